package rookery.server.room;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.dialect.request.Request.Unmade;
import rookery.server.room.desk.Ground;
import rookery.server.room.desk.Opening;
import rookery.server.room.desk.Refusal;
import rookery.server.room.desk.RoomStores;
import rookery.store.RoomStore.OpenRoom;
import rookery.store.room.KeptRoom;

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

    void visit(Errand errand) {
        if (room.isPresent()) {
            errand.run(room.get());
            return;
        }
        waiting.add(errand);
        if (stage == Stage.ASLEEP) {
            open();
        }
    }

    /// The room, if it is open.
    Optional<Room> room() {
        return room;
    }

    private void open() {
        stage = Stage.OPENING;
        Optional<Unmade> maker =
                waiting.stream()
                        .map(Errand::unmade)
                        .filter(unmade -> unmade != Unmade.REFUSE)
                        .findFirst();
        try {
            ground.readers().execute(() -> load(maker));
        } catch (RejectedExecutionException _) {
            failed();
        }
    }

    /// On a reader.
    ///
    /// @param maker how it is made where it was not
    private void load(Optional<Unmade> maker) {
        try {
            RoomStores stores = ground.stores();
            Optional<Keeping> keeping =
                    maker.map(Slot::keeping)
                            .or(() -> stores.book().find(alias).map(KeptRoom::keeping));
            if (keeping.isEmpty()) {
                ground.lanes().hand(alias, this::missing);
                return;
            }
            stores.rooms().open(new OpenRoom(alias, keeping.get()));
            Opening opening = Opening.read(stores, stores.book().find(alias).orElseThrow());
            ground.lanes().hand(alias, () -> opened(opening));
        } catch (RuntimeException problem) {
            LOG.error("a room could not be opened", problem);
            ground.lanes().hand(alias, this::failed);
        }
    }

    private static Keeping keeping(Unmade wanted) {
        return switch (wanted) {
            case MAKE_WITH_HISTORY, REFUSE -> Keeping.HISTORY;
            case MAKE_PASSING -> Keeping.NOTHING;
        };
    }

    private void opened(Opening opening) {
        Room opened = new Room(opening, ground);
        stage = Stage.OPEN;
        room = Optional.of(opened);
        for (Errand errand = waiting.poll(); errand != null; errand = waiting.poll()) {
            errand.run(opened);
        }
    }

    /// Whoever makes it may have come meanwhile.
    private void missing() {
        while (!waiting.isEmpty() && waiting.element().unmade() == Unmade.REFUSE) {
            waiting.remove().refuse(Refusal.NO_SUCH_ROOM);
        }
        if (waiting.isEmpty()) {
            gone.run();
        } else {
            open();
        }
    }

    private void failed() {
        gone.run();
        for (Errand errand = waiting.poll(); errand != null; errand = waiting.poll()) {
            errand.refuse(Refusal.NOT_OPENED);
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
            ground.stores().rooms().close(alias);
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
