package rookery.server.room;

import rookery.core.room.RoomAlias;
import rookery.dialect.reply.Reply;
import rookery.server.fanout.Asker;

import java.util.function.BiConsumer;

/// Something that somebody wants of a room. Either it runs, once, on the room's lane, or it is
/// refused.
///
/// @param body what to do in the room; it runs the second argument once, when it is through
/// @param refused what follows a refusal
/// @param settled tells the asker's session that this errand no longer counts
record Errand(
        RoomAlias room,
        Asker from,
        BiConsumer<Room, Runnable> body,
        Runnable refused,
        Runnable settled) {
    void run(Room in) {
        body.accept(in, settled);
    }

    void refuse(Reply.Problem problem, String sentence) {
        from.answer(new Reply.Refused(room, from.account(), problem, sentence));
        refused.run();
        settled.run();
    }
}
