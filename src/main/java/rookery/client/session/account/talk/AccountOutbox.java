package rookery.client.session.account.talk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.client.answer.Answer;
import rookery.client.attachment.upload.Uploads;
import rookery.client.outbox.OutboxFiles;
import rookery.client.session.account.loop.LoginLoop;
import rookery.core.message.Delivery.Reason;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.message.Said;
import rookery.core.room.Destination;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;
import rookery.store.archive.NumberedArchive;
import rookery.store.archive.NumberedArchive.Waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// My messages of one conversation on their way out, in the order in which they were said: several
/// at once, each until it is answered, and after a cut from the oldest on again. A retry is
/// harmless, since the server knows it by its local id. On the login's thread.
final class AccountOutbox {
    private static final Logger LOG = LoggerFactory.getLogger(AccountOutbox.class);

    /// Sent and not yet answered: enough that the server commits many in one transaction.
    static final int MOST_ON_THE_WAY = 32;

    /// Read from the archive at once.
    static final int PAGE = 256;

    /// After a busy server was met.
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Destination destination;
    private final NumberedArchive archive;
    private final LoginLoop loop;
    private final Sync sync;
    private final OutgoingFiles outgoingFiles;
    private final Set<LocalId> onItsWay = new LinkedHashSet<>();

    /// The server has them; the archive may not know yet.
    private final Set<LocalId> answered = new HashSet<>();

    private final Deque<Waiting> next = new ArrayDeque<>();
    private Instant notBefore = Instant.MIN;
    private boolean more = true;
    private boolean stalled;

    /// A server that refused one for now may take those behind it: then they go one by one.
    private boolean careful;

    AccountOutbox(
            Destination destination,
            NumberedArchive archive,
            LoginLoop loop,
            Sync sync,
            OutboxFiles files,
            Uploads uploads) {
        this.destination = destination;
        this.archive = archive;
        this.loop = loop;
        this.sync = sync;
        outgoingFiles = new OutgoingFiles(archive, loop, files, uploads, this::wake);
    }

    /// Something else may wait.
    void wake() {
        more = true;
    }

    void discard(LocalId localId) {
        archive.discard(localId);
        next.removeIf(each -> each.localId().equals(localId));
        outgoingFiles.discard(localId);
    }

    void pause(LocalId localId) {
        outgoingFiles.pause(localId);
    }

    void resume(LocalId localId) {
        outgoingFiles.resume(localId);
    }

    /// To one who just began to look: how far files are.
    void show() {
        outgoingFiles.show();
    }

    void cut() {
        onItsWay.clear();
        again();
    }

    /// From the oldest on, next time.
    private void again() {
        next.clear();
        more = true;
        stalled = true;
    }

    void settle(Instant now) {
        stalled = false;
        while (loop.isReady() && !stalled && !now.isBefore(notBefore) && hasRoom()) {
            if (next.isEmpty() && more) {
                refill();
            }
            if (next.isEmpty()) {
                careful &= !onItsWay.isEmpty();
                return;
            }
            send(next.removeFirst(), now);
        }
    }

    private boolean hasRoom() {
        return onItsWay.size() < (careful ? 1 : MOST_ON_THE_WAY);
    }

    private void refill() {
        int held = onItsWay.size() + answered.size() + outgoingFiles.size();
        List<Waiting> waiting = archive.waiting(held + PAGE);
        Set<LocalId> ids = new HashSet<>();
        waiting.forEach(each -> ids.add(each.localId()));
        answered.retainAll(ids);
        for (Waiting each : waiting) {
            if (OutgoingFiles.areFor(each)) {
                outgoingFiles.bring(each);
            } else if (!onItsWay.contains(each.localId()) && !answered.contains(each.localId())) {
                next.add(each);
            }
        }
        more = !next.isEmpty() && waiting.size() == held + PAGE;
    }

    private void send(Waiting waiting, Instant now) {
        LocalId localId = waiting.localId();
        onItsWay.add(localId);
        loop.tell(
                new Request.Post(destination, localId, waiting.content(), waiting.context()),
                answer -> {
                    onItsWay.remove(localId);
                    answered(localId, answer, now);
                });
    }

    private void answered(LocalId localId, Answer<Reply> answer, Instant now) {
        switch (answer) {
            case Answer.Given<Reply>(Reply.Accepted(_, Heard heard)) -> accepted(localId, heard);
            case Answer.Given<Reply>(Reply.Denied(var problem, String sentence)) ->
                    refused(localId, problem, sentence, now);
            case Answer.Given<Reply>(Reply.Refused(_, _, var problem, String sentence)) ->
                    refused(localId, problem, sentence, now);
            case Answer.Given<Reply> _, Answer.Refused<Reply> _ ->
                    archive.failed(localId, Reason.REFUSED);
            case Answer.Unable<Reply> _ -> archive.failed(localId, Reason.NO_WORD);
            case Answer.Lost<Reply> _ -> again();
        }
    }

    private void accepted(LocalId localId, Heard heard) {
        answered.add(localId);
        if (heard instanceof Said said) {
            sync.accepted(localId, said);
        } else {
            sync.hear(heard);
        }
        outgoingFiles.drop(localId);
    }

    private void refused(LocalId localId, Reply.Problem problem, String sentence, Instant now) {
        switch (problem) {
            case BUSY, TOO_OFTEN, TRY_LATER -> {
                notBefore = now.plus(PAUSE);
                careful = true;
                again();
            }
            case TOO_LARGE, QUOTA -> archive.failed(localId, Reason.TOO_LARGE);
            default -> {
                LOG.info("a message was refused: {}", sentence);
                archive.failed(localId, Reason.REFUSED);
            }
        }
    }
}
