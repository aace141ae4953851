package rookery.client.session.account.talk;

import rookery.client.answer.Answer;
import rookery.client.answer.Answer.Done;
import rookery.client.session.Conversation;
import rookery.client.session.Excerpt;
import rookery.client.session.Heading;
import rookery.client.session.Link;
import rookery.client.session.ServerAddress;
import rookery.client.session.account.loop.LoginLoop;
import rookery.client.session.account.loop.LoginState;
import rookery.client.session.entry.Replied;
import rookery.client.timeline.Excerpts;
import rookery.client.timeline.Timeline;
import rookery.client.watch.Watchable;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.account.Profile;
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
import rookery.dialect.reply.MessageReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.ConversationRequest;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.MessageRequest.Turn;
import rookery.dialect.request.Request;
import rookery.store.archive.NumberedArchive.Saving;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// The handle of one conversation of a login: says go to the archive, everything else to its
/// thread.
public final class AccountConversation implements Conversation {
    private static final int EXCERPT = 100;

    private final ServerAddress server;
    private final AccountTalk talk;
    private final LoginLoop loop;
    private final LoginState login;
    private final ConversationState state;
    private final Posting posting;
    private final Timeline timeline;

    public AccountConversation(
            ServerAddress server,
            AccountTalk talk,
            LoginLoop loop,
            LoginState login,
            Posting posting) {
        this.server = server;
        this.talk = talk;
        this.loop = loop;
        this.login = login;
        this.state = talk.state();
        this.posting = posting;
        timeline = new AccountTimeline(talk, loop);
    }

    public AccountTalk talk() {
        return talk;
    }

    @Override
    public ServerAddress server() {
        return server;
    }

    @Override
    public Destination destination() {
        return talk.destination();
    }

    @Override
    public Watchable<Link> link() {
        return login.link;
    }

    @Override
    public Watchable<Heading> heading() {
        return state.heading;
    }

    @Override
    public Watchable<List<Member>> members() {
        return state.members;
    }

    @Override
    public Watchable<Nickname> nickname() {
        return login.nickname;
    }

    @Override
    public Watchable<Integer> unread() {
        return state.unread;
    }

    @Override
    public Watchable<Integer> mentions() {
        return state.mentions;
    }

    @Override
    public Watchable<Quiet> muted() {
        return state.muted;
    }

    @Override
    public Watchable<Draft> draft() {
        return state.draft;
    }

    @Override
    public Watchable<Long> governed() {
        return state.governed;
    }

    @Override
    public Watchable<List<Member>> typing() {
        return state.typing;
    }

    @Override
    public Watchable<List<Receipt>> receipts() {
        return state.receipts;
    }

    @Override
    public Watchable<List<TimelineItem>> last() {
        return state.last;
    }

    @Override
    public boolean can(Capability capability) {
        return login.offer.get().capabilities().contains(capability);
    }

    @Override
    public Timeline timeline() {
        return timeline;
    }

    @Override
    public void post(Body body, Context context) {
        posting.post(talk, body, context);
    }

    @Override
    public void postFile(Path file, Kind kind, Body caption, Context context) {
        posting.postFile(talk, file, kind, caption, context);
    }

    @Override
    public void retry(LocalId localId) {
        talk.archive().retry(localId);
        loop.soon(talk::wake);
    }

    @Override
    public void discard(LocalId localId) {
        loop.soon(() -> talk.outbox().discard(localId));
    }

    @Override
    public void pauseUpload(LocalId localId) {
        loop.soon(() -> talk.outbox().pause(localId));
    }

    @Override
    public void resumeUpload(LocalId localId) {
        loop.soon(() -> talk.outbox().resume(localId));
    }

    @Override
    public CompletionStage<Answer<Done>> correct(MessageId id, Body body, List<Handle> mentions) {
        return changed(new MessageRequest.Correct(destination(), id, body, mentions));
    }

    @Override
    public CompletionStage<Answer<Done>> retract(MessageId id) {
        return changed(new MessageRequest.Retract(destination(), id));
    }

    @Override
    public CompletionStage<Answer<Done>> react(MessageId id, Emoji emoji) {
        return changed(new MessageRequest.React(destination(), id, emoji, Turn.ON));
    }

    @Override
    public CompletionStage<Answer<Done>> unreact(MessageId id, Emoji emoji) {
        return changed(new MessageRequest.React(destination(), id, emoji, Turn.OFF));
    }

    @Override
    public CompletionStage<Answer<Done>> pin(MessageId id) {
        return changed(new MessageRequest.Pin(destination(), id, Turn.ON));
    }

    @Override
    public CompletionStage<Answer<Done>> unpin(MessageId id) {
        return changed(new MessageRequest.Pin(destination(), id, Turn.OFF));
    }

    /// The event that tells of it changes the row.
    private CompletionStage<Answer<Done>> changed(MessageRequest request) {
        return loop.ask(request, Replied::done);
    }

    @Override
    public CompletionStage<Answer<Excerpt>> pins() {
        return loop.ask(
                new MessageRequest.ListPins(destination()),
                reply ->
                        reply instanceof MessageReply.Pins(_, var messages)
                                ? Optional.of(
                                        new Excerpt(Excerpts.items(messages, me()), false, false))
                                : Optional.empty());
    }

    @Override
    public CompletionStage<Answer<Excerpt>> around(Around around) {
        return loop.ask(
                new Request.ReadHistory(destination(), around, EXCERPT),
                reply ->
                        reply instanceof Reply.Stretched(_, var stretch)
                                ? Optional.of(
                                        new Excerpt(
                                                Excerpts.items(stretch.messages(), me()),
                                                stretch.older(),
                                                stretch.newer()))
                                : Optional.empty());
    }

    private Handle me() {
        return login.self.get().handle();
    }

    @Override
    public void type() {
        loop.soon(talk::type);
    }

    @Override
    public void draft(Draft draft) {
        state.draft.set(draft);
        talk.archive().draft(draft, Saving.HERE_ONLY);
        loop.soon(talk::drafted);
    }

    @Override
    public CompletionStage<Answer<Done>> mute(Quiet until) {
        return loop.ask(new ConversationRequest.Mute(destination(), until), Replied::done)
                .thenApply(
                        answer -> {
                            if (answer instanceof Answer.Given<Done>) {
                                state.muted.set(until);
                            }
                            return answer;
                        });
    }

    /// The name of an account is the same everywhere.
    @Override
    public void rename(Nickname nickname) {
        Profile now = login.self.get().profile();
        loop.ask(
                new rookery.dialect.request.AccountRequest.ChangeProfile(
                        new Profile(nickname, now.avatar(), now.status(), now.about())),
                reply -> {
                    login.profile(new Profile(nickname, now.avatar(), now.status(), now.about()));
                    return Replied.done(reply);
                });
    }

    /// Who is whispered to has a direct.
    @Override
    public void whisper(Member to, Body body) {}

    @Override
    public void seen() {
        loop.soon(talk::seen);
    }

    @Override
    public void retryNow() {
        loop.soon(loop::retryNow);
    }
}
