package rookery.client.session.account;

import rookery.client.answer.Answer;
import rookery.client.answer.Answer.Done;
import rookery.client.answer.Paged;
import rookery.client.session.Conversation;
import rookery.client.session.Rooms;
import rookery.client.session.account.loop.LoginLoop;
import rookery.client.session.account.loop.LoginState;
import rookery.client.session.account.talk.AccountConversation;
import rookery.client.session.entry.Replied;
import rookery.core.account.AccountName;
import rookery.core.account.Nickname;
import rookery.core.room.Act;
import rookery.core.room.Destination;
import rookery.core.room.Keeping;
import rookery.core.room.MemberCard;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.core.room.RoomSettings;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RoomReply;
import rookery.dialect.request.Request;
import rookery.dialect.request.RoomRequest;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// The rooms of a login's server: everything is asked on its thread.
final class AccountRooms implements Rooms {
    private static final int PAGE = 50;

    private final LoginLoop loop;
    private final LoginState state;
    private final Talks talks;

    AccountRooms(LoginLoop loop, LoginState state, Talks talks) {
        this.loop = loop;
        this.state = state;
        this.talks = talks;
    }

    @Override
    public CompletionStage<Answer<Paged<RoomCard>>> find(String text, String after) {
        return loop.ask(
                new RoomRequest.FindRooms(text, after, PAGE),
                reply ->
                        reply instanceof RoomReply.Rooms(var rooms, String next)
                                ? Optional.of(new Paged<>(rooms, next))
                                : Optional.empty());
    }

    @Override
    public CompletionStage<Answer<RoomCard>> read(RoomAlias room) {
        return loop.ask(new RoomRequest.ReadRoom(room), AccountRooms::card);
    }

    private static Optional<RoomCard> card(Reply reply) {
        return reply instanceof RoomReply.Shown(RoomCard card)
                ? Optional.of(card)
                : Optional.empty();
    }

    @Override
    public CompletionStage<Answer<Conversation>> create(
            RoomAlias room, RoomSettings settings, Keeping keeping) {
        return entering(room, new RoomRequest.Create(room, settings, keeping));
    }

    @Override
    public CompletionStage<Answer<Conversation>> join(RoomAlias room) {
        return entering(room, asking(room));
    }

    /// To be let in; where nobody was yet, a room is made.
    static Request asking(RoomAlias room) {
        return new Request.Join(room, Nickname.NONE, Request.Unmade.MAKE_WITH_HISTORY);
    }

    private CompletionStage<Answer<Conversation>> entering(RoomAlias room, Request request) {
        return loop.ask(
                request,
                reply -> {
                    // Some dialects say themselves what a new room is called.
                    RoomAlias made = card(reply).map(RoomCard::alias).orElse(room);
                    Destination.Room destination = new Destination.Room(made);
                    boolean isNew = talks.list(destination);
                    AccountConversation conversation = talks.open(destination);
                    card(reply).ifPresent(card -> conversation.talk().show(card, card.role()));
                    state.uninvited(room);
                    if (isNew) {
                        conversation.talk().untold();
                    }
                    return Optional.of(conversation);
                });
    }

    @Override
    public CompletionStage<Answer<Done>> leave(RoomAlias room) {
        return loop.ask(
                new Request.Leave(room),
                reply -> {
                    talks.unlist(new Destination.Room(room));
                    return Replied.done(reply);
                });
    }

    @Override
    public CompletionStage<Answer<RoomCard>> change(RoomAlias room, RoomSettings settings) {
        return loop.ask(new RoomRequest.ChangeSettings(room, settings), AccountRooms::card);
    }

    @Override
    public CompletionStage<Answer<Paged<MemberCard>>> members(
            RoomAlias room, Whom whom, String after) {
        RoomRequest.Whom asked =
                switch (whom) {
                    case MEMBERS -> RoomRequest.Whom.MEMBERS;
                    case BANNED -> RoomRequest.Whom.BANNED;
                };
        return loop.ask(
                new RoomRequest.ListCards(room, asked, after, PAGE),
                reply ->
                        reply instanceof RoomReply.Cards(_, var members, String next)
                                ? Optional.of(new Paged<>(members, next))
                                : Optional.empty());
    }

    @Override
    public CompletionStage<Answer<Done>> act(
            RoomAlias room, AccountName whom, Act act, String reason) {
        return loop.ask(new RoomRequest.Do(room, whom, act, reason), Replied::done);
    }
}
