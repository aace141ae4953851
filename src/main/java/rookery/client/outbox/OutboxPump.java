package rookery.client.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.account.AccountId;
import rookery.core.attachment.Attachment;
import rookery.core.message.Content;
import rookery.core.message.Delivery.Reason;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.room.RoomAlias;
import rookery.dialect.Encoded;
import rookery.dialect.request.Request;
import rookery.store.archive.ConversationArchive;
import rookery.store.archive.ConversationArchive.Outgoing;
import rookery.store.archive.ConversationArchive.Sent;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sends what waits, oldest first, and gives up on what will never arrive. For one thread.
public final class OutboxPump {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxPump.class);

    /// Sent and not yet answered; more wait their turn.
    static final int MOST_ON_THE_WAY = 32;

    /// Connections that a message may be sent on.
    static final int MOST_TRIES = 3;

    /// After this a server that lives will not answer any more.
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /// A file travels while others are answered.
    static final Duration FILE_PATIENCE = Duration.ofMinutes(15);

    private final ConversationArchive archive;
    private final OutboxFiles files;
    private final RoomAlias room;
    private final Deque<Outgoing> next = new ArrayDeque<>();
    private final Map<LocalId, Instant> giveUpAt = new LinkedHashMap<>();
    private boolean more = true;

    public OutboxPump(ConversationArchive archive, OutboxFiles files, RoomAlias room) {
        this.archive = archive;
        this.files = files;
        this.room = room;
    }

    /// Something may wait.
    public void wake() {
        more = true;
    }

    /// The connection is gone, and with it what was on the way.
    public void disconnected() {
        next.clear();
        giveUpAt.clear();
        more = true;
    }

    /// Of what was sent on an earlier connection: the message that this one is.
    public Optional<LocalId> arrived(Heard heard, List<Outgoing> unanswered) {
        return unanswered.stream()
                .filter(out -> out.sent().equals(new Sent.As(heard.author().id())))
                .filter(out -> isSame(out.content(), heard.content()))
                .map(Outgoing::localId)
                .findFirst();
    }

    /// The copy of a file has another address than the file had here; a text may have got a space
    /// in front, so that it is not taken for a command.
    private static boolean isSame(Content mine, Content heard) {
        return switch (mine) {
            case Content.Text(var body) ->
                    heard instanceof Content.Text(var theirs)
                            && (theirs.equals(body) || theirs.text().equals(" " + body.text()));
            case Content.Link _,
                    Content.News _,
                    Content.Emoji _,
                    Content.RedPacket _,
                    Content.ContactCard _,
                    Content.Notice _,
                    Content.Opaque _ ->
                    heard.equals(mine);
            case Content.Video _ -> heard instanceof Content.Video;
            case Content.Picture _ -> heard instanceof Content.Picture;
            case Content.Voice _ -> heard instanceof Content.Voice;
            case Content.File _ -> heard instanceof Content.File;
        };
    }

    public void accepted(LocalId localId, Heard heard) {
        giveUpAt.remove(localId);
        archive.accepted(localId, heard);
        drop(localId);
    }

    private void drop(LocalId localId) {
        try {
            files.drop(localId);
        } catch (IOException e) {
            LOG.warn("a sent file's copy stays behind", e);
        }
    }

    /// The server refused something. Where only one thing is on the way, it was that.
    public void refused() {
        if (giveUpAt.size() == 1) {
            fail(giveUpAt.keySet().iterator().next(), Reason.REFUSED);
        }
    }

    private void fail(LocalId localId, Reason reason) {
        giveUpAt.remove(localId);
        archive.failed(localId, reason);
    }

    /// Sends what may be sent now.
    public void pump(Sending sending, AccountId self, Instant now) {
        List<LocalId> late =
                giveUpAt.entrySet().stream()
                        .filter(each -> each.getValue().isBefore(now))
                        .map(Map.Entry::getKey)
                        .toList();
        late.forEach(localId -> fail(localId, Reason.NOT_KEPT));
        while (giveUpAt.size() < MOST_ON_THE_WAY) {
            if (next.isEmpty() && more) {
                more = false;
                List<Outgoing> waiting = new ArrayList<>(archive.outgoing());
                waiting.removeIf(out -> giveUpAt.containsKey(out.localId()));
                next.addAll(waiting);
            }
            if (next.isEmpty() || !send(next.getFirst(), sending, self, now)) {
                return;
            }
            next.removeFirst();
        }
    }

    /// False: not now.
    private boolean send(Outgoing out, Sending sending, AccountId self, Instant now) {
        if (out.tries() >= MOST_TRIES) {
            archive.failed(out.localId(), Reason.GAVE_UP);
            return true;
        }
        Optional<Request> request = request(out);
        if (request.isEmpty()) {
            archive.failed(out.localId(), Reason.NOT_KEPT);
            return true;
        }
        return switch (sending.send(request.get())) {
            case SENT -> {
                boolean file = request.get() instanceof Request.PostFile;
                giveUpAt.put(out.localId(), now.plus(file ? FILE_PATIENCE : PATIENCE));
                archive.sent(out.localId(), self);
                yield true;
            }
            case NO_WORD -> {
                archive.failed(out.localId(), Reason.NO_WORD);
                yield true;
            }
            case NOT_NOW -> false;
        };
    }

    private Optional<Request> request(Outgoing out) {
        return switch (out.content()) {
            case Content.Text _,
                    Content.Link _,
                    Content.News _,
                    Content.Emoji _,
                    Content.RedPacket _,
                    Content.ContactCard _,
                    Content.Notice _,
                    Content.Opaque _ ->
                    Optional.of(new Request.Post(room, out.localId(), out.content()));
            case Content.Picture picture ->
                    file(out, picture.attachment(), Request.FileKind.PICTURE);
            case Content.Voice voice -> file(out, voice.attachment(), Request.FileKind.VOICE);
            case Content.Video video -> file(out, video.attachment(), Request.FileKind.FILE);
            case Content.File file -> file(out, file.attachment(), Request.FileKind.FILE);
        };
    }

    private Optional<Request> file(Outgoing out, Attachment attachment, Request.FileKind kind) {
        if (!(attachment instanceof Attachment.Linked(URI source))) {
            return Optional.empty();
        }
        try {
            Path copy = Path.of(source);
            return Optional.of(
                    new Request.PostFile(
                            room,
                            out.localId(),
                            kind,
                            copy.getFileName().toString(),
                            Files.readAllBytes(copy)));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("a file that waited cannot be read", e);
            return Optional.empty();
        }
    }

    /// Puts one request on the line.
    @FunctionalInterface
    public interface Sending {
        Outcome send(Request request);
    }

    public enum Outcome {
        SENT,
        /// The line is busy or gone.
        NOT_NOW,
        /// See [Encoded.NoWord].
        NO_WORD
    }
}
