package rookery.server.net;

import rookery.core.account.AccountId;
import rookery.core.history.Around;
import rookery.core.history.Page;
import rookery.core.history.Stretch;
import rookery.core.room.RoomAlias;
import rookery.store.Appended;
import rookery.store.MessageStore;
import rookery.store.NewMessage;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/// A real message store behind a gate: what is appended while the gate is shut waits before it, and
/// once it is broken nothing is kept any more.
final class GatedMessages implements MessageStore {
    private final MessageStore kept;
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private Gate gate = Gate.OPEN;

    private enum Gate {
        OPEN,
        SHUT,
        BROKEN
    }

    GatedMessages(MessageStore kept) {
        this.kept = kept;
    }

    synchronized void shut() {
        gate = Gate.SHUT;
    }

    synchronized void open() {
        gate = Gate.OPEN;
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    /// As a full disk would.
    synchronized void breakForGood() {
        gate = Gate.BROKEN;
    }

    @Override
    public synchronized void append(NewMessage message, Consumer<Appended> done) {
        switch (gate) {
            case OPEN -> kept.append(message, done);
            case SHUT -> waiting.add(() -> kept.append(message, done));
            case BROKEN -> done.accept(new Appended.NotKept("broken on purpose"));
        }
    }

    @Override
    public Page page(RoomAlias room, int back) {
        return kept.page(room, back);
    }

    @Override
    public Stretch stretch(RoomAlias room, AccountId reader, Around around, int limit) {
        return kept.stretch(room, reader, around, limit);
    }

    @Override
    public Stretch stretch(RoomAlias room, Around around, int limit) {
        return kept.stretch(room, around, limit);
    }
}
