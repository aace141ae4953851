package rookery.client.session.account.talk;

import rookery.client.answer.Answer;
import rookery.client.session.account.loop.LoginLoop;
import rookery.client.session.account.loop.LoginState;
import rookery.core.capability.Capability;
import rookery.core.room.Destination;
import rookery.core.room.Draft;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.ConversationRequest;
import rookery.dialect.request.Request;
import rookery.store.archive.NumberedArchive;
import rookery.store.archive.NumberedArchive.Saving;

import java.time.Duration;
import java.time.Instant;

/// What I am writing in one conversation: others see the sign of it now and then, and the draft
/// goes to my other devices when the typing rests. On the login's thread.
final class Writing {
    private static final Duration TYPES_EVERY = Duration.ofSeconds(4);
    private static final Duration DRAFT_RESTS = Duration.ofMillis(1_500);

    private final Destination destination;
    private final NumberedArchive archive;
    private final ConversationState state;
    private final LoginLoop loop;
    private final LoginState login;
    private Instant typedAt = Instant.MIN;
    private Instant draftAt = Instant.MAX;

    Writing(
            Destination destination,
            NumberedArchive archive,
            ConversationState state,
            LoginLoop loop,
            LoginState login) {
        this.destination = destination;
        this.archive = archive;
        this.state = state;
        this.loop = loop;
        this.login = login;
    }

    void type(Instant now) {
        if (login.can(Capability.TYPING)
                && (typedAt.equals(Instant.MIN) || typedAt.plus(TYPES_EVERY).isBefore(now))) {
            typedAt = now;
            loop.tell(new Request.Type(destination, Request.Sign.WRITING), _ -> {});
        }
    }

    /// It is said: the next key is a new sign.
    void said() {
        typedAt = Instant.MIN;
    }

    /// [ConversationState#draft] is another one.
    void drafted(Instant now) {
        draftAt = now;
    }

    /// What the server has; what was typed here since is newer.
    void told(Draft draft) {
        if (draftAt.equals(Instant.MAX)) {
            show(draft);
        }
    }

    /// Another device has typed later than this one.
    void draftedElsewhere(Draft draft) {
        draftAt = Instant.MAX;
        show(draft);
    }

    private void show(Draft draft) {
        state.draft.set(draft);
        archive.draft(draft, Saving.ON_SERVER);
    }

    void settle(Instant now) {
        // Not before the server said what it has: its answer would come after and be older.
        if (loop.isReady()
                && login.isLevel()
                && login.can(Capability.DRAFT)
                && !draftAt.equals(Instant.MAX)
                && draftAt.plus(DRAFT_RESTS).isBefore(now)) {
            draftAt = Instant.MAX;
            Draft draft = state.draft.get();
            loop.tell(
                    new ConversationRequest.SaveDraft(destination, draft),
                    answer -> saved(draft, answer, now));
        }
    }

    private void saved(Draft draft, Answer<Reply> answer, Instant asked) {
        if (answer instanceof Answer.Lost<Reply>) {
            // Unless something newer waits anyway.
            draftAt = draftAt.equals(Instant.MAX) ? asked : draftAt;
        } else if (draftAt.equals(Instant.MAX) && state.draft.get().equals(draft)) {
            archive.draft(draft, Saving.ON_SERVER);
        }
    }
}
