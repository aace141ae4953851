package rookery.server.room;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.history.Page;
import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.dialect.reply.Reply;
import rookery.store.RoomStore.OpenRoom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

/// The life of one room: asleep, being opened, open, being ended. Errands wait while the store is
/// asked. Belongs to the room's lane, save for what says otherwise.
final class Slot {
    private static final Logger LOG = LoggerFactory.getLogger(Slot.class);

    private final RoomAlias alias;
    private final Ground ground;
    private final Instant since;
    private final Runnable gone;
    private final ArrayDeque<Errand> waiting = new ArrayDeque<>();
    private Keeping wanted = Keeping.HISTORY;
    private Stage stage = Stage.ASLEEP;
    private Optional<Room> room = Optional.empty();

    private enum Stage {
        ASLEEP,
        OPENING,
        OPEN,
        ENDING
    }

    /// @param gone forgets this slot
    Slot(RoomAlias alias, Ground ground, Runnable gone) {
        this.alias = alias;
        this.ground = ground;
        this.gone = gone;
        since = ground.clock().instant();
    }

    /// @param keeping counts only where the errand opens a room that was not open
    void visit(Errand errand, Keeping keeping) {
        if (room.isPresent()) {
            errand.run(room.get());
            return;
        }
        if (waiting.isEmpty()) {
            wanted = keeping;
        }
        waiting.add(errand);
        if (stage == Stage.ASLEEP) {
            open();
        }
    }

    private void open() {
        stage = Stage.OPENING;
        OpenRoom asked = new OpenRoom(alias, wanted);
        try {
            ground.readers().execute(() -> load(asked));
        } catch (RejectedExecutionException _) {
            failed();
        }
    }

    /// On a reader.
    private void load(OpenRoom asked) {
        try {
            OpenRoom open = ground.rooms().open(asked);
            Page newest = ground.messages().page(alias, 0);
            ground.lanes().hand(alias, () -> opened(open, newest));
        } catch (RuntimeException problem) {
            LOG.error("a room could not be opened", problem);
            ground.lanes().hand(alias, this::failed);
        }
    }

    private void opened(OpenRoom open, Page newest) {
        Room opened = new Room(alias, open.keeping(), newest, ground);
        stage = Stage.OPEN;
        room = Optional.of(opened);
        for (Errand errand = waiting.poll(); errand != null; errand = waiting.poll()) {
            errand.run(opened);
        }
    }

    private void failed() {
        gone.run();
        for (Errand errand = waiting.poll(); errand != null; errand = waiting.poll()) {
            errand.refuse(
                    Reply.Problem.TRY_LATER, "The room cannot be opened now. Try again later.");
        }
    }

    /// Ends the room if nobody was in it for that long.
    void endIfEmpty(Duration limit) {
        Instant then = ground.clock().instant().minus(limit);
        boolean due =
                switch (stage) {
                    case ASLEEP -> !since.isAfter(then);
                    case OPEN -> room.orElseThrow().isEmptySince(then);
                    case OPENING, ENDING -> false;
                };
        if (due) {
            end();
        }
    }

    private void end() {
        Stage before = stage;
        stage = Stage.ENDING;
        try {
            ground.readers().execute(this::close);
            room = Optional.empty();
        } catch (RejectedExecutionException _) {
            // The next sweep tries again.
            stage = before;
        }
    }

    /// On a reader.
    private void close() {
        try {
            ground.rooms().close(alias);
        } catch (RuntimeException problem) {
            LOG.error("the end of a room could not be kept", problem);
        }
        ground.lanes().hand(alias, this::ended);
    }

    private void ended() {
        if (waiting.isEmpty()) {
            gone.run();
        } else {
            open();
        }
    }
}
