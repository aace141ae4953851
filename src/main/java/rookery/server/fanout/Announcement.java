package rookery.server.fanout;

import rookery.dialect.Encoded;
import rookery.dialect.event.Event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Something to be told to many who hear no room together: written down once for each form among
/// them, and handed once to each of their loops. Safe for many threads; never blocks.
public record Announcement(Event event) {
    public void to(Collection<? extends Connection> connections) {
        Map<Form, List<Connection>> alike = new LinkedHashMap<>();
        for (Connection connection : connections) {
            alike.computeIfAbsent(connection.form(), _ -> new ArrayList<>()).add(connection);
        }
        alike.forEach(this::tell);
    }

    private void tell(Form form, List<Connection> connections) {
        // Its encoding of events depends on nothing of whoever came first.
        switch (connections.getFirst().side().encode(event, form.audience())) {
            case Encoded.Written(var frames) when frames.isEmpty() -> {}
            case Encoded.Written(var frames) -> {
                byte[] bytes = form.wire().bytes(frames);
                Map<Loop, List<Connection>> byLoop = new HashMap<>();
                for (Connection connection : connections) {
                    byLoop.computeIfAbsent(connection.loop(), _ -> new ArrayList<>())
                            .add(connection);
                }
                byLoop.forEach((loop, those) -> loop.tell(those, bytes));
            }
            case Encoded.NoWord _ -> {}
        }
    }
}
