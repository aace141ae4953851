package rookery.dialect.packet.wire.value;

import rookery.core.room.RoomAlias;

import java.util.Optional;

/// An account's name on the wire, or a guest's, which begins with `~` and proves nothing.
///
/// @param text tidy and lower case; the alphabet of a room's alias, behind a guest's `~`
public record Name(String text) {
    public static final String GUEST_MARK = "~";

    public Name {
        if (!tidy(text).filter(text::equals).isPresent()) {
            throw new IllegalArgumentException("not a name; ask Name.find first");
        }
    }

    /// Empty where the text can be nobody's name.
    public static Optional<Name> find(String raw) {
        return tidy(raw).map(Name::new);
    }

    public boolean isGuest() {
        return text.startsWith(GUEST_MARK);
    }

    private static Optional<String> tidy(String raw) {
        String mark = raw.startsWith(GUEST_MARK) ? GUEST_MARK : "";
        return RoomAlias.parse(raw.substring(mark.length()))
                        instanceof RoomAlias.Parsed.Ok(RoomAlias alias)
                ? Optional.of(mark + alias.text())
                : Optional.empty();
    }
}
