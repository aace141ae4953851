package rookery.dialect.packet.wire.home;

import rookery.dialect.packet.wire.value.Address;

/// An event that a client tells; passing, or a marker that only goes forward.
public sealed interface Signal {
    record Typing(Address conversation, boolean off) implements Signal {}

    /// This device has everything up to `seq`.
    record Delivered(Address conversation, long seq) implements Signal {}

    /// The person saw everything up to `seq`.
    record Displayed(Address conversation, long seq) implements Signal {}
}
