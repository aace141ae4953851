package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/// Files that come in pieces, over real sockets.
@Timeout(60)
final class UploadTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir Path data;
    private TestServer server;
    private FilePeer ann;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = TestServer.over(data);
        ann = FilePeer.register(server, "ann");
    }

    @AfterEach
    void stop() throws IOException {
        ann.close();
        server.close();
    }

    private static byte[] bytes(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private long wholeFiles() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("media"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().length() == 64)
                    .count();
        }
    }

    private long parts() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("media").resolve("uploads"))) {
            return files.count();
        }
    }

    @Test
    void aFileComesInPiecesAndIsWhatWasAnnounced() throws IOException {
        byte[] whole = bytes(300_000, 1);
        JsonObject upload = ann.announce("noise.bin", whole);
        String id = FilePeer.id(upload);
        assertThat(upload.get("address").getAsString()).isEqualTo("/packet/upload/" + id);
        assertThat(upload.get("size").getAsLong()).isEqualTo(whole.length);
        try (WireClient socket = WireClient.silent(server.main())) {
            HttpGet.Got first = ann.put(socket, id, whole, 0, 100_000);
            assertThat(first.status()).isEqualTo(308);
            assertThat(first.header("range")).contains("bytes=0-99999");
            assertThat(FilePeer.offset(ann.read(id))).isEqualTo(100_000);
            assertThat(ann.put(socket, id, whole, 100_000, 100_001).status()).isEqualTo(308);
            assertThat(ann.put(socket, id, whole, 100_001, 300_000).status()).isEqualTo(200);
        }
        JsonObject file = ann.finish(id);
        assertThat(file.get("hash").getAsString()).isEqualTo(FilePeer.hash(whole));
        assertThat(file.get("name").getAsString()).isEqualTo("noise.bin");
        assertThat(file.get("size").getAsLong()).isEqualTo(whole.length);
        assertThat(file.get("type").getAsString()).isEqualTo("application/octet-stream");
        assertThat(parts()).isZero();
        assertThat(wholeFiles()).isEqualTo(1);
        assertThat(ann.packets().errorCode("get", "upload", FilePeer.upload(id)))
                .isEqualTo("no_such_upload");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aCutAnywhereIsGoneOnFromWhereItWas(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] whole = bytes(1_000_000, seed);
        String id = FilePeer.id(ann.announce("cut.bin", whole));
        int from = 0;
        for (int cut = 0; cut < 4; cut++) {
            int to = from + random.nextInt(whole.length - from);
            try (WireClient socket = WireClient.silent(server.main())) {
                socket.send(
                        ann.head(id, from, whole.length - 1, whole.length, whole.length - from));
                socket.send(Arrays.copyOfRange(whole, from, to));
            }
            int before = from;
            await().atMost(SOON).until(() -> FilePeer.offset(ann.read(id)) >= to || to == before);
            from = Math.toIntExact(FilePeer.offset(ann.read(id)));
            assertThat(from).isEqualTo(to);
        }
        assertThat(ann.put(id, whole, from, whole.length).status()).isEqualTo(200);
        assertThat(ann.finish(id).get("hash").getAsString()).isEqualTo(FilePeer.hash(whole));
    }

    @Test
    void aServerThatStartsAnewGoesOnWithWhatItHas() throws IOException, InterruptedException {
        byte[] whole = bytes(200_000, 3);
        String id = FilePeer.id(ann.announce("restart.bin", whole));
        assertThat(ann.put(id, whole, 0, 123_456).status()).isEqualTo(308);
        ann.close();
        server.close();
        server = TestServer.over(data);
        ann = FilePeer.resume(server, ann.token());
        assertThat(FilePeer.offset(ann.read(id))).isEqualTo(123_456);
        assertThat(ann.put(id, whole, 123_456, whole.length).status()).isEqualTo(200);
        assertThat(ann.finish(id).get("hash").getAsString()).isEqualTo(FilePeer.hash(whole));
    }

    @Test
    void theSameFileAnnouncedAgainGoesOn() throws IOException {
        byte[] whole = bytes(1_000, 4);
        String id = FilePeer.id(ann.announce("again.bin", whole));
        ann.put(id, whole, 0, 400);
        JsonObject again = ann.announce("again.bin", whole);
        assertThat(FilePeer.id(again)).isEqualTo(id);
        assertThat(FilePeer.offset(again)).isEqualTo(400);
    }

    @Test
    void whatIsSentTwiceCountsOnceAndWhatLeavesAHoleNotAtAll() throws IOException {
        byte[] whole = bytes(1_000, 5);
        String id = FilePeer.id(ann.announce("overlap.bin", whole));
        assertThat(ann.put(id, whole, 0, 600).status()).isEqualTo(308);
        HttpGet.Got hole = ann.put(id, whole, 700, 1_000);
        assertThat(hole.status()).isEqualTo(416);
        assertThat(hole.header("range")).contains("bytes=0-599");
        assertThat(ann.put(id, whole, 100, 300).header("range")).contains("bytes=0-599");
        assertThat(ann.put(id, whole, 500, 1_000).status()).isEqualTo(200);
        assertThat(ann.finish(id).get("hash").getAsString()).isEqualTo(FilePeer.hash(whole));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes 0-9/11",
                "bytes 9-0/10",
                "bytes 0-10/10",
                "bytes a-b/10",
                "0-9/10",
                "''",
                "bytes 0-99999999999999999999/10"
            })
    void aRangeWithoutSenseIsRefusedAndNothingArrives(String range) throws IOException {
        byte[] whole = bytes(10, 6);
        String id = FilePeer.id(ann.announce("range.bin", whole));
        try (WireClient socket = WireClient.silent(server.main())) {
            String header = range.isEmpty() ? "" : "Content-Range: " + range + "\r\n";
            socket.send(ann.head(id, header + "Content-Length: 10\r\n"));
            socket.send(whole);
            assertThat(FilePeer.answer(socket).status()).isEqualTo(400);
            assertThat(socket.isAtEnd()).isTrue();
        }
        assertThat(FilePeer.offset(ann.read(id))).isZero();
    }

    @Test
    void moreOrLessThanTheRangeSaysIsRefused() throws IOException {
        byte[] whole = bytes(10, 7);
        String id = FilePeer.id(ann.announce("length.bin", whole));
        for (int length : new int[] {3, 9}) {
            try (WireClient socket = WireClient.silent(server.main())) {
                socket.send(ann.head(id, 0, 4, 10, length));
                socket.send(Arrays.copyOf(whole, length));
                assertThat(FilePeer.answer(socket).status()).isEqualTo(400);
            }
        }
    }

    @Test
    void howFarItHasComeCanBeAskedByHttpToo() throws IOException {
        byte[] whole = bytes(10, 8);
        String id = FilePeer.id(ann.announce("asked.bin", whole));
        ann.put(id, whole, 0, 4);
        try (WireClient socket = WireClient.silent(server.main())) {
            socket.send(ann.head(id, "Content-Range: bytes */10\r\nContent-Length: 0\r\n"));
            HttpGet.Got got = FilePeer.answer(socket);
            assertThat(got.status()).isEqualTo(308);
            assertThat(got.header("range")).contains("bytes=0-3");
        }
    }

    @Test
    void aSenderWhoWaitsToBeToldIsTold() throws IOException {
        byte[] whole = bytes(10, 9);
        String id = FilePeer.id(ann.announce("expect.bin", whole));
        try (WireClient socket = WireClient.silent(server.main())) {
            socket.send(
                    ann.head(
                            id,
                            """
                            Content-Range: bytes 0-9/10\r
                            Content-Length: 10\r
                            Expect: 100-continue\r
                            """));
            assertThat(socket.readHead()).startsWith("HTTP/1.1 100 ");
            socket.send(whole);
            assertThat(FilePeer.answer(socket).status()).isEqualTo(200);
        }
    }

    @Test
    void chunksWithoutALengthAndASecondRequestBehindThemAreRead() throws IOException {
        byte[] whole = bytes(10, 10);
        String id = FilePeer.id(ann.announce("chunks.bin", whole));
        try (WireClient socket = WireClient.silent(server.main())) {
            socket.send(
                    FilePeer.joined(
                            ann.head(
                                    id,
                                    """
                                    Content-Range: bytes 0-3/10\r
                                    Transfer-Encoding: chunked\r
                                    """),
                            "4\r\n".getBytes(StandardCharsets.US_ASCII)));
            socket.send(Arrays.copyOf(whole, 4));
            socket.send(
                    FilePeer.joined(
                            "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                            FilePeer.joined(
                                    ann.head(id, 4, 9, 10, 6), Arrays.copyOfRange(whole, 4, 10))));
            assertThat(FilePeer.answer(socket).status()).isEqualTo(308);
            assertThat(FilePeer.answer(socket).status()).isEqualTo(200);
            socket.send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(FilePeer.answer(socket).status()).isEqualTo(200);
        }
        assertThat(ann.finish(id).get("hash").getAsString()).isEqualTo(FilePeer.hash(whole));
    }

    @Test
    void nobodyElseGetsAtAnUpload() throws IOException {
        byte[] whole = bytes(10, 11);
        String id = FilePeer.id(ann.announce("mine.bin", whole));
        ann.put(id, whole, 0, 5);
        try (FilePeer bob = FilePeer.register(server, "bob")) {
            for (String query : new String[] {"finish", "cancel"}) {
                assertThat(bob.packets().errorCode("set", query, FilePeer.upload(id)))
                        .isEqualTo("no_such_upload");
            }
            assertThat(bob.packets().errorCode("get", "upload", FilePeer.upload(id)))
                    .isEqualTo("no_such_upload");
            assertThat(bob.put(id, whole, 5, 10).status()).isEqualTo(404);
        }
        try (WireClient socket = WireClient.silent(server.main())) {
            socket.send("PUT /packet/upload/" + id + " HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(FilePeer.answer(socket).status()).isEqualTo(401);
        }
        assertThat(FilePeer.offset(ann.read(id))).isEqualTo(5);
    }

    @Test
    void guestsKeepNoFiles() throws IOException {
        try (PacketPeer guest = new PacketPeer(server)) {
            guest.result("set", "guest", "{}");
            assertThat(guest.errorCode("set", "upload", FilePeer.announcement("x", bytes(1, 1))))
                    .isEqualTo("not_allowed");
        }
    }

    @Test
    void twoWhoBringTheSameBytesKeepThemOnceAndLearnNothingOfEachOther() throws IOException {
        byte[] whole = bytes(50_000, 12);
        JsonObject first = ann.bring("one.bin", whole);
        try (FilePeer bob = FilePeer.register(server, "bob")) {
            JsonObject upload = bob.announce("two.bin", whole);
            assertThat(FilePeer.offset(upload)).isZero();
            JsonObject second = bob.bring("two.bin", whole);
            assertThat(second.get("key")).isNotEqualTo(first.get("key"));
            assertThat(second.get("name").getAsString()).isEqualTo("two.bin");
        }
        assertThat(wholeFiles()).isEqualTo(1);
    }

    @Test
    void bytesThatOneHasAlreadyNeedNotComeAgain() throws IOException {
        byte[] whole = bytes(50_000, 13);
        ann.bring("one.bin", whole);
        JsonObject again = ann.announce("another name.bin", whole);
        assertThat(FilePeer.offset(again)).isEqualTo(whole.length);
        assertThat(ann.finish(FilePeer.id(again)).get("name").getAsString())
                .isEqualTo("another name.bin");
        assertThat(wholeFiles()).isEqualTo(1);
    }

    @Test
    void aHashThatLiesIsFoundOutAndNothingIsKept() throws IOException {
        byte[] whole = bytes(1_000, 14);
        String id = FilePeer.id(ann.announce("lie.bin", bytes(1_000, 15)));
        assertThat(ann.put(id, whole, 0, 1_000).status()).isEqualTo(200);
        assertThat(ann.packets().errorCode("set", "finish", FilePeer.upload(id)))
                .isEqualTo("conflict");
        assertThat(ann.packets().errorCode("get", "upload", FilePeer.upload(id)))
                .isEqualTo("no_such_upload");
        assertThat(parts()).isZero();
        assertThat(wholeFiles()).isZero();
    }

    @Test
    void whatIsNotWholeCannotBeFinishedAndMayGoOn() throws IOException {
        byte[] whole = bytes(1_000, 16);
        String id = FilePeer.id(ann.announce("part.bin", whole));
        ann.put(id, whole, 0, 10);
        assertThat(ann.packets().errorCode("set", "finish", FilePeer.upload(id)))
                .isEqualTo("conflict");
        assertThat(ann.put(id, whole, 10, 1_000).status()).isEqualTo(200);
        ann.finish(id);
    }

    @Test
    void aCancelledUploadLeavesNothing() throws IOException {
        byte[] whole = bytes(1_000, 17);
        String id = FilePeer.id(ann.announce("cancel.bin", whole));
        ann.put(id, whole, 0, 10);
        ann.packets().result("set", "cancel", FilePeer.upload(id));
        assertThat(parts()).isZero();
        assertThat(ann.put(id, whole, 10, 20).status()).isEqualTo(404);
    }

    @Test
    void anEmptyFileIsWholeAtOnce() throws IOException {
        String id = FilePeer.id(ann.announce("empty.txt", new byte[0]));
        assertThat(ann.finish(id).get("size").getAsLong()).isZero();
    }

    @Test
    void whoGoesOnElsewhereEndsTheOneBefore() throws IOException {
        byte[] whole = bytes(1_000, 18);
        String id = FilePeer.id(ann.announce("twice.bin", whole));
        try (WireClient stuck = WireClient.silent(server.main())) {
            stuck.send(ann.head(id, 0, 999, 1_000, 1_000));
            stuck.send(Arrays.copyOf(whole, 300));
            await().atMost(SOON).until(() -> ann.put(id, whole, 0, 10).header("range").isPresent());
            assertThat(ann.put(id, whole, 0, 1_000).status()).isEqualTo(200);
        }
        assertThat(ann.finish(id).get("hash").getAsString()).isEqualTo(FilePeer.hash(whole));
    }

    @Test
    void whenTheDiskTakesNoMoreOneSentenceSaysSoAndNothingIsKept() throws IOException {
        byte[] whole = bytes(1_000, 19);
        String id = FilePeer.id(ann.announce("full.bin", whole));
        Path part = data.resolve("media").resolve("uploads").resolve(id + ".part");
        Files.deleteIfExists(part);
        Files.createSymbolicLink(part, Path.of("/dev/full"));
        HttpGet.Got got = ann.put(id, whole, 0, 1_000);
        assertThat(got.status()).isEqualTo(507);
        assertThat(new String(got.body(), StandardCharsets.UTF_8)).endsWith(".\n");
        assertThat(FilePeer.offset(ann.read(id))).isZero();
        Files.delete(part);
        assertThat(ann.put(id, whole, 0, 1_000).status()).isEqualTo(200);
    }
}
