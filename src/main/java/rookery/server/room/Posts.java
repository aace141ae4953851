package rookery.server.room;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.history.Around;
import rookery.core.history.Page;
import rookery.core.message.Heard;
import rookery.core.message.Message;
import rookery.core.message.Original;
import rookery.core.message.Said;
import rookery.core.room.Destination;
import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.server.fanout.Asker;
import rookery.server.history.Recent;
import rookery.server.room.desk.Ground;
import rookery.server.room.seat.Gathering;
import rookery.store.Appended;
import rookery.store.NewMessage;
import rookery.store.room.KeptRoom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/// What is said in one room: kept first, then told to everyone, the sender too. Belongs to the
/// room's lane.
final class Posts {
    private static final Logger LOG = LoggerFactory.getLogger(Posts.class);
    private static final String NOT_KEPT =
            "The server could not keep the message, so nobody was told. Try again later.";

    private final RoomAlias room;
    private final long number;
    private final Keeping keeping;
    private final Ground ground;
    private final Gathering gathering;
    private final Recent recent;
    private int waiting;

    /// Filled by the store's writer, emptied by the lane; guarded by itself.
    private final List<Answer> answers = new ArrayList<>();

    Posts(KeptRoom kept, Page newest, Ground ground, Gathering gathering) {
        room = kept.alias();
        number = kept.number();
        keeping = kept.keeping();
        this.ground = ground;
        this.gathering = gathering;
        this.recent = new Recent(newest);
    }

    /// What those here are told of it.
    Event posted(Heard heard) {
        return new Event.Posted(room, heard, number);
    }

    /// Whether the store still owes an answer.
    boolean areWaiting() {
        return waiting > 0;
    }

    /// @param told what everybody hears of it
    void post(
            Asker from,
            Author author,
            Posting post,
            Instant at,
            Function<Heard, Event> told,
            Runnable settled) {
        switch (keeping) {
            case NOTHING -> {
                Said said =
                        new Said(
                                author, post.content(), at, Said.Precision.INSTANT, post.context());
                gathering.tell(told.apply(said));
                if (from.hearsAccepted()) {
                    from.answer(new Reply.Accepted(post.localId(), said));
                }
                settled.run();
            }
            case HISTORY -> keep(from, author, post, at, told, settled);
        }
    }

    private void keep(
            Asker from,
            Author author,
            Posting post,
            Instant at,
            Function<Heard, Event> told,
            Runnable settled) {
        waiting++;
        ground.pending().begin();
        ground.stores()
                .messages()
                .append(
                        new NewMessage(
                                room,
                                author,
                                post.localId(),
                                at,
                                post.content(),
                                post.context().with(Original.NONE)),
                        appended -> answered(new Answer(from, post, appended, told, settled)));
    }

    /// On the store's writer thread. A batch of answers becomes one task of the lane.
    private void answered(Answer answer) {
        boolean first;
        synchronized (answers) {
            first = answers.isEmpty();
            answers.add(answer);
        }
        if (first) {
            ground.lanes().hand(room, this::deliver);
        }
    }

    private void deliver() {
        List<Answer> batch;
        synchronized (answers) {
            batch = new ArrayList<>(answers);
            answers.clear();
        }
        for (Answer answer : batch) {
            waiting--;
            deliver(answer);
            ground.pending().done();
            answer.settled().run();
        }
    }

    private void deliver(Answer answer) {
        switch (answer.appended()) {
            case Appended.Kept(Message message) -> {
                recent.add(message);
                gathering.tell(answer.told().apply(answer.asWritten(message)));
                accepted(answer, message);
            }
            case Appended.Repeated(Message first) -> accepted(answer, first);
            case Appended.Taken _ ->
                    refuse(
                            answer.sender(),
                            Reply.Problem.CONFLICT,
                            "This local id belongs to another message. Take a new one.");
            case Appended.NoSuchMessage _ ->
                    refuse(
                            answer.sender(),
                            Reply.Problem.NO_SUCH_MESSAGE,
                            "What you reply to is not in this conversation.");
            case Appended.NotKept(String why) -> {
                LOG.warn("a message was not kept: {}", why);
                refuse(answer.sender(), Reply.Problem.TRY_LATER, NOT_KEPT);
            }
        }
    }

    private static void accepted(Answer answer, Message message) {
        if (answer.sender().hearsAccepted()) {
            answer.sender().answer(new Reply.Accepted(answer.post().localId(), message));
        }
    }

    /// It is another one now.
    void changed(Message message) {
        recent.replace(message);
    }

    /// Who said those of the newest messages that are after one seq and not after another.
    Set<AccountId> sendersBetween(long after, long upTo) {
        Set<AccountId> senders = new HashSet<>();
        for (Heard heard : recent.page().messages()) {
            if (heard instanceof Message message
                    && message.seq() > after
                    && message.seq() <= upTo) {
                senders.add(message.author().id());
            }
        }
        return senders;
    }

    /// Whether all that was said after one seq is among the newest messages.
    boolean rememberAllAfter(long seq) {
        Page newest = recent.page();
        return newest.more() == Page.More.NO
                || newest.messages().stream()
                        .findFirst()
                        .filter(
                                first ->
                                        first instanceof Message message
                                                && message.seq() <= seq + 1)
                        .isPresent();
    }

    Page newest() {
        return recent.page();
    }

    /// What was said before that seq is kept no longer.
    void forgetBefore(long seq) {
        recent.forgetBefore(seq);
    }

    void readPage(Asker from, int back, Runnable settled) {
        if (back <= 0) {
            show(from, back == 0 ? recent.page() : Page.EMPTY);
            settled.run();
            return;
        }
        onReader(from, settled, () -> show(from, ground.stores().messages().page(room, back)));
    }

    void readHistory(Asker from, Destination named, Around around, int limit, Runnable settled) {
        onReader(
                from,
                settled,
                () ->
                        from.answer(
                                new Reply.Stretched(
                                        named,
                                        ground.stores()
                                                .messages()
                                                .stretch(room, from.account(), around, limit))));
    }

    /// What asks the store runs on a reader, and is refused where there are too many.
    void onReader(Asker from, Runnable settled, Runnable question) {
        try {
            ground.readers().execute(() -> ask(from, settled, question));
        } catch (RejectedExecutionException _) {
            refuse(from, Reply.Problem.BUSY, "The server is busy. Ask again in a moment.");
            settled.run();
        }
    }

    private void ask(Asker from, Runnable settled, Runnable question) {
        try {
            question.run();
        } catch (RuntimeException problem) {
            LOG.error("history could not be read", problem);
            refuse(from, Reply.Problem.TRY_LATER, "History cannot be read at the moment.");
        } finally {
            settled.run();
        }
    }

    private void show(Asker from, Page page) {
        from.answer(new Reply.History(room, from.account(), page));
    }

    private void refuse(Asker from, Reply.Problem problem, String sentence) {
        from.answer(new Reply.Refused(room, from.account(), problem, sentence));
    }

    private record Answer(
            Asker sender,
            Posting post,
            Appended appended,
            Function<Heard, Event> told,
            Runnable settled) {
        /// The message with what its sender wrote, which is not kept.
        Message asWritten(Message message) {
            return message.with(message.context().with(post.context().original()));
        }
    }
}
