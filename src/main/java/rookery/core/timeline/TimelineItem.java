package rookery.core.timeline;

import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Delivery;
import rookery.core.message.LocalId;
import rookery.core.message.Said;

import java.time.Instant;

/// One line of a conversation, as the archive has it.
public sealed interface TimelineItem {
    /// Who this line is: the same for a message of mine before and after the server took it.
    long key();

    Instant at();

    /// @param precision whether `at` is a time or only a day
    record Theirs(
            long key,
            Author author,
            Content content,
            Instant at,
            Said.Precision precision,
            Trace trace)
            implements TimelineItem {
        /// From a server that numbers nothing.
        public Theirs(
                long key, Author author, Content content, Instant at, Said.Precision precision) {
            this(key, author, content, at, precision, Trace.NONE);
        }
    }

    /// A file still on its way out is an [rookery.core.attachment.Attachment.Linked] with a `file:`
    /// address.
    record Mine(
            long key,
            LocalId localId,
            Nickname nickname,
            Content content,
            Instant at,
            Said.Precision precision,
            Delivery delivery,
            Trace trace)
            implements TimelineItem {
        /// For a server that numbers nothing.
        public Mine(
                long key,
                LocalId localId,
                Nickname nickname,
                Content content,
                Instant at,
                Said.Precision precision,
                Delivery delivery) {
            this(key, localId, nickname, content, at, precision, delivery, Trace.NONE);
        }
    }

    record Whisper(long key, Direction direction, Author other, Body body, Instant at)
            implements TimelineItem {}

    record CalledOut(long key, Author author, Body body, Instant at) implements TimelineItem {}

    /// @param before the former name for [Happening#RENAMED], else [Nickname#NONE]
    record Note(long key, Happening happening, Nickname who, Nickname before, Instant at)
            implements TimelineItem {}

    enum Direction {
        TO_ME,
        FROM_ME
    }

    enum Happening {
        JOINED,
        LEFT,
        RENAMED
    }
}
