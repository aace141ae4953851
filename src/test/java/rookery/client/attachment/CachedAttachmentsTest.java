package rookery.client.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.client.attachment.Attachments.Fetched;
import rookery.client.attachment.Attachments.Reason;
import rookery.client.net.HttpDownload;
import rookery.core.attachment.Attachment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

final class CachedAttachmentsTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

    @TempDir Path directory;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpDownload download = new HttpDownload(threads);
    private final HttpServer server;
    private CachedAttachments attachments;

    CachedAttachmentsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        attachments = shelf(1 << 20, 1000);
    }

    private CachedAttachments shelf(long shelfLimit, long fileLimit) throws IOException {
        Path folder = Files.createTempDirectory("shelf");
        return new CachedAttachments(
                new FileShelf(folder, shelfLimit, CLOCK),
                Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-own"))
                        .toRealPath(),
                download,
                threads,
                fileLimit);
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        download.close();
        threads.close();
    }

    private URI here() {
        return URI.create("ws://127.0.0.1:" + server.getAddress().getPort());
    }

    private Attachment at(String path) {
        return new Attachment.Linked(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
    }

    private void serve(String path, String disposition, byte[] bytes) {
        server.createContext(
                path,
                exchange -> {
                    asked.incrementAndGet();
                    if (!disposition.isEmpty()) {
                        exchange.getResponseHeaders().set("Content-Disposition", disposition);
                    }
                    answer(exchange, bytes);
                });
    }

    private static void answer(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Fetched wait(CompletionStage<Fetched> stage) {
        return stage.toCompletableFuture().join();
    }

    private Fetched fetch(String path) {
        return wait(attachments.fetch(at(path), here()));
    }

    @Test
    void aFileIsFetchedOnceHoweverOftenItIsAskedFor() throws IOException {
        serve(
                "/lobby/1",
                "attachment; filename=\"note.txt\"",
                "hello".getBytes(StandardCharsets.UTF_8));
        Fetched.Here first = (Fetched.Here) fetch("/lobby/1");
        Fetched.Here again = (Fetched.Here) fetch("/lobby/1");
        assertThat(asked).hasValue(1);
        assertThat(again).isEqualTo(first);
        assertThat(first.name()).isEqualTo("note.txt");
        assertThat(first.type()).isEqualTo("text/plain");
        assertThat(Files.readString(first.file())).isEqualTo("hello");
    }

    @Test
    void twoWhoAskAtOnceWaitForTheSameFetch() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        server.createContext(
                "/lobby/2",
                exchange -> {
                    asked.incrementAndGet();
                    arrived.countDown();
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    answer(exchange, new byte[] {1});
                });
        var first = attachments.fetch(at("/lobby/2"), here());
        arrived.await();
        var second = attachments.fetch(at("/lobby/2"), here());
        go.countDown();
        assertThat(wait(first)).isEqualTo(wait(second)).isInstanceOf(Fetched.Here.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aNameWithTricksCannotLeaveItsFolder() {
        serve(
                "/lobby/3",
                "attachment; filename*=UTF-8''..%2F..%2Fpass%E2%80%AEwd%00.sh",
                new byte[] {1, 2});
        Fetched.Here here = (Fetched.Here) fetch("/lobby/3");
        assertThat(here.name()).doesNotContain("/", "\u202e", "\u0000");
        assertThat(here.file().normalize()).isEqualTo(here.file());
    }

    @Test
    void aFileOverTheLimitIsNotKept() {
        serve("/lobby/4", "", new byte[1001]);
        assertThat(fetch("/lobby/4")).isEqualTo(new Fetched.Failed(Reason.TOO_LARGE));
    }

    @Test
    void aFileThatEndsTooSoonIsNotKept() {
        server.createContext(
                "/lobby/5",
                exchange -> {
                    exchange.sendResponseHeaders(200, 500);
                    exchange.getResponseBody().write(new byte[10]);
                    exchange.getResponseBody().flush();
                    exchange.close();
                });
        assertThat(fetch("/lobby/5")).isEqualTo(new Fetched.Failed(Reason.NO_ANSWER));
    }

    @Test
    void anAddressElsewhereIsNotAskedByItself() {
        assertThat(wait(attachments.fetch(at("/lobby/1"), URI.create("ws://127.0.0.1:1"))))
                .isEqualTo(new Fetched.Failed(Reason.FORBIDDEN_ADDRESS));
        assertThat(asked).hasValue(0);
    }

    @Test
    void aRedirectElsewhereIsNotFollowed() {
        server.createContext(
                "/lobby/6",
                exchange -> {
                    exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/secret");
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                });
        assertThat(fetch("/lobby/6")).isEqualTo(new Fetched.Failed(Reason.FORBIDDEN_ADDRESS));
    }

    @Test
    void aFileOfThisComputerIsNotOpenedForAnybody() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "secret");
        Attachment trick = new Attachment.Linked(secret.toUri());
        assertThat(wait(attachments.fetch(trick, here())))
                .isEqualTo(new Fetched.Failed(Reason.FORBIDDEN_ADDRESS));
    }

    @Test
    void whatIsGoneIsNotFound() {
        assertThat(fetch("/nothing")).isEqualTo(new Fetched.Failed(Reason.NOT_FOUND));
    }

    @Test
    void theShelfMakesRoomForTheNewest() throws IOException {
        attachments = shelf(1500, 1000);
        serve("/a", "", new byte[900]);
        serve("/b", "", new byte[901]);
        Fetched.Here first = (Fetched.Here) fetch("/a");
        Fetched.Here second = (Fetched.Here) fetch("/b");
        assertThat(first.file()).doesNotExist();
        assertThat(second.file()).exists();
    }
}
