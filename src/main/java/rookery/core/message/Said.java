package rookery.core.message;

import rookery.core.account.Author;

import java.time.Instant;

/// One thing said, heard through a dialect that gives messages no number, or passing and never
/// kept.
///
/// @param at start of the day in the reader's zone where `precision` is [Precision#DAY]
public record Said(Author author, Content content, Instant at, Precision precision, Context context)
        implements Heard {
    /// Nothing stands beside it.
    public Said(Author author, Content content, Instant at, Precision precision) {
        this(author, content, at, precision, Context.NONE);
    }

    public enum Precision {
        INSTANT,
        DAY
    }
}
