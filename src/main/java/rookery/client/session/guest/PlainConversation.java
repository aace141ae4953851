package rookery.client.session.guest;

import rookery.client.answer.Answer;
import rookery.client.answer.Answer.Done;
import rookery.client.session.Conversation;
import rookery.client.session.Excerpt;
import rookery.client.watch.Watchable;
import rookery.client.watch.Watched;
import rookery.core.account.Handle;
import rookery.core.history.Around;
import rookery.core.message.Body;
import rookery.core.message.Emoji;
import rookery.core.message.LocalId;
import rookery.core.message.MessageId;
import rookery.core.receipt.Receipt;
import rookery.core.room.Draft;
import rookery.core.room.Member;
import rookery.core.room.Quiet;
import rookery.core.timeline.TimelineItem;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// A conversation on a server that numbers nothing and keeps nothing for those who are in it: what
/// such a one cannot do.
public interface PlainConversation extends Conversation {
    @Override
    default Watchable<Integer> mentions() {
        return new Watched<>(0);
    }

    @Override
    default Watchable<Quiet> muted() {
        return new Watched<>(Quiet.NONE);
    }

    @Override
    default Watchable<Draft> draft() {
        return new Watched<>(Draft.NONE);
    }

    @Override
    default Watchable<Long> governed() {
        return new Watched<>(0L);
    }

    @Override
    default Watchable<List<Member>> typing() {
        return new Watched<>(List.of());
    }

    @Override
    default Watchable<List<Receipt>> receipts() {
        return new Watched<>(List.of());
    }

    @Override
    default Watchable<List<TimelineItem>> last() {
        return new Watched<>(List.of());
    }

    @Override
    default CompletionStage<Answer<Done>> correct(MessageId id, Body body, List<Handle> mentions) {
        return unable();
    }

    @Override
    default CompletionStage<Answer<Done>> retract(MessageId id) {
        return unable();
    }

    @Override
    default CompletionStage<Answer<Done>> react(MessageId id, Emoji emoji) {
        return unable();
    }

    @Override
    default CompletionStage<Answer<Done>> unreact(MessageId id, Emoji emoji) {
        return unable();
    }

    @Override
    default CompletionStage<Answer<Done>> pin(MessageId id) {
        return unable();
    }

    @Override
    default CompletionStage<Answer<Done>> unpin(MessageId id) {
        return unable();
    }

    @Override
    default CompletionStage<Answer<Excerpt>> pins() {
        return unable();
    }

    @Override
    default CompletionStage<Answer<Excerpt>> around(Around around) {
        return unable();
    }

    /// Such a server takes a file in one piece.
    @Override
    default void pauseUpload(LocalId localId) {}

    @Override
    default void resumeUpload(LocalId localId) {}

    @Override
    default void type() {}

    @Override
    default void draft(Draft draft) {}

    @Override
    default CompletionStage<Answer<Done>> mute(Quiet until) {
        return unable();
    }

    private static <T> CompletionStage<Answer<T>> unable() {
        return CompletableFuture.completedFuture(new Answer.Unable<>());
    }
}
