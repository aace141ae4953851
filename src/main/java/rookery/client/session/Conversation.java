package rookery.client.session;

import rookery.client.answer.Answer;
import rookery.client.answer.Answer.Done;
import rookery.client.timeline.Timeline;
import rookery.client.watch.Watchable;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.capability.Capability;
import rookery.core.history.Around;
import rookery.core.message.Body;
import rookery.core.message.Context;
import rookery.core.message.Emoji;
import rookery.core.message.LocalId;
import rookery.core.message.MessageId;
import rookery.core.receipt.Receipt;
import rookery.core.room.Destination;
import rookery.core.room.Draft;
import rookery.core.room.Member;
import rookery.core.room.Quiet;
import rookery.core.timeline.TimelineItem;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// One room or direct as this desktop is in it, as a guest or by an account. No call blocks; all
/// are safe for many threads. What is said comes back through [#timeline] only. What a conversation
/// cannot do, [#can] says; asked for it all the same, it answers [Answer.Unable] or does nothing.
public interface Conversation {
    ServerAddress server();

    Destination destination();

    Watchable<Link> link();

    Watchable<Heading> heading();

    /// Present members with me, by nickname; empty while not connected. Of a large room only the
    /// first of them: [Rooms#members] has all.
    Watchable<List<Member>> members();

    /// Counts what owners and moderators did to others here: whoever shows roles asks
    /// [Rooms#members] anew with each change.
    Watchable<Long> governed();

    /// My own present name.
    Watchable<Nickname> nickname();

    /// Messages of others since I last looked.
    Watchable<Integer> unread();

    /// Those of them that call me.
    Watchable<Integer> mentions();

    Watchable<Quiet> muted();

    /// What stands in the composer, on this and my other devices.
    Watchable<Draft> draft();

    /// Others who are writing now.
    Watchable<List<Member>> typing();

    /// Who has, and who has seen what: up to which seq. The latest readers first, without me.
    Watchable<List<Receipt>> receipts();

    /// The newest line; empty while there is none.
    Watchable<List<TimelineItem>> last();

    boolean can(Capability capability);

    Timeline timeline();

    /// Puts the text into the outbox; the row shows at once.
    default void post(Body body) {
        post(body, Context.NONE);
    }

    void post(Body body, Context context);

    /// Puts a copy of the file into the outbox.
    default void postFile(Path file, Kind kind) {
        postFile(file, kind, Body.EMPTY, Context.NONE);
    }

    /// @param caption the words beside it; may be empty
    void postFile(Path file, Kind kind, Body caption, Context context);

    /// A failed message of mine goes back to the outbox.
    void retry(LocalId localId);

    /// It is not sent, or its file no further.
    void discard(LocalId localId);

    /// The file of a message of mine rests on its way until [#resumeUpload], or until the next run
    /// of this program.
    void pauseUpload(LocalId localId);

    /// It goes on where it was.
    void resumeUpload(LocalId localId);

    /// Another text for a message of mine.
    CompletionStage<Answer<Done>> correct(MessageId id, Body body, List<Handle> mentions);

    /// A message of mine, or as a moderator anyone's, is taken back for all.
    CompletionStage<Answer<Done>> retract(MessageId id);

    CompletionStage<Answer<Done>> react(MessageId id, Emoji emoji);

    CompletionStage<Answer<Done>> unreact(MessageId id, Emoji emoji);

    CompletionStage<Answer<Done>> pin(MessageId id);

    CompletionStage<Answer<Done>> unpin(MessageId id);

    /// What is pinned, oldest first.
    CompletionStage<Answer<Excerpt>> pins();

    /// A stretch of history away from the end of the timeline: at most 100 messages.
    CompletionStage<Answer<Excerpt>> around(Around around);

    /// Somebody types here; call it for each key, it is told to others now and then.
    void type();

    /// What stands in the composer now. Kept here at once, and on the server when the typing rests.
    void draft(Draft draft);

    CompletionStage<Answer<Done>> mute(Quiet until);

    void rename(Nickname nickname);

    void whisper(Member to, Body body);

    /// All that is shown now has been seen.
    void seen();

    void retryNow();

    /// Whether somebody's sign of [#muted] holds now.
    default boolean isMutedAt(Instant now) {
        return muted().get().holdsAt(now);
    }

    enum Kind {
        PICTURE,
        VOICE,
        VIDEO,
        FILE
    }
}
