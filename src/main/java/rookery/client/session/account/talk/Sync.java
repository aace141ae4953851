package rookery.client.session.account.talk;

import rookery.client.answer.Answer;
import rookery.client.session.account.loop.LoginLoop;
import rookery.client.session.account.loop.LoginState;
import rookery.client.sync.Revising;
import rookery.core.capability.Capability;
import rookery.core.history.Around;
import rookery.core.history.Stretch;
import rookery.core.history.Summary;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.message.Revision;
import rookery.core.message.Said;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.dialect.event.MessageEvent;
import rookery.dialect.reply.MessageReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.ConversationRequest;
import rookery.dialect.request.ConversationRequest.Reach;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.Request;
import rookery.store.archive.NumberedArchive;

import java.util.List;

/// Keeps one conversation of the archive level with the server, by seq and by change. However often
/// and in whatever order a message comes, and wherever the line is cut, it is one row; what is
/// missing is asked for, a hundred thousand missed messages are not. On the login's thread.
final class Sync {
    /// Messages of one question.
    static final int PAGE = 100;

    /// Missed messages that are all fetched; of more only the newest, and the rest by scrolling.
    static final int MOST_MISSED = 300;

    private final Destination destination;
    private final NumberedArchive archive;
    private final LoginLoop loop;
    private final LoginState login;

    /// The end of the newest stretch, with what is on its way into the archive.
    private long newest;

    private long heardOf;
    private long change;
    private long changeHeardOf;
    private boolean asking;
    private boolean askingChanges;
    private boolean askingOlder;
    private long committed;
    private long delivered;
    private long displayed;
    private long displayedTold;

    Sync(
            Destination destination,
            NumberedArchive archive,
            NumberedArchive.Standing standing,
            LoginLoop loop,
            LoginState login) {
        this.destination = destination;
        this.archive = archive;
        this.loop = loop;
        this.login = login;
        newest = standing.newest();
        committed = newest;
        change = standing.change();
        displayed = standing.displayed();
    }

    long newest() {
        return newest;
    }

    long displayed() {
        return displayed;
    }

    /// What the list of conversations says.
    void told(Summary summary) {
        // What is seen is delivered, too: where the server knows it, nothing is to be told.
        delivered = Math.max(delivered, summary.displayed());
        displayedTold = Math.max(displayedTold, summary.displayed());
        seenElsewhere(summary.displayed());
        heardOf = Math.max(heardOf, summary.seq());
        if (newest == 0) {
            // The page that is fetched now has its changes.
            change = summary.change();
            archive.changed(List.of(), change);
        }
        changeHeardOf = Math.max(changeHeardOf, summary.change());
        catchUp();
        catchUpChanges();
    }

    /// The server has no list: it is asked all the same.
    void untold() {
        ask(newest == 0 ? new Around.Newest() : new Around.After(newest));
    }

    void cut() {
        asking = false;
        askingChanges = false;
        if (askingOlder) {
            askingOlder = false;
            archive.noAnswer();
        }
        // What the disk did not take is fetched again.
        newest = archive.newest();
        committed = newest;
        // Whether these arrived nobody knows; what the server does not name is said again.
        delivered = 0;
        displayedTold = 0;
    }

    /// Somebody said it, or the server took it from me.
    void hear(Heard heard) {
        switch (heard) {
            case Said said when login.can(Capability.NUMBERED) -> archive.hear(said, login.me());
            case Said said -> count(said, new LocalId("heard-" + (newest + 1)));
            case Message message -> {
                heardOf = Math.max(heardOf, message.seq());
                if (message.seq() <= newest) {
                    // It came twice, or is mine and was told before it was answered.
                    bring(List.of(message), false);
                } else if (!asking && message.seq() == newest + 1) {
                    bring(List.of(message), message.seq() == 1);
                } else {
                    catchUp();
                }
            }
        }
    }

    /// The server took it from me, and gave it no number.
    void accepted(LocalId localId, Said said) {
        if (login.can(Capability.NUMBERED)) {
            archive.passed(localId, said.at());
        } else {
            count(said, localId);
        }
    }

    /// A server that numbers nothing says everything once, so it is counted here.
    private void count(Said said, LocalId localId) {
        RoomAlias room =
                switch (destination) {
                    case Destination.Room(RoomAlias alias) -> alias;
                    case Destination.Direct(var with) -> new RoomAlias(with.text());
                };
        long seq = newest + 1;
        heardOf = Math.max(heardOf, seq);
        bring(
                List.of(
                        new Message(
                                MessageId.NONE,
                                room,
                                seq,
                                said.author(),
                                localId,
                                said.at(),
                                said.content(),
                                said.context(),
                                Revision.NONE)),
                seq == 1);
    }

    private void bring(List<Message> messages, boolean isFirst) {
        if (!messages.isEmpty()) {
            newest = Math.max(newest, messages.getLast().seq());
        }
        archive.hear(
                messages,
                isFirst,
                login.me(),
                kept -> loop.soon(() -> committed = Math.max(committed, kept)));
    }

    private void catchUp() {
        if (asking || heardOf <= newest) {
            return;
        }
        boolean far = newest == 0 || heardOf - newest > MOST_MISSED;
        ask(far ? new Around.Newest() : new Around.After(newest));
    }

    private void ask(Around around) {
        if (!loop.isReady()) {
            return;
        }
        asking = true;
        loop.tell(
                new Request.ReadHistory(destination, around, PAGE),
                answer -> {
                    asking = false;
                    if (answer instanceof Answer.Given<Reply>(Reply.Stretched(_, var stretch))) {
                        arrived(around, stretch);
                    }
                });
    }

    private void arrived(Around around, Stretch stretch) {
        List<Message> messages = stretch.messages();
        if (messages.isEmpty()) {
            return;
        }
        boolean goesOn =
                !(around instanceof Around.After) || messages.getFirst().seq() <= newest + 1;
        bring(messages, goesOn && !stretch.older());
        if (stretch.newer()) {
            heardOf = Math.max(heardOf, newest + 1);
        }
        catchUp();
    }

    /// Somebody scrolls up past what is here.
    void older(long below) {
        if (askingOlder || !loop.isReady()) {
            archive.noAnswer();
            return;
        }
        askingOlder = true;
        loop.tell(
                new Request.ReadHistory(destination, new Around.Before(below), PAGE),
                answer -> {
                    askingOlder = false;
                    if (answer instanceof Answer.Given<Reply>(Reply.Stretched(_, var stretch))) {
                        olderArrived(stretch);
                    } else {
                        archive.noAnswer();
                    }
                });
    }

    private void olderArrived(Stretch stretch) {
        archive.hear(stretch.messages(), !stretch.older(), login.me(), _ -> {});
    }

    void change(MessageEvent event) {
        changeHeardOf = Math.max(changeHeardOf, event.change());
        if (!askingChanges && event.change() == change + 1) {
            change = event.change();
            archive.change(
                    event.id(),
                    event.change(),
                    message -> Revising.after(message, event, login.self.get().handle()));
        } else {
            catchUpChanges();
        }
    }

    private void catchUpChanges() {
        if (askingChanges || changeHeardOf <= change || !loop.isReady()) {
            return;
        }
        askingChanges = true;
        loop.tell(
                new MessageRequest.ReadChanges(destination, change, PAGE),
                answer -> {
                    askingChanges = false;
                    if (answer
                            instanceof
                            Answer.Given<Reply>(
                                    MessageReply.Changes(
                                            _,
                                            var messages,
                                            long now,
                                            boolean more))) {
                        archive.changed(messages, now);
                        change = Math.max(change, now);
                        if (more) {
                            changeHeardOf = Math.max(changeHeardOf, change + 1);
                            catchUpChanges();
                        }
                    }
                });
    }

    /// The person has seen all that is here.
    void seen() {
        if (newest > displayed) {
            displayed = newest;
            archive.displayed(newest);
        }
    }

    void seenElsewhere(long seq) {
        if (seq > displayed) {
            displayed = seq;
            archive.displayed(seq);
        }
    }

    /// Tells how far this device, and the person, has it, once it is known how far the server has
    /// that already. What is not committed is not told.
    void settle() {
        if (!loop.isReady() || !login.isLevel() || !login.can(Capability.RECEIPTS)) {
            return;
        }
        if (committed > delivered) {
            delivered = committed;
            mark(Reach.DELIVERED, committed);
        }
        long shown = Math.min(displayed, committed);
        if (shown > displayedTold) {
            displayedTold = shown;
            mark(Reach.DISPLAYED, shown);
        }
    }

    private void mark(Reach reach, long seq) {
        loop.tell(new ConversationRequest.Mark(destination, reach, seq), _ -> {});
    }
}
