package rookery.client.session.account.talk;

import rookery.client.attachment.upload.Uploads;
import rookery.client.outbox.OutboxFiles;
import rookery.client.session.account.loop.LoginLoop;
import rookery.client.session.account.loop.LoginState;
import rookery.core.account.Handle;
import rookery.core.history.Summary;
import rookery.core.message.Heard;
import rookery.core.message.Message;
import rookery.core.receipt.Receipt;
import rookery.core.room.Destination;
import rookery.core.room.Draft;
import rookery.core.room.Role;
import rookery.core.room.RoomCard;
import rookery.core.timeline.TimelineItem;
import rookery.dialect.event.ConversationEvent;
import rookery.dialect.event.Event;
import rookery.dialect.event.MessageEvent;
import rookery.dialect.request.ConversationRequest.Reach;
import rookery.store.archive.NumberedArchive;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// What a login's thread knows and does of one conversation. On that thread only.
public final class AccountTalk {
    private final Destination destination;
    private final NumberedArchive archive;
    private final LoginState login;
    private final InstantSource clock;
    private final ConversationState state;
    private final Sync sync;
    private final AccountOutbox outbox;
    private final Company company;
    private final Placard placard;
    private final Writing writing;

    private Instant latest = Instant.EPOCH;
    private int looks;

    public AccountTalk(
            Destination destination,
            NumberedArchive archive,
            LoginLoop loop,
            LoginState login,
            InstantSource clock,
            OutboxFiles files,
            Uploads uploads) {
        this.destination = destination;
        this.archive = archive;
        this.login = login;
        this.clock = clock;
        state = new ConversationState(destination);
        NumberedArchive.Standing standing = archive.standing();
        sync = new Sync(destination, archive, standing, loop, login);
        outbox = new AccountOutbox(destination, archive, loop, sync, files, uploads);
        state.unread.set(standing.unread());
        state.draft.set(standing.draft());
        company = new Company(destination, state, archive, loop, login);
        placard = new Placard(destination, state, loop);
        writing = new Writing(destination, archive, state, loop, login);
        if (standing.saving() == NumberedArchive.Saving.HERE_ONLY) {
            writing.drafted(Instant.EPOCH);
        }
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

    AccountOutbox outbox() {
        return outbox;
    }

    Sync sync() {
        return sync;
    }

    public Instant latest() {
        return latest;
    }

    public void told(Summary summary) {
        sync.told(summary);
        placard.told(summary);
        count(summary);
        state.muted.set(summary.muted());
        writing.told(summary.draft());
        summary.last().forEach(message -> moved(message.at()));
        again();
    }

    private void count(Summary summary) {
        boolean seenHere = sync.displayed() > summary.displayed();
        state.unread.set(seenHere ? archive.standing().unread() : summary.unread());
        state.mentions.set(seenHere ? 0 : summary.mentions());
    }

    /// The same a moment later: what came between is fetched.
    public void toldAgain(Summary summary) {
        if (summary.seq() > sync.newest()) {
            count(summary);
        }
        sync.told(summary);
        if (looks > 0) {
            company.read();
        }
    }

    /// The server has no list of conversations.
    public void untold() {
        sync.untold();
        again();
    }

    private void again() {
        if (looks > 0) {
            read();
        }
    }

    private void moved(Instant at) {
        latest = at.isAfter(latest) ? at : latest;
    }

    /// A window shows it.
    void looked() {
        looks++;
        if (looks == 1) {
            read();
        }
        outbox.show();
    }

    /// And shows it no longer.
    void lookedAway() {
        looks--;
    }

    private void read() {
        placard.read();
        company.read();
    }

    /// @param role mine
    public void show(RoomCard card, Role role) {
        placard.show(card, role);
    }

    public void changed(RoomCard card) {
        placard.changed(card);
    }

    /// My own.
    public void given(Role role) {
        placard.given(role);
    }

    /// Asks what stands above it.
    public void introduce() {
        placard.introduce();
    }

    /// Somebody got another role here, or may speak no more, or again.
    public void governed() {
        placard.governed();
    }

    /// Somebody came or went.
    public void peopled() {
        if (looks > 0) {
            placard.readMembers();
        }
    }

    public void hear(Heard heard) {
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

    public void change(MessageEvent event) {
        sync.change(event);
    }

    public void hear(ConversationEvent event) {
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
            case ConversationEvent.Drafted(_, Draft draft) -> writing.draftedElsewhere(draft);
            case ConversationEvent.Muted(_, var until) -> state.muted.set(until);
        }
    }

    public void hear(Event.Typing event) {
        company.hear(event, clock.instant());
    }

    void type() {
        writing.type(clock.instant());
    }

    void drafted() {
        writing.drafted(clock.instant());
    }

    void seen() {
        sync.seen();
        state.unread.set(0);
        state.mentions.set(0);
    }

    void wake() {
        writing.said();
        moved(clock.instant());
        outbox.wake();
    }

    public void cut() {
        sync.cut();
        outbox.cut();
        company.cut();
    }

    public void settle(Instant now) {
        company.settle(now);
        writing.settle(now);
        if (login.isLevel()) {
            outbox.settle(now);
        }
        sync.settle();
    }
}
