package rookery.ui.body;

import java.util.List;

/// A part of a text that stands on lines of its own.
sealed interface Block {
    record Words(List<Span> spans) implements Block {
        public Words {
            spans = List.copyOf(spans);
        }
    }

    record Quote(List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /// As it was typed, line by line.
    record Code(String text) implements Block {}
}
