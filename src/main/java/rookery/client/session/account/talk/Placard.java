package rookery.client.session.account.talk;

import rookery.client.answer.Answer;
import rookery.client.session.Heading;
import rookery.client.session.account.loop.LoginLoop;
import rookery.client.session.entry.Numbers;
import rookery.core.history.Summary;
import rookery.core.room.Destination;
import rookery.core.room.Keeping;
import rookery.core.room.Member;
import rookery.core.room.MemberCard;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RoomReply;
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
        Heading now = state.heading.get();
        if (!summary.title().isEmpty()) {
            state.heading.set(
                    new Heading(
                            summary.title(),
                            now.settings(),
                            now.keeping(),
                            now.role(),
                            now.members()));
        }
    }

    /// Asks the server for all of it.
    void read() {
        if (destination instanceof Destination.Room(RoomAlias room)) {
            loop.tell(
                    new RoomRequest.ReadRoom(room),
                    answer -> {
                        if (answer instanceof Answer.Given<Reply>(RoomReply.Shown(var card))) {
                            show(card, card.role());
                        }
                    });
            readMembers();
        }
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
