package rookery.server.room;

import rookery.core.room.RoomAlias;
import rookery.server.room.desk.Ground;
import rookery.server.room.desk.Refusal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Those rooms that are open, were open when the server last stopped, or are wanted by somebody.
/// Each is dealt with on its lane only. Safe for many threads.
final class Slots {
    private final Ground ground;
    private final ConcurrentHashMap<RoomAlias, Slot> slots = new ConcurrentHashMap<>();

    Slots(Ground ground) {
        this.ground = ground;
    }

    /// It was open when the server stopped, and sleeps.
    void add(RoomAlias alias) {
        slots.put(alias, slot(alias));
    }

    private Slot slot(RoomAlias alias) {
        return new Slot(alias, ground, () -> slots.remove(alias));
    }

    /// Runs the errand in its room, which is opened where it is not; or refuses it.
    void visit(Errand errand) {
        RoomAlias alias = errand.room();
        boolean taken =
                ground.lanes()
                        .submit(
                                alias,
                                () -> slots.computeIfAbsent(alias, this::slot).visit(errand));
        if (!taken) {
            errand.refuse(Refusal.BUSY);
        }
    }

    /// Never refused. A room that sleeps goes on sleeping.
    void ifOpen(RoomAlias alias, Consumer<Room> task) {
        ground.lanes()
                .hand(
                        alias,
                        () ->
                                Optional.ofNullable(slots.get(alias))
                                        .flatMap(Slot::room)
                                        .ifPresent(task));
    }

    List<RoomAlias> all() {
        return List.copyOf(slots.keySet());
    }

    int count() {
        return slots.size();
    }

    /// Ends those in which nobody was for that long.
    void endEmpty(Duration limit) {
        for (RoomAlias alias : slots.keySet()) {
            ground.lanes()
                    .hand(
                            alias,
                            () ->
                                    Optional.ofNullable(slots.get(alias))
                                            .ifPresent(slot -> slot.endIfEmpty(limit)));
        }
    }
}
