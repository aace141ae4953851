package rookery.core.message;

import rookery.core.account.Handle;

import java.util.List;

/// What stands beside the content of a message.
///
/// @param subject one line, at most [#MAX_SUBJECT] code points; may be empty
/// @param replyTo the message of the same conversation that this one answers, or [MessageId#NONE]
/// @param mentions who is to be called, at most [#MOST_MENTIONS]
/// @param all everybody is to be called
/// @param letter it was sent like a letter, not as one line of a chat; means something in a direct
/// @param original what the sender wrote
public record Context(
        String subject,
        MessageId replyTo,
        List<Handle> mentions,
        boolean all,
        boolean letter,
        Original original) {
    public static final int MAX_SUBJECT = 140;
    public static final int MOST_MENTIONS = 64;
    public static final Context NONE = new Context("", MessageId.NONE, List.of(), false);

    /// No letter, and without what the sender wrote.
    public Context(String subject, MessageId replyTo, List<Handle> mentions, boolean all) {
        this(subject, replyTo, mentions, all, false, Original.NONE);
    }

    public Context {
        mentions = List.copyOf(mentions);
        if (mentions.size() > MOST_MENTIONS
                || subject.codePointCount(0, subject.length()) > MAX_SUBJECT) {
            throw new IllegalArgumentException("not a context");
        }
    }

    public Context with(Original other) {
        return new Context(subject, replyTo, mentions, all, letter, other);
    }

    public Context with(List<Handle> others) {
        return new Context(subject, replyTo, others, all, letter, original);
    }

    public Context asLetter() {
        return new Context(subject, replyTo, mentions, all, true, original);
    }

    /// Nothing but what the sender wrote.
    public static Context of(Original original) {
        return NONE.with(original);
    }
}
