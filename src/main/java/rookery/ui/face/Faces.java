package rookery.ui.face;

import rookery.core.account.Avatar;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.account.Person;
import rookery.core.room.RoomAlias;

/// Makes the faces of the people and rooms of one server. For the FX thread.
public interface Faces {
    /// Where nobody has a picture: initials only.
    Faces PLAIN = new Plain();

    /// Somebody or some room whose picture is known.
    Face of(Nickname shown, Avatar avatar, int size);

    /// Somebody of whom only this is known; what they look like is asked once.
    Face of(Handle who, Nickname shown, int size);

    /// A room of which only the alias is known; its picture is asked once.
    Face of(RoomAlias room, int size);

    default Face of(Person who, int size) {
        return of(who.shown(), who.profile().avatar(), size);
    }

    /// Without pictures.
    final class Plain implements Faces {
        private Plain() {}

        @Override
        public Face of(Nickname shown, Avatar avatar, int size) {
            return new Face(shown, size);
        }

        @Override
        public Face of(Handle who, Nickname shown, int size) {
            return new Face(shown, size);
        }

        @Override
        public Face of(RoomAlias room, int size) {
            return new Face(new Nickname(room.text()), size);
        }
    }
}
