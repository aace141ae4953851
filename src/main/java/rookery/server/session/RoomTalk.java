package rookery.server.session;

import rookery.core.room.RoomAlias;
import rookery.dialect.request.RoomRequest;
import rookery.server.fanout.Asker;
import rookery.server.room.Rooms;

/// What one connection asks about rooms. Belongs to the connection's loop.
final class RoomTalk implements Talk<RoomRequest> {
    private final Rooms rooms;

    RoomTalk(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public void handle(RoomRequest request, Asker from, Runnable settled) {
        switch (request) {
            case RoomRequest.ListCards(RoomAlias room, RoomRequest.Whom whom, _, int limit)
                    when whom == RoomRequest.Whom.MEMBERS ->
                    rooms.listCards(from, room, limit, settled);
            case RoomRequest.ListCards _,
                    RoomRequest.Create _,
                    RoomRequest.FindRooms _,
                    RoomRequest.ReadRoom _,
                    RoomRequest.ChangeSettings _,
                    RoomRequest.Do _ ->
                    Talks.<RoomRequest>unknown().handle(request, from, settled);
        }
    }
}
