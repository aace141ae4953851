package rookery.ui.body;

import java.net.URI;
import java.util.Set;

/// A stretch of words that look alike.
sealed interface Span {
    String text();

    record Plain(String text, Set<Look> looks) implements Span {
        public Plain {
            looks = Set.copyOf(looks);
        }
    }

    record Code(String text) implements Span {}

    record Link(String text, URI target) implements Span {}

    /// @param text with its `@`
    record Call(String text) implements Span {}

    enum Look {
        EMPHASIS,
        STRONG,
        STRUCK
    }
}
