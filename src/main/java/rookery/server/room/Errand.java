package rookery.server.room;

import rookery.core.room.RoomAlias;
import rookery.dialect.request.Request.Unmade;
import rookery.server.fanout.Asker;
import rookery.server.room.desk.Refusal;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Something that somebody wants of a room. Either it runs, once, on the room's lane, or it is
/// refused.
///
/// @param unmade what becomes of it where the room was never made
/// @param body what to do in the room; it runs the second argument once, when it is through
/// @param refused what follows a refusal
/// @param settled tells the asker's session that this errand no longer counts
record Errand(
        RoomAlias room,
        Asker from,
        Unmade unmade,
        BiConsumer<Room, Runnable> body,
        Runnable refused,
        Runnable settled) {
    /// Of a room that is there, or of a direct, which is there as soon as somebody wants something
    /// of it.
    Errand(RoomAlias room, Asker from, BiConsumer<Room, Runnable> body, Runnable settled) {
        this(
                room,
                from,
                room.isDirect() ? Unmade.MAKE_WITH_HISTORY : Unmade.REFUSE,
                body,
                () -> {},
                settled);
    }

    /// As above, with a body that is through when it returns.
    static Errand atOnce(RoomAlias room, Asker from, Consumer<Room> body, Runnable settled) {
        return new Errand(room, from, through(body), settled);
    }

    /// A body that is through when it returns.
    private static BiConsumer<Room, Runnable> through(Consumer<Room> body) {
        return (room, settled) -> {
            body.accept(room);
            settled.run();
        };
    }

    void run(Room in) {
        body.accept(in, settled);
    }

    void refuse(Refusal refusal) {
        from.answer(refusal.in(room, from.account()));
        refused.run();
        settled.run();
    }
}
