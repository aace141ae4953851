package rookery.dialect.reply;

import rookery.core.room.Hook;
import rookery.core.room.MemberCard;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;

import java.util.List;

/// What a server answers about rooms. In pages, `next` is where the next one begins, empty at the
/// end.
public sealed interface RoomReply extends Reply {
    record Shown(RoomCard room) implements RoomReply {}

    record Rooms(List<RoomCard> rooms, String next) implements RoomReply {
        public Rooms {
            rooms = List.copyOf(rooms);
        }
    }

    record Hooks(RoomAlias room, List<Hook> hooks) implements RoomReply {
        public Hooks {
            hooks = List.copyOf(hooks);
        }
    }

    /// @param path on this server, with the token, which is told only here
    record HookMade(Hook hook, String path) implements RoomReply {}

    record Cards(RoomAlias room, List<MemberCard> members, String next) implements RoomReply {
        public Cards {
            members = List.copyOf(members);
        }
    }
}
