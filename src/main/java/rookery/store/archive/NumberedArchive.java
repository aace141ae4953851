package rookery.store.archive;

import rookery.core.account.Author;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Delivery;
import rookery.core.message.LocalId;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.message.Said;
import rookery.core.receipt.Receipt;
import rookery.core.room.Draft;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/// The lines of one conversation whose server numbers them, with the messages of mine that are
/// still on their way. However often and in whatever order a message is given, it is one line.
/// Writing never blocks and happens in the order of the calls; reading blocks and sees every
/// earlier write. Followers are called on the archive's thread, after the commit. Safe for many
/// threads.
public interface NumberedArchive {
    /// A new message of mine, which waits to be sent. What cannot be kept is shown as failed, until
    /// it is retried or discarded.
    ///
    /// @param me as whom
    void post(LocalId localId, Me me, Content content, Context context, Instant at);

    /// The same with another content, because its file is on the server now.
    void replace(LocalId localId, Content content);

    /// How far its file came; only for followers.
    void progress(LocalId localId, Delivery.Uploading progress);

    void failed(LocalId localId, Delivery.Reason reason);

    /// A failed one waits again.
    void retry(LocalId localId);

    void discard(LocalId localId);

    /// Messages that follow each other without a hole; mine too, wherever I sent them.
    ///
    /// @param isFirst whether the server has nothing before these
    /// @param kept called with the newest seq that is here without a hole below it in this stretch,
    ///   on the archive's thread, after the commit
    void hear(List<Message> messages, boolean isFirst, Me me, LongConsumer kept);

    /// A message of mine was told to those who are there, and not kept.
    void passed(LocalId localId, Instant at);

    /// Something passing, which has no place of its own: it stands after all that is here.
    void hear(Said said, Me me);

    /// Messages as they are now, of which some may be here.
    ///
    /// @param change the last one of which they tell
    void changed(List<Message> messages, long change);

    /// One change to one message, if it is here.
    void change(MessageId id, long change, UnaryOperator<Message> to);

    /// Others' marks only go forward.
    void reached(Receipt receipt);

    /// My own read marker only goes forward.
    void displayed(long seq);

    /// @param saving whether the server knows it
    void draft(Draft draft, Saving saving);

    Standing standing();

    /// The end of the newest stretch; 0 if nothing is here.
    long newest();

    /// My messages that wait, oldest first: so many of them.
    List<Waiting> waiting(int limit);

    /// The follower gets a [TimelineChange.Reset] first. Running what is returned ends it.
    Runnable follow(Consumer<? super TimelineChange> follower);

    /// Followers get one [TimelineChange.Prepended]: what is here, else what a later [#hear]
    /// brings.
    ///
    /// @param askServer called where only the server can tell, with the seq below which it is asked
    void older(LongConsumer askServer);

    /// The server could not be asked: followers get an empty [TimelineChange.Prepended].
    void noAnswer();

    /// The newest line at once, then each newer one; nothing while there is none.
    Runnable followLast(Consumer<? super TimelineItem> follower);

    /// Who I am.
    record Me(Author author) {}

    /// @param newest the end of the newest stretch; 0 if nothing is here
    /// @param change the last change that is known
    /// @param displayed my read marker
    /// @param unread others' messages after it, of those that are here
    record Standing(
            long newest,
            long change,
            long displayed,
            int unread,
            Draft draft,
            Saving saving,
            List<Receipt> receipts) {}

    /// Where a draft is.
    enum Saving {
        HERE_ONLY,
        ON_SERVER
    }

    record Waiting(LocalId localId, Content content, Context context) {}
}
