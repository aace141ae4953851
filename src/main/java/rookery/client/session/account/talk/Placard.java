package rookery.client.session.account.talk;

import rookery.client.answer.Answer;
import rookery.client.session.Heading;
import rookery.client.session.account.loop.LoginLoop;
import rookery.client.session.entry.Numbers;
import rookery.core.account.AccountName;
import rookery.core.account.Person;
import rookery.core.history.Summary;
import rookery.core.room.Destination;
import rookery.core.room.Keeping;
import rookery.core.room.Member;
import rookery.core.room.MemberCard;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RoomReply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.RoomRequest;

/// What stands above a conversation, and who is in it. On the login's thread.
final class Placard {
    private static final int MOST_MEMBERS = 100;

    private final Destination destination;
    private final ConversationState state;
    private final LoginLoop loop;

    Placard(Destination destination, ConversationState state, LoginLoop loop) {
        this.destination = destination;
        this.state = state;
        this.loop = loop;
    }

    void told(Summary summary) {
        if (!summary.title().isEmpty()) {
            titled(summary.title());
        }
    }

    /// Asks the server for all of it.
    void read() {
        introduce();
        readMembers();
    }

    /// Asks what the room, or the other, is called.
    void introduce() {
        switch (destination) {
            case Destination.Room(RoomAlias room) ->
                    loop.tell(
                            new RoomRequest.ReadRoom(room),
                            answer -> {
                                if (answer
                                        instanceof Answer.Given<Reply>(RoomReply.Shown(var card))) {
                                    show(card, card.role());
                                }
                            });
            case Destination.Direct(AccountName with) ->
                    loop.tell(
                            new AccountRequest.ReadProfile(with),
                            answer -> {
                                if (answer
                                        instanceof
                                        Answer.Given<Reply>(
                                                AccountReply.ProfileShown(Person person))) {
                                    titled(person.shown().text());
                                }
                            });
        }
    }

    private void titled(String title) {
        Heading now = state.heading.get();
        state.heading.set(
                new Heading(title, now.settings(), now.keeping(), now.role(), now.members()));
    }

    void governed() {
        state.governed.set(state.governed.get() + 1);
    }

    /// A direct has none.
    void readMembers() {
        if (destination instanceof Destination.Room(RoomAlias room)) {
            loop.tell(
                    new RoomRequest.ListCards(room, RoomRequest.Whom.MEMBERS, "", MOST_MEMBERS),
                    answer -> {
                        if (answer
                                instanceof Answer.Given<Reply>(RoomReply.Cards(_, var cards, _))) {
                            state.members.set(cards.stream().map(Placard::member).toList());
                        }
                    });
        }
    }

    private static Member member(MemberCard card) {
        return new Member(Numbers.of(card.handle()), card.handle(), card.nickname());
    }

    /// @param role mine
    void show(RoomCard card, Role role) {
        String topic = card.settings().topic();
        state.heading.set(
                new Heading(
                        topic.isEmpty() ? "#" + card.alias().text() : topic,
                        card.settings(),
                        card.keeping(),
                        role,
                        card.members()));
    }

    void changed(RoomCard card) {
        show(card, state.heading.get().role());
    }

    void given(Role role) {
        Heading now = state.heading.get();
        state.heading.set(
                new Heading(now.title(), now.settings(), Keeping.HISTORY, role, now.members()));
    }
}
