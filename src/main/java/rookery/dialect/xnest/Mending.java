package rookery.dialect.xnest;

import rookery.core.account.NameText;
import rookery.core.account.Nickname;
import rookery.core.attachment.Attachment;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.dialect.xnest.wire.Words;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Other servers check less than ours. What they say is brought into our bounds instead of thrown
/// away, so that a reader misses nothing.
final class Mending {
    /// Chars of an address; what is longer is shown as text.
    static final int MAX_ADDRESS_LENGTH = 2_048;

    private Mending() {}

    static Nickname nickname(String raw) {
        if (Nickname.parse(raw) instanceof Nickname.Parsed.Ok(Nickname fine)) {
            return fine;
        }
        var kept = new StringBuilder();
        raw.codePoints()
                .filter(c -> !NameText.hasTrickCharacter(Character.toString(c)))
                .limit(Nickname.MAX_LENGTH)
                .forEach(kept::appendCodePoint);
        return Nickname.parse(kept.toString()) instanceof Nickname.Parsed.Ok(Nickname mended)
                ? mended
                : Nickname.NONE;
    }

    static Body body(String raw) {
        return switch (Body.parse(raw)) {
            case Body.Parsed.Ok(Body fine) -> fine;
            case Body.Parsed.No(_) -> new Body(cut(raw));
        };
    }

    /// Whole characters only, and never over the limit.
    private static String cut(String raw) {
        var kept = new StringBuilder();
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            int whole = Character.getType(c) == Character.SURROGATE ? 0xFFFD : c;
            if (kept.length() + Character.charCount(whole) > Body.MAX_LENGTH) {
                break;
            }
            kept.appendCodePoint(whole);
        }
        return kept.toString();
    }

    /// What a payload says. An address that is none, or of a kind nobody should follow, is text.
    static Content content(String type, String payload) {
        Optional<Attachment> linked =
                type.equals(Words.NORMAL) || type.equals(Words.TEXT)
                        ? Optional.empty()
                        : address(payload).map(Attachment.Linked::new);
        if (linked.isEmpty()) {
            return new Content.Text(body(payload));
        }
        return switch (type) {
            case Words.AUDIO -> new Content.Voice(linked.get());
            case Words.PICTURE -> new Content.Picture(linked.get());
            case Words.FILE -> new Content.File(linked.get());
            default -> new Content.Text(body(payload));
        };
    }

    private static Optional<URI> address(String payload) {
        String text = payload.strip();
        if (text.length() > MAX_ADDRESS_LENGTH) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            boolean web =
                    uri.getHost() != null
                            && ("http".equalsIgnoreCase(uri.getScheme())
                                    || "https".equalsIgnoreCase(uri.getScheme()));
            return web ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
