package rookery.dialect.packet.wire.value;

import rookery.core.room.RoomAlias;

import java.util.Optional;

/// A conversation as its members call it: `#lobby`, `@bob`.
public sealed interface Address {
    String text();

    record Room(RoomAlias alias) implements Address {
        @Override
        public String text() {
            return "#" + alias.text();
        }
    }

    /// The direct with one account; its other end calls it by another name.
    record Direct(Name with) implements Address {
        @Override
        public String text() {
            return "@" + with.text();
        }
    }

    /// Empty where the text can be no conversation.
    static Optional<Address> find(String raw) {
        if (raw.startsWith("#")) {
            return RoomAlias.parse(raw.substring(1)) instanceof RoomAlias.Parsed.Ok(RoomAlias alias)
                    ? Optional.of(new Room(alias))
                    : Optional.empty();
        }
        return raw.startsWith("@")
                ? Name.find(raw.substring(1)).map(Direct::new)
                : Optional.empty();
    }
}
