package rookery.dialect.request;

import rookery.core.account.AccountName;
import rookery.core.account.Nickname;
import rookery.core.room.Act;
import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;

/// What an account asks about rooms and who belongs to them.
public sealed interface RoomRequest extends Request {
    /// Whoever asks owns it.
    record Create(RoomAlias room, RoomSettings settings, Keeping keeping) implements RoomRequest {}

    /// The public rooms whose alias or topic holds the text.
    ///
    /// @param after where the page before ended; empty for the first
    record FindRooms(String text, String after, int limit) implements RoomRequest {}

    record ReadRoom(RoomAlias room) implements RoomRequest {}

    record ChangeSettings(RoomAlias room, RoomSettings settings) implements RoomRequest {}

    /// @param reason told to all; may be empty
    record Do(RoomAlias room, AccountName whom, Act act, String reason) implements RoomRequest {}

    /// Those who belong to the room, and the guests who are there.
    ///
    /// @param after where the page before ended; empty for the first
    record ListCards(RoomAlias room, Whom whom, String after, int limit) implements RoomRequest {}

    /// About the hooks of a room, by one of its owners.
    sealed interface Hooking extends RoomRequest {
        RoomAlias room();
    }

    /// @param name under which it will speak
    record MakeHook(RoomAlias room, Nickname name) implements Hooking {}

    record ListHooks(RoomAlias room) implements Hooking {}

    record RemoveHook(RoomAlias room, long number) implements Hooking {}

    enum Whom {
        MEMBERS,
        BANNED
    }
}
