package rookery.client.session.account;

import rookery.client.answer.Answer;
import rookery.client.session.Invitation;
import rookery.client.session.account.loop.LoginLoop;
import rookery.client.session.account.loop.LoginState;
import rookery.client.session.account.talk.AccountTalk;
import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.account.Person;
import rookery.core.history.Summary;
import rookery.core.message.Heard;
import rookery.core.room.Destination;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.dialect.event.AccountEvent;
import rookery.dialect.event.ConversationEvent;
import rookery.dialect.event.Event;
import rookery.dialect.event.MessageEvent;
import rookery.dialect.event.RoomEvent;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.ConversationReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.ConversationRequest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a login is told, brought to where it belongs. On the login's thread.
final class LoginDesk implements LoginLoop.Ear {
    private static final int PAGE = 100;

    /// Longer than a server takes to bring a device into its rooms.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

    private final LoginLoop loop;
    private final LoginState state;
    private final Talks talks;
    private final AccountRoster roster;
    private final AccountPresences presences;
    private final InstantSource clock;
    private Instant lookAgainAt = Instant.MAX;

    LoginDesk(
            LoginLoop loop,
            LoginState state,
            Talks talks,
            AccountRoster roster,
            AccountPresences presences,
            InstantSource clock) {
        this.loop = loop;
        this.state = state;
        this.talks = talks;
        this.roster = roster;
        this.presences = presences;
        this.clock = clock;
    }

    @Override
    public void entered(AccountReply.Entered entered) {
        state.entered(entered.handle());
        if (!entered.handle().isGuest()) {
            readSelf(new AccountName(entered.handle().text()));
        }
        readConversations("", new HashSet<>());
        roster.entered();
        presences.entered();
    }

    private void readSelf(AccountName name) {
        loop.tell(
                new AccountRequest.ReadProfile(name),
                answer -> {
                    if (answer
                            instanceof
                            Answer.Given<Reply>(AccountReply.ProfileShown(Person mine))) {
                        state.profile(mine.profile());
                        presences.introduced();
                    }
                });
    }

    private void readConversations(String after, Set<Destination> seen) {
        loop.tell(
                new ConversationRequest.ListConversations(after, PAGE),
                answer -> {
                    if (answer
                            instanceof
                            Answer.Given<Reply>(
                                    ConversationReply.Conversations(var all, String next))) {
                        all.forEach(summary -> told(summary, seen));
                        if (next.isEmpty()) {
                            state.level(true);
                            leaveOthers(seen);
                            lookAgainAt = clock.instant().plus(LOOK_AGAIN);
                        } else {
                            readConversations(next, seen);
                        }
                    } else if (answer instanceof Answer.Given<Reply>) {
                        comeInAgain();
                    }
                });
    }

    /// A server brings a device into its rooms while it answers already: what was said in a room
    /// after it stood in the answer and before the device was in it was told to nobody here.
    private void lookAgain(String after) {
        loop.tell(
                new ConversationRequest.ListConversations(after, PAGE),
                answer -> {
                    if (answer
                            instanceof
                            Answer.Given<Reply>(
                                    ConversationReply.Conversations(var all, String next))) {
                        all.forEach(talks::toldAgain);
                        if (!next.isEmpty()) {
                            lookAgain(next);
                        }
                    }
                });
    }

    private void told(Summary summary, Set<Destination> seen) {
        seen.add(summary.conversation());
        talks.listed(summary.conversation()).told(summary);
    }

    /// I was put out of these, or left them elsewhere. A direct stays, there may be nothing in it.
    private void leaveOthers(Set<Destination> seen) {
        for (Destination each : talks.listed()) {
            if (!seen.contains(each)) {
                switch (each) {
                    case Destination.Room room -> talks.unlist(room);
                    case Destination.Direct direct -> talks.at(direct).untold();
                }
            }
        }
    }

    /// The server has no list of conversations: what is known here is asked one by one.
    private void comeInAgain() {
        for (Destination each : talks.listed()) {
            if (each instanceof Destination.Room(RoomAlias room)) {
                loop.tell(AccountRooms.asking(room), _ -> {});
            }
            talks.at(each).untold();
        }
        state.level(true);
    }

    @Override
    public void hear(Event event) {
        switch (event) {
            case Event.Posted(RoomAlias room, Heard heard, _) ->
                    heard(new Destination.Room(room), heard);
            case Event.PostedDirect(_, Handle to, Heard heard) -> {
                Handle from = heard.author().handle();
                Handle other = state.isMe(from) ? to : from;
                if (!other.isGuest()) {
                    heard(new Destination.Direct(new AccountName(other.text())), heard);
                }
            }
            case Event.Typing typing -> talks.at(typing.conversation()).hear(typing);
            case Event.Joined(RoomAlias room, var member, _) ->
                    joined(new Destination.Room(room), member.handle());
            case Event.Left(RoomAlias room, var member, _, _, _, _) ->
                    left(new Destination.Room(room), member.handle());
            case ConversationEvent conversation ->
                    talks.at(conversation.conversation()).hear(conversation);
            case MessageEvent message -> talks.at(message.conversation()).change(message);
            case RoomEvent room -> hear(room);
            case AccountEvent.ContactChanged(var contact) -> roster.changed(contact);
            case AccountEvent.ProfileChanged(Person person) -> changed(person);
            case AccountEvent.Seen(AccountName whom, var presence) ->
                    presences.seen(whom, presence);
            case Event.Arrived _,
                    Event.Departed _,
                    Event.Renamed _,
                    Event.Hailed _,
                    Event.Whispered _,
                    Event.CalledOut _ -> {}
        }
    }

    private void heard(Destination destination, Heard heard) {
        talks.listed(destination).hear(heard);
    }

    private void joined(Destination.Room room, Handle who) {
        if (state.isMe(who)) {
            talks.list(room);
        }
        talks.at(room).peopled();
    }

    private void left(Destination.Room room, Handle who) {
        if (state.isMe(who)) {
            talks.unlist(room);
        } else {
            talks.at(room).peopled();
        }
    }

    private void changed(Person person) {
        if (state.isMe(Handle.of(person.name()))) {
            state.profile(person.profile());
        }
        roster.changed(person);
    }

    private void hear(RoomEvent event) {
        switch (event) {
            case RoomEvent.RoleGiven(RoomAlias room, Handle whom, Role role, _) -> {
                if (state.isMe(whom)) {
                    talks.at(new Destination.Room(room)).given(role);
                }
                talks.at(new Destination.Room(room)).governed();
            }
            case RoomEvent.Silenced(RoomAlias room, _, _, _) ->
                    talks.at(new Destination.Room(room)).governed();
            case RoomEvent.RoomChanged(RoomCard card) ->
                    talks.at(new Destination.Room(card.alias())).changed(card);
            case RoomEvent.Invited(RoomCard card, Handle by) -> {
                List<Invitation> all = new ArrayList<>(state.invitations.get());
                all.removeIf(each -> each.room().alias().equals(card.alias()));
                all.add(new Invitation(card, by));
                state.invitations.set(List.copyOf(all));
            }
        }
    }

    @Override
    public void cut() {
        state.level(false);
        lookAgainAt = Instant.MAX;
        talks.all().forEach(AccountTalk::cut);
        presences.cut();
    }

    @Override
    public void settle(Instant now) {
        if (lookAgainAt.isBefore(now)) {
            lookAgainAt = Instant.MAX;
            lookAgain("");
        }
        talks.all().forEach(each -> each.settle(now));
        talks.settle();
        presences.settle(now);
    }
}
