package rookery.dialect.packet.wire.home;

import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Show;

/// What a client says of its own presence, or wants to know of another's.
public sealed interface Presence {
    record Available(Show show, String status) implements Presence {}

    record Unavailable(String status) implements Presence {}

    record Subscribe(Name to) implements Presence {}

    record Unsubscribe(Name to) implements Presence {}
}
