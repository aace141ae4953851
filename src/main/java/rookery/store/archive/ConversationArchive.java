package rookery.store.archive;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.message.Content;
import rookery.core.message.Delivery;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// The lines of one conversation, with the messages of mine that are still on their way. Writing
/// never blocks and happens in the order of the calls; reading blocks and sees every earlier write.
/// Followers are called on the archive's thread, after the commit. Safe for many threads.
public interface ConversationArchive {
    /// A new message of mine, which waits to be sent.
    void post(LocalId localId, Nickname nickname, Content content, Instant at);

    /// It was given to a connection on which I was `as`.
    void sent(LocalId localId, AccountId as);

    /// The server has it, as `heard`. It takes its place after all that was heard before.
    void accepted(LocalId localId, Heard heard);

    void failed(LocalId localId, Delivery.Reason reason);

    /// A failed one waits again.
    void retry(LocalId localId);

    void discard(LocalId localId);

    /// Messages newer than all that is here, oldest first; mine too, if I sent them elsewhere or as
    /// somebody I was before.
    void hear(List<? extends Heard> messages);

    /// A line that the server's history does not have. Its key is given here; any will do.
    void note(TimelineItem line);

    /// Messages newer than all that is here, after an unknown number of others.
    void hearAfterGap(List<? extends Heard> messages);

    /// Messages directly below the newest gap's upper edge, oldest first.
    ///
    /// @param edge where the stretch began when they were asked for; if it has moved, nothing
    ///   happens
    void fill(long edge, List<? extends Heard> messages, Below below);

    /// Somebody's present name, for messages that come without.
    void met(AccountId account, Nickname nickname);

    /// A number of mine.
    void self(AccountId account);

    /// All that is here now has been seen.
    void seen();

    /// My messages that wait, oldest first.
    List<Outgoing> outgoing();

    /// The latest messages without a gap between them that a server's history would have, too.
    ///
    /// @param limit at most so many
    Stretch newest(int limit);

    /// The oldest messages above the newest gap.
    Stretch oldestAboveGap(int limit);

    /// The newest messages below the newest gap.
    Stretch newestBelowGap(int limit);

    /// The follower gets a [TimelineChange.Reset] first. Running what is returned ends it.
    Runnable follow(Consumer<? super TimelineChange> follower);

    /// Followers get one [TimelineChange.Prepended]: what is here, else what a later [#fill]
    /// brings.
    ///
    /// @param askServer called where only the server can tell
    void older(Runnable askServer);

    /// The server could not be asked: followers get an empty [TimelineChange.Prepended].
    void noAnswer();

    /// Messages of others that were not seen; the present count first.
    Runnable followUnread(IntConsumer follower);

    enum Below {
        /// More may come before.
        UNKNOWN,
        /// It meets what is here, or the beginning of history.
        NOTHING
    }

    /// @param tries how often it was sent
    record Outgoing(LocalId localId, Content content, Instant at, Sent sent, int tries) {}

    sealed interface Sent {
        record Never() implements Sent {}

        record As(AccountId account) implements Sent {}
    }

    /// @param edge the place of the first line, for [#fill]
    /// @param total messages from `messages`' first to the newest of all
    record Stretch(long edge, List<Heard> messages, long total) {}
}
