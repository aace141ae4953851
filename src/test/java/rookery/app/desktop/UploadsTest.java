package rookery.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import rookery.app.Dialects;
import rookery.app.serve.EmbeddedServer;
import rookery.app.serve.ServerConfigFile;
import rookery.client.attachment.Attachments.Fetched;
import rookery.client.attachment.CachedAttachments;
import rookery.client.attachment.upload.FileUpload;
import rookery.client.attachment.upload.PiecewiseUploads;
import rookery.client.attachment.upload.UploadState;
import rookery.client.attachment.upload.UploadState.Sending;
import rookery.client.net.HttpDownload;
import rookery.client.net.HttpPieces;
import rookery.core.attachment.Attachment;
import rookery.core.message.LocalId;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.imageio.ImageIO;

/// My files on their way to a server and back, over real sockets.
@Timeout(60)
final class UploadsTest {
    private static final LocalId MESSAGE = new LocalId("m-1");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int SIZE = 10_000_000;

    @TempDir Path directory;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpPieces pieces = new HttpPieces(threads, Duration.ofSeconds(10));
    private final List<AutoCloseable> open = new ArrayList<>();
    private Optional<EmbeddedServer> server = Optional.empty();

    @BeforeEach
    void start() throws InterruptedException {
        server =
                switch (EmbeddedServer.start(
                        directory.resolve("server"),
                        ServerConfigFile.shipped().at("127.0.0.1", Map.of("main", 0)),
                        Dialects.ALL,
                        InstantSource.system())) {
                    case EmbeddedServer.Start.Refused(String why) ->
                            throw new IllegalStateException(why);
                    case EmbeddedServer.Start.Running(EmbeddedServer running, _) ->
                            Optional.of(running);
                };
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        pieces.close();
        threads.shutdownNow();
        server.orElseThrow().close();
    }

    private InetSocketAddress main() {
        return Optional.ofNullable(server.orElseThrow().addresses().get("main")).orElseThrow();
    }

    private PacketDesk desk(int files) throws IOException {
        PacketDesk desk = new PacketDesk(main(), "ann", files);
        open.add(desk);
        return desk;
    }

    private PiecewiseUploads uploads(PacketDesk desk) {
        return new PiecewiseUploads(desk, pieces, threads, Duration.ofMillis(160));
    }

    private Path file(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return Files.write(directory.resolve("noise.bin"), bytes);
    }

    private static Attachment.Kept finished(FileUpload upload) {
        await().atMost(SOON).until(() -> upload.state().get().isOver());
        assertThat(upload.state().get()).isInstanceOf(UploadState.Finished.class);
        return (Attachment.Kept) ((UploadState.Finished) upload.state().get()).attachment();
    }

    @Test
    void aFileComesWholeAndTellsHowFarItIs() throws IOException {
        PacketDesk desk = desk(main().getPort());
        Path file = file(SIZE);
        PiecewiseUploads uploads = uploads(desk);
        FileUpload upload = uploads.bring(MESSAGE, file);
        List<Long> told = new ArrayList<>();
        upload.state()
                .watch(
                        state -> {
                            if (state instanceof Sending(long sent, _)) {
                                told.add(sent);
                            }
                        });
        assertThat(uploads.bring(MESSAGE, file)).isSameAs(upload);
        assertThat(uploads.find(MESSAGE)).contains(upload);
        Attachment.Kept kept = finished(upload);
        assertThat(kept.name()).isEqualTo("noise.bin");
        assertThat(kept.size()).isEqualTo(SIZE);
        assertThat(told).isSorted().hasSizeGreaterThan(3);
    }

    @Test
    void cutsAnywhereAreGoneOnFrom() throws IOException {
        Random random = new Random(7);
        List<Integer> cuts = random.ints(5, 1_000, 4_000_000).boxed().toList();
        CuttingProxy proxy = new CuttingProxy(main(), cuts);
        open.add(proxy);
        FileUpload upload = uploads(desk(proxy.port())).bring(MESSAGE, file(SIZE));
        assertThat(finished(upload).size()).isEqualTo(SIZE);
        assertThat(proxy.cuts()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void whatIsPausedWaitsAndGoesOnAlsoInAnotherProgram() throws IOException {
        PacketDesk desk = desk(main().getPort());
        Path file = file(SIZE);
        FileUpload upload = uploads(desk).bring(MESSAGE, file);
        upload.state()
                .watch(
                        state -> {
                            if (state instanceof Sending(long sent, _) && sent > 5_000_000) {
                                upload.pause();
                            }
                        });
        await().atMost(SOON).until(() -> upload.state().get() instanceof UploadState.Paused);
        FileUpload other = uploads(desk).bring(MESSAGE, file);
        List<Long> told = new ArrayList<>();
        other.state()
                .watch(
                        state -> {
                            if (state instanceof Sending(long sent, _)) {
                                told.add(sent);
                            }
                        });
        assertThat(finished(other).size()).isEqualTo(SIZE);
        assertThat(told.getFirst()).isGreaterThanOrEqualTo(4_000_000);
        assertThat(upload.state().get()).isInstanceOf(UploadState.Paused.class);
        upload.resume();
        assertThat(finished(upload).size()).isEqualTo(SIZE);
    }

    @Test
    void whatIsCancelledLeavesNothingOnTheServer() throws IOException {
        FileUpload upload = uploads(desk(main().getPort())).bring(MESSAGE, file(SIZE));
        upload.state()
                .watch(
                        state -> {
                            if (state instanceof Sending(long sent, _) && sent > 1_000) {
                                upload.cancel();
                            }
                        });
        await().atMost(SOON).until(() -> upload.state().get().isOver());
        assertThat(upload.state().get()).isInstanceOf(UploadState.Cancelled.class);
        try (var parts = Files.list(directory.resolve("server/media/uploads"))) {
            assertThat(parts).isEmpty();
        }
    }

    @Test
    void aFileThatIsGoneIsToldSo() throws IOException {
        FileUpload upload =
                uploads(desk(main().getPort())).bring(MESSAGE, directory.resolve("none.bin"));
        await().atMost(SOON).until(() -> upload.state().get().isOver());
        assertThat(upload.state().get()).isInstanceOf(UploadState.Unreadable.class);
    }

    @Test
    void filesAreFetchedWithTheTokenAndPicturesSmallFirst() throws IOException {
        PacketDesk desk = desk(main().getPort());
        Path picture = directory.resolve("wide.png");
        ImageIO.write(
                new BufferedImage(1_440, 720, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Attachment.Kept kept = finished(uploads(desk).bring(MESSAGE, picture));
        URI home = desk.pass().orElseThrow().server();
        HttpDownload download =
                new HttpDownload(
                        threads,
                        address ->
                                address.getPort() == home.getPort()
                                        ? Optional.of(desk.pass().orElseThrow().token())
                                        : Optional.empty());
        open.add(download);
        CachedAttachments attachments =
                new CachedAttachments(
                        directory.resolve("fetched"),
                        directory.resolve("own"),
                        download,
                        threads,
                        InstantSource.system());
        Attachment source = new Attachment.Linked(home.resolve("/packet/file/" + kept.key()));
        assertThat(here(attachments.fetchSmall(source, home).toCompletableFuture().join()))
                .isEqualTo(360);
        assertThat(here(attachments.fetch(source, home).toCompletableFuture().join()))
                .isEqualTo(1_440);
    }

    /// How wide it is.
    private static int here(Fetched fetched) throws IOException {
        assertThat(fetched).isInstanceOf(Fetched.Here.class);
        return ImageIO.read(((Fetched.Here) fetched).file().toFile()).getWidth();
    }
}
