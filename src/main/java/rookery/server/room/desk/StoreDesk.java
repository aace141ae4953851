package rookery.server.room.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.room.RoomAlias;

import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Where one room asks the stores without waiting: on a reader; the answer comes back to the room's
/// lane. The server does not stop before it is there.
public final class StoreDesk {
    private static final Logger LOG = LoggerFactory.getLogger(StoreDesk.class);

    private final RoomAlias room;
    private final Ground ground;

    public StoreDesk(RoomAlias room, Ground ground) {
        this.room = room;
        this.ground = ground;
    }

    /// On the lane.
    ///
    /// @param question on a reader; blocks on the store
    /// @param then with the answer, on the lane
    /// @param refused instead of `then`, on the lane
    /// @param over after either, on the lane
    public <T> void ask(
            Supplier<T> question, Consumer<T> then, Consumer<Refusal> refused, Runnable over) {
        ground.pending().begin();
        Runnable done =
                () -> {
                    ground.pending().done();
                    over.run();
                };
        try {
            ground.readers().execute(() -> answer(question, then, refused, done));
        } catch (RejectedExecutionException _) {
            refused.accept(Refusal.BUSY);
            done.run();
        }
    }

    private <T> void answer(
            Supplier<T> question, Consumer<T> then, Consumer<Refusal> refused, Runnable done) {
        Runnable answered;
        try {
            T answer = question.get();
            answered = () -> then.accept(answer);
        } catch (RuntimeException problem) {
            LOG.error("the store did not answer a room", problem);
            answered = () -> refused.accept(Refusal.NOT_KEPT);
        }
        Runnable told = answered;
        ground.lanes()
                .hand(
                        room,
                        () -> {
                            told.run();
                            done.run();
                        });
    }
}
