package rookery.store.sqlite.archive.login;

import rookery.core.message.Message;
import rookery.store.archive.NumberedArchive.Me;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Messages that come from the server, each brought to its one line. On the archive's thread only.
final class Arrivals {
    private final SayingTable table;
    private final SayingWindow window;
    private final Me me;
    private final List<Saying> arrived = new ArrayList<>();
    private final List<Saying> changed = new ArrayList<>();
    private final Set<Long> settled = new LinkedHashSet<>();

    Arrivals(SayingTable table, SayingWindow window, Me me) {
        this.table = table;
        this.window = window;
        this.me = me;
    }

    void take(List<Message> messages) throws SQLException {
        for (Message message : messages) {
            take(message);
        }
    }

    private void take(Message message) throws SQLException {
        Optional<Saying> here = table.bySeq(message.seq());
        boolean mine = message.author().handle().equals(me.author().handle());
        Optional<Saying> waiting = mine ? table.mine(message.localId().text()) : Optional.empty();
        if (here.isPresent()) {
            if (here.get().revision().change() < message.revision().change()) {
                Saying now = here.get().as(message);
                table.replace(now);
                changed.add(now);
            }
        } else if (waiting.isEmpty()) {
            arrived.add(table.insert(Saying.of(message, mine)));
        } else if (waiting.get().isWaiting()) {
            Saying now = Saying.of(message, true).with(waiting.get().key(), 0);
            table.replace(now);
            arrived.add(now);
            settled.add(now.key());
        }
    }

    Runnable telling() throws SQLException {
        List<Runnable> all = new ArrayList<>();
        for (Saying each : changed) {
            all.add(window.changed(each));
        }
        all.add(window.arrived(arrived, settled));
        return () -> all.forEach(Runnable::run);
    }
}
