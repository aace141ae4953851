package rookery.dialect.xnest;

import rookery.core.message.LocalId;
import rookery.dialect.xnest.wire.Words;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/// Own messages on their way, so that the copy which the server sends back is known by its words:
/// the protocol has no id for them.
final class Echoes {
    /// Older ones are given up; their copies then look like messages from elsewhere.
    static final int MAX_WAITING = 4_096;

    private final Deque<Waiting> waiting = new ArrayDeque<>();

    void expectText(LocalId localId, String text) {
        expect(new Waiting(localId, Words.NORMAL, text));
    }

    /// The copy of a file holds an address that only the server knows, so its kind must do.
    void expectFile(LocalId localId, String type) {
        expect(new Waiting(localId, type, ""));
    }

    private void expect(Waiting own) {
        if (waiting.size() == MAX_WAITING) {
            waiting.removeFirst();
        }
        waiting.addLast(own);
    }

    /// The oldest that fits. An older one that does not may have been refused: it goes on waiting.
    Optional<LocalId> find(String type, String payload) {
        Iterator<Waiting> each = waiting.iterator();
        while (each.hasNext()) {
            Waiting own = each.next();
            if (own.type.equals(type) && (!type.equals(Words.NORMAL) || own.text.equals(payload))) {
                each.remove();
                return Optional.of(own.localId);
            }
        }
        return Optional.empty();
    }

    private record Waiting(LocalId localId, String type, String text) {}
}
