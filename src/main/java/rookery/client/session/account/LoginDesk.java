package rookery.client.session.account;

import rookery.client.answer.Answer;
import rookery.client.outbox.OutboxFiles;
import rookery.client.session.Conversation;
import rookery.client.session.Invitation;
import rookery.client.session.ServerAddress;
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
import rookery.dialect.request.Request;
import rookery.store.archive.LoginArchive;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a login is told, brought to where it belongs. On the login's thread, but for [#open], which
/// any may call.
final class LoginDesk implements LoginLoop.Ear {
    private static final int PAGE = 100;

    private final ServerAddress server;
    private final LoginArchive archive;
    private final LoginLoop loop;
    private final LoginState state;
    private final InstantSource clock;
    private final OutboxFiles files;
    private final Posting posting;
    private final AccountRoster roster;
    private final AccountPresences presences;
    private final Map<Destination, AccountConversation> open = new LinkedHashMap<>();
    private final Set<Destination> listed = new HashSet<>();

    LoginDesk(
            ServerAddress server,
            LoginArchive archive,
            LoginLoop loop,
            LoginState state,
            Posting posting,
            AccountRoster roster,
            AccountPresences presences) {
        this.server = server;
        this.archive = archive;
        this.loop = loop;
        this.state = state;
        this.clock = posting.clock();
        this.files = posting.files();
        this.posting = posting;
        this.roster = roster;
        this.presences = presences;
        archive.conversations()
                .forEach(
                        each -> {
                            open(each);
                            listed.add(each);
                        });
        show();
    }

    AccountConversation open(Destination destination) {
        synchronized (open) {
            return open.computeIfAbsent(
                    destination,
                    _ ->
                            new AccountConversation(
                                    server,
                                    new AccountTalk(
                                            destination,
                                            archive.open(destination),
                                            loop,
                                            state,
                                            clock,
                                            files,
                                            posting.uploads()),
                                    loop,
                                    state,
                                    posting));
        }
    }

    private List<AccountConversation> all() {
        synchronized (open) {
            return List.copyOf(open.values());
        }
    }

    private AccountTalk talk(Destination destination) {
        return open(destination).talk();
    }

    /// It stands in the list from now on. Whether it did not before.
    boolean list(Destination destination) {
        open(destination);
        boolean isNew = listed.add(destination);
        if (isNew) {
            show();
        }
        return isNew;
    }

    void unlist(Destination destination) {
        if (listed.remove(destination)) {
            archive.leave(destination);
            show();
        }
    }

    private void show() {
        List<AccountConversation> shown = new ArrayList<>(all());
        shown.removeIf(each -> !listed.contains(each.destination()));
        shown.sort(
                Comparator.comparing((AccountConversation each) -> each.talk().latest())
                        .reversed());
        state.conversations.set(List.<Conversation>copyOf(shown));
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
                            state.level = true;
                            leaveOthers(seen);
                        } else {
                            readConversations(next, seen);
                        }
                    } else if (answer instanceof Answer.Given<Reply>) {
                        comeInAgain();
                    }
                });
    }

    private void told(Summary summary, Set<Destination> seen) {
        seen.add(summary.conversation());
        listed.add(summary.conversation());
        talk(summary.conversation()).told(summary);
        show();
    }

    /// I was put out of these, or left them elsewhere. A direct stays, there may be nothing in it.
    private void leaveOthers(Set<Destination> seen) {
        List.copyOf(listed).stream()
                .filter(each -> each instanceof Destination.Room && !seen.contains(each))
                .forEach(this::unlist);
        List.copyOf(listed).stream()
                .filter(each -> !seen.contains(each))
                .forEach(each -> talk(each).untold());
    }

    /// The server has no list of conversations: what is known here is asked one by one.
    private void comeInAgain() {
        for (Destination each : List.copyOf(listed)) {
            if (each instanceof Destination.Room(RoomAlias room)) {
                loop.tell(join(room), _ -> {});
            }
            talk(each).untold();
        }
        state.level = true;
    }

    static Request join(RoomAlias room) {
        return new Request.Join(
                room, rookery.core.account.Nickname.NONE, Request.Unmade.MAKE_WITH_HISTORY);
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
            case Event.Typing typing -> talk(typing.conversation()).hear(typing);
            case Event.Joined(RoomAlias room, var member, _) ->
                    joined(new Destination.Room(room), member.handle());
            case Event.Left(RoomAlias room, var member, _, _, _, _) ->
                    left(new Destination.Room(room), member.handle());
            case ConversationEvent conversation ->
                    talk(conversation.conversation()).hear(conversation);
            case MessageEvent message -> talk(message.conversation()).change(message);
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
        listed.add(destination);
        talk(destination).hear(heard);
        show();
    }

    private void joined(Destination.Room room, Handle who) {
        if (state.isMe(who)) {
            list(room);
        }
        talk(room).peopled();
    }

    private void left(Destination.Room room, Handle who) {
        if (state.isMe(who)) {
            unlist(room);
        } else {
            talk(room).peopled();
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
                    talk(new Destination.Room(room)).given(role);
                }
                talk(new Destination.Room(room)).peopled();
            }
            case RoomEvent.Silenced _ -> {}
            case RoomEvent.RoomChanged(RoomCard card) ->
                    talk(new Destination.Room(card.alias())).changed(card);
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
        state.level = false;
        all().forEach(each -> each.talk().cut());
        presences.cut();
    }

    @Override
    public void settle(Instant now) {
        all().forEach(each -> each.talk().settle(now));
        presences.settle(now);
    }
}
