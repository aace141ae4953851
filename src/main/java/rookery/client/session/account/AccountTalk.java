package rookery.client.session.account;

import rookery.client.answer.Answer;
import rookery.client.session.Heading;
import rookery.client.session.entry.Numbers;
import rookery.core.account.Handle;
import rookery.core.capability.Capability;
import rookery.core.history.Summary;
import rookery.core.message.Heard;
import rookery.core.message.Message;
import rookery.core.receipt.Receipt;
import rookery.core.room.Destination;
import rookery.core.room.Draft;
import rookery.core.room.Keeping;
import rookery.core.room.Member;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.core.timeline.TimelineItem;
import rookery.dialect.event.ConversationEvent;
import rookery.dialect.event.Event;
import rookery.dialect.event.MessageEvent;
import rookery.dialect.reply.ConversationReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RoomReply;
import rookery.dialect.request.ConversationRequest;
import rookery.dialect.request.ConversationRequest.Reach;
import rookery.dialect.request.Request;
import rookery.dialect.request.RoomRequest;
import rookery.store.archive.NumberedArchive;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// What a login's thread knows and does of one conversation. On that thread only.
final class AccountTalk {
    private static final Duration TYPES_EVERY = Duration.ofSeconds(4);
    private static final Duration DRAFT_RESTS = Duration.ofMillis(1_500);
    private static final int MOST_MEMBERS = 100;

    private final Destination destination;
    private final NumberedArchive archive;
    private final LoginLoop loop;
    private final LoginState login;
    private final InstantSource clock;
    private final ConversationState state;
    private final Sync sync;
    private final AccountOutbox outbox;
    private final Company company;

    private Instant latest = Instant.EPOCH;
    private Instant typedAt = Instant.MIN;
    private Instant draftAt = Instant.MAX;
    private boolean isLooked;

    AccountTalk(
            Destination destination,
            NumberedArchive archive,
            LoginLoop loop,
            LoginState login,
            InstantSource clock,
            rookery.client.outbox.OutboxFiles files,
            rookery.client.attachment.upload.Uploads uploads) {
        this.destination = destination;
        this.archive = archive;
        this.loop = loop;
        this.login = login;
        this.clock = clock;
        state = new ConversationState(destination);
        NumberedArchive.Standing standing = archive.standing();
        sync = new Sync(destination, archive, standing, loop, login);
        outbox = new AccountOutbox(destination, archive, loop, sync, files, uploads);
        state.unread.set(standing.unread());
        state.draft.set(standing.draft());
        company = new Company(state, archive, login);
        company.begin(standing.receipts());
        archive.followLast(item -> state.last.set(List.<TimelineItem>of(item)));
    }

    Destination destination() {
        return destination;
    }

    NumberedArchive archive() {
        return archive;
    }

    ConversationState state() {
        return state;
    }

    Sync sync() {
        return sync;
    }

    Instant latest() {
        return latest;
    }

    void told(Summary summary) {
        sync.told(summary);
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
        boolean seenHere = sync.displayed() > summary.displayed();
        state.unread.set(seenHere ? archive.standing().unread() : summary.unread());
        state.mentions.set(seenHere ? 0 : summary.mentions());
        state.muted.set(summary.muted());
        if (draftAt.equals(Instant.MAX)) {
            state.draft.set(summary.draft());
            archive.draft(summary.draft());
        }
        summary.last().forEach(message -> moved(message.at()));
        again();
    }

    /// The server has no list of conversations.
    void untold() {
        sync.untold();
        again();
    }

    private void again() {
        if (isLooked) {
            read();
        }
    }

    private void moved(Instant at) {
        latest = at.isAfter(latest) ? at : latest;
    }

    /// A window shows it.
    void looked() {
        if (!isLooked) {
            isLooked = true;
            read();
        }
    }

    private void read() {
        if (destination instanceof Destination.Room(RoomAlias room)) {
            loop.tell(
                    new RoomRequest.ReadRoom(room),
                    answer -> {
                        if (answer instanceof Answer.Given<Reply>(RoomReply.Shown(var card))) {
                            show(card, card.role());
                        }
                    });
            readMembers(room);
        }
        if (login.can(Capability.RECEIPTS)) {
            loop.tell(
                    new ConversationRequest.ListReceipts(destination),
                    answer -> {
                        if (answer
                                instanceof
                                Answer.Given<Reply>(
                                        ConversationReply.Receipts(_, List<Receipt> all))) {
                            all.forEach(company::reached);
                        }
                    });
        }
    }

    private void readMembers(RoomAlias room) {
        loop.tell(
                new RoomRequest.ListCards(room, RoomRequest.Whom.MEMBERS, "", MOST_MEMBERS),
                answer -> {
                    if (answer instanceof Answer.Given<Reply>(RoomReply.Cards(_, var cards, _))) {
                        state.members.set(
                                cards.stream()
                                        .map(
                                                card ->
                                                        new Member(
                                                                Numbers.of(card.handle()),
                                                                card.handle(),
                                                                card.nickname()))
                                        .toList());
                    }
                });
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

    /// Somebody came or went.
    void peopled() {
        if (isLooked && destination instanceof Destination.Room(RoomAlias room)) {
            readMembers(room);
        }
    }

    void hear(Heard heard) {
        boolean isNew = !(heard instanceof Message message) || message.seq() > sync.newest();
        sync.hear(heard);
        moved(heard.at());
        Handle by = heard.author().handle();
        company.stopped(by);
        if (isNew && !login.isMe(by)) {
            state.unread.set(state.unread.get() + 1);
            if (heard.context().all()
                    || heard.context().mentions().contains(login.self.get().handle())) {
                state.mentions.set(state.mentions.get() + 1);
            }
        }
    }

    void change(MessageEvent event) {
        sync.change(event);
    }

    void hear(ConversationEvent event) {
        switch (event) {
            case ConversationEvent.Marked(_, Handle by, Reach reach, long seq) -> {
                if (!login.isMe(by)) {
                    company.reached(new Receipt(by, seq, reach == Reach.DISPLAYED ? seq : 0));
                } else if (reach == Reach.DISPLAYED) {
                    sync.seenElsewhere(seq);
                    state.unread.set(archive.standing().unread());
                    state.mentions.set(0);
                }
            }
            case ConversationEvent.Drafted(_, Draft draft) -> {
                state.draft.set(draft);
                archive.draft(draft);
                draftAt = Instant.MAX;
            }
            case ConversationEvent.Muted(_, var until) -> state.muted.set(until);
        }
    }

    void hear(Event.Typing event) {
        company.hear(event, clock.instant());
    }

    void type() {
        Instant now = clock.instant();
        if (login.can(Capability.TYPING)
                && (typedAt.equals(Instant.MIN) || typedAt.plus(TYPES_EVERY).isBefore(now))) {
            typedAt = now;
            loop.tell(new Request.Type(destination, Request.Sign.WRITING), _ -> {});
        }
    }

    void drafted(Draft draft) {
        draftAt = clock.instant();
    }

    void seen() {
        sync.seen();
        state.unread.set(0);
        state.mentions.set(0);
    }

    void wake() {
        typedAt = Instant.MIN;
        moved(clock.instant());
        outbox.wake();
    }

    void discard(rookery.core.message.LocalId localId) {
        outbox.discard(localId);
    }

    void cut() {
        sync.cut();
        outbox.cut();
        company.cut();
    }

    void settle(Instant now) {
        company.settle(now);
        if (loop.isReady()
                && !draftAt.equals(Instant.MAX)
                && draftAt.plus(DRAFT_RESTS).isBefore(now)) {
            draftAt = Instant.MAX;
            if (login.can(Capability.DRAFT)) {
                loop.tell(
                        new ConversationRequest.SaveDraft(destination, state.draft.get()), _ -> {});
            }
        }
        if (login.level) {
            outbox.settle(now);
        }
        sync.settle();
    }
}
