package rookery.app.desktop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.app.Dialects;
import rookery.client.attachment.Attachments;
import rookery.client.attachment.CachedAttachments;
import rookery.client.attachment.ImagePictureCheck;
import rookery.client.attachment.PictureCheck;
import rookery.client.net.HttpCalls;
import rookery.client.net.HttpDownload;
import rookery.client.net.HttpPieces;
import rookery.client.net.WebSocketTransport;
import rookery.client.outbox.OutboxFiles;
import rookery.client.session.Conversations;
import rookery.client.session.Logins;
import rookery.client.session.account.ArchivedLogins;
import rookery.client.session.guest.ArchivedConversations;
import rookery.client.voice.JavaSoundMicrophone;
import rookery.client.voice.JavaSoundSpeaker;
import rookery.client.voice.Microphone;
import rookery.client.voice.OpusRecorder;
import rookery.client.voice.Player;
import rookery.client.voice.Recorder;
import rookery.client.voice.Speaker;
import rookery.client.voice.VoicePlayer;
import rookery.core.message.LocalId;
import rookery.store.sqlite.archive.SqliteArchive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.random.RandomGenerator;

/// Everything behind one desktop window, over one directory.
public final class DesktopServices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopServices.class);

    /// While a server takes nothing of a file.
    private static final Duration UPLOAD_PATIENCE = Duration.ofSeconds(30);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);

    private final Path directory;
    private final InstantSource clock = InstantSource.system();
    private final ZoneId zone = ZoneId.systemDefault();
    private final ExecutorService background =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().name("rookery-task-", 0).daemon().factory());
    private final HttpDownload download = new HttpDownload(background, this::findPass);
    private final HttpPieces pieces = new HttpPieces(background, UPLOAD_PATIENCE);
    private final HttpCalls calls = new HttpCalls(background, () -> UUID.randomUUID().toString());
    private final Conversations conversations;
    private final ArchivedLogins logins;
    private final Attachments attachments;
    private final Recorder recorder;
    private final Player player;

    private DesktopServices(Path directory, SqliteArchive archive, Sound sound) throws IOException {
        this.directory = directory;
        Path outbox = Files.createDirectories(directory.resolve("outbox"));
        attachments =
                new CachedAttachments(
                        directory.resolve("files"), outbox, download, background, clock);
        recorder = new OpusRecorder(sound.microphone(), directory.resolve("scratch"), background);
        player = new VoicePlayer(sound.speaker(), background);
        logins =
                new ArchivedLogins(
                        archive,
                        Dialects.byName(),
                        new WebSocketTransport(CONNECT_TIMEOUT),
                        new OutboxFiles(outbox),
                        pieces,
                        calls,
                        directory.resolve("tokens"),
                        new ArchivedLogins.Surroundings(
                                clock,
                                RandomGenerator.getDefault(),
                                DesktopServices::newLocalId,
                                "Rookery on " + System.getProperty("os.name")));
        conversations =
                new ArchivedConversations(
                        archive,
                        Dialects.byName(),
                        new WebSocketTransport(CONNECT_TIMEOUT),
                        new OutboxFiles(outbox),
                        new ArchivedConversations.Surroundings(
                                clock,
                                zone,
                                RandomGenerator.getDefault(),
                                DesktopServices::newLocalId));
    }

    private Optional<String> findPass(URI address) {
        return logins.findPass(address);
    }

    private static LocalId newLocalId() {
        return new LocalId(UUID.randomUUID().toString());
    }

    /// The microphone and the speaker of this desktop.
    public record Sound(Microphone microphone, Speaker speaker) {
        public static Sound real() {
            return new Sound(new JavaSoundMicrophone(), new JavaSoundSpeaker());
        }
    }

    /// Blocking.
    public static Opening open(Path directory, Sound sound) {
        switch (SqliteArchive.open(directory, InstantSource.system())) {
            case SqliteArchive.Opening.Refused(String sentence) -> {
                return new Opening.Refused(sentence);
            }
            case SqliteArchive.Opening.Opened(SqliteArchive archive, List<String> notices) -> {
                try {
                    return new Opening.Opened(
                            new DesktopServices(directory, archive, sound), notices);
                } catch (IOException broken) {
                    archive.close();
                    return new Opening.Refused(
                            "The directory "
                                    + directory
                                    + " cannot be written. Make room, or change its owner.");
                }
            }
        }
    }

    public Conversations conversations() {
        return conversations;
    }

    /// The accounts of this desktop.
    public Logins logins() {
        return logins;
    }

    Attachments attachments() {
        return attachments;
    }

    PictureCheck pictures() {
        return new ImagePictureCheck();
    }

    Recorder recorder() {
        return recorder;
    }

    Player player() {
        return player;
    }

    Outside outside() {
        return new Outside();
    }

    /// Once these services are closed, what is handed in is left undone.
    Executor background() {
        return task -> {
            try {
                background.execute(task);
            } catch (RejectedExecutionException closed) {
                LOG.debug("a task came after the window's end", closed);
            }
        };
    }

    Path scratch() {
        return directory.resolve("scratch");
    }

    ZoneId zone() {
        return zone;
    }

    InstantSource clock() {
        return clock;
    }

    /// Blocking: says goodbye and keeps what waits.
    @Override
    public void close() {
        logins.close();
        pieces.close();
        calls.close();
        conversations.close();
        download.close();
        background.shutdownNow();
    }

    /// What came of [#open].
    public sealed interface Opening {
        /// @param notices sentences that the person should read
        record Opened(DesktopServices services, List<String> notices) implements Opening {}

        /// @param sentence what is wrong and what to do
        record Refused(String sentence) implements Opening {}
    }
}
