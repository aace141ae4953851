package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/// Who may say, fetch and show which file, over real sockets.
@Timeout(60)
final class FileAccessTest {
    private static final byte[] MINUTES = "minutes of the day".getBytes(StandardCharsets.UTF_8);

    @TempDir Path data;
    private TestServer server;
    private FilePeer ann;
    private FilePeer bob;
    private FilePeer eve;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = TestServer.over(data);
        ann = FilePeer.register(server, "ann");
        bob = FilePeer.register(server, "bob");
        eve = FilePeer.register(server, "eve");
    }

    @AfterEach
    void stop() throws IOException {
        ann.close();
        bob.close();
        eve.close();
        server.close();
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }

    /// A picture that says it is very large.
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        byte[] png = bytes.toByteArray();
        Arrays.fill(png, 16, 24, (byte) 0);
        png[18] = 0x75;
        png[22] = 0x75;
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (crc.getValue() >> (24 - 8 * i));
        }
        return png;
    }

    private static String pathOf(JsonObject file) {
        return HttpGet.pathOf(file.get("url").getAsString());
    }

    @Test
    void untilItIsSaidAFileIsItsBringersAlone() throws IOException {
        JsonObject file = ann.bring("minutes.txt", MINUTES);
        assertThat(ann.get(pathOf(file)).body()).isEqualTo(MINUTES);
        assertThat(bob.get(pathOf(file)).status()).isEqualTo(404);
        assertThat(HttpGet.get(server.main(), pathOf(file), "").status()).isEqualTo(401);
        HttpGet.Got stranger =
                HttpGet.get(server.main(), pathOf(file), "Authorization: Bearer wrong\r\n");
        assertThat(stranger.status()).isEqualTo(401);
    }

    @Test
    void whatIsSaidInADirectIsForTheTwoAlone() throws IOException {
        JsonObject file = ann.bring("minutes.txt", MINUTES);
        ann.say("chat", "bob", "file", file);
        JsonObject heard = bob.hearFile();
        assertThat(bob.get(pathOf(heard)).body()).isEqualTo(MINUTES);
        assertThat(eve.get(pathOf(heard)).status()).isEqualTo(404);
        String inRoom = "/1:2/" + file.get("key").getAsString();
        assertThat(HttpGet.get(server.main(), inRoom, "").status()).isEqualTo(404);
        assertThat(eve.get(inRoom).status()).isEqualTo(404);
    }

    @Test
    void partsOfAFileCanBeFetched() throws IOException {
        JsonObject file = ann.bring("minutes.txt", MINUTES);
        HttpGet.Got part = ann.get(pathOf(file), "Range: bytes=3-6\r\n");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(MINUTES, 3, 7));
        assertThat(part.header("cache-control").orElse("")).startsWith("private");
    }

    @Test
    void theServerSaysWhatAFileIsWhateverIsClaimed() throws IOException {
        JsonObject file = ann.bring("minutes.txt", MINUTES);
        JsonObject claimed = file.deepCopy();
        claimed.addProperty("name", "holiday.jpg");
        claimed.addProperty("type", "image/jpeg");
        claimed.addProperty("size", 1);
        claimed.addProperty("hash", "0".repeat(64));
        ann.say("chat", "bob", "file", claimed);
        JsonObject heard = bob.hearFile();
        assertThat(heard.get("name").getAsString()).isEqualTo("minutes.txt");
        assertThat(heard.get("type").getAsString()).isEqualTo("text/plain");
        assertThat(heard.get("size").getAsLong()).isEqualTo(MINUTES.length);
        assertThat(heard.get("hash").getAsString()).isEqualTo(FilePeer.hash(MINUTES));
    }

    @Test
    void aStrangersFileIsNotGivenToARoomThatRefusesIt() throws IOException {
        ann.packets().result("set", "create", "{\"alias\":\"den\",\"passing\":true}");
        JsonObject file = eve.bring("flyer.txt", MINUTES);
        assertThat(eve.refusal("groupchat", "den", file)).isEqualTo("not_allowed");
        assertThat(ann.get(pathOf(file)).status()).isEqualTo(404);
        bob.packets().join("den");
        JsonObject mine = bob.bring("mine.txt", MINUTES);
        bob.say("groupchat", "den", "file", mine);
        assertThat(ann.get(pathOf(ann.hearFile())).body()).isEqualTo(MINUTES);
    }

    @Test
    void nobodySaysWhatTheyMayNotRead() throws IOException {
        JsonObject file = ann.bring("minutes.txt", MINUTES);
        assertThat(eve.refusal("chat", "bob", file)).isEqualTo("no_such_upload");
        ann.say("chat", "bob", "file", file);
        bob.say("chat", "eve", "file", bob.hearFile());
        assertThat(eve.get(pathOf(eve.hearFile())).body()).isEqualTo(MINUTES);
    }

    @Test
    void whoMayReadAFileNeedNotBringItsBytesAgain() throws IOException {
        ann.say("chat", "bob", "file", ann.bring("minutes.txt", MINUTES));
        bob.hearFile();
        assertThat(FilePeer.offset(bob.announce("mine.txt", MINUTES))).isEqualTo(MINUTES.length);
        assertThat(FilePeer.offset(eve.announce("mine.txt", MINUTES))).isZero();
    }

    @Test
    void whatWasSaidIsThereAfterARestart() throws IOException, InterruptedException {
        ann.say("chat", "bob", "file", ann.bring("minutes.txt", MINUTES));
        String path = pathOf(bob.hearFile());
        String token = bob.token();
        stop();
        server = TestServer.over(data);
        bob = FilePeer.resume(server, token);
        assertThat(bob.get(path).body()).isEqualTo(MINUTES);
    }

    @Test
    void picturesAreShownSmallToThoseWhoMayReadThem() throws IOException {
        JsonObject file = ann.bring("wide.jpg", picture(2_000, 500));
        String path = HttpGet.pathOf(file.get("thumbnail").getAsString());
        for (int time = 0; time < 2; time++) {
            HttpGet.Got got = ann.get(path);
            assertThat(got.status()).isEqualTo(200);
            assertThat(got.header("content-type")).contains("image/jpeg");
            BufferedImage small = ImageIO.read(new ByteArrayInputStream(got.body()));
            assertThat(small.getWidth()).isEqualTo(360);
            assertThat(small.getHeight()).isEqualTo(90);
        }
        assertThat(bob.get(path).status()).isEqualTo(404);
        assertThat(ann.bring("minutes.txt", MINUTES).has("thumbnail")).isFalse();
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsNotOpened() throws IOException {
        JsonObject file = ann.bring("bomb.png", bomb());
        assertThat(file.get("type").getAsString()).isEqualTo("image/png");
        String path = HttpGet.pathOf(file.get("thumbnail").getAsString());
        assertThat(ann.get(path).status()).isEqualTo(404);
        assertThat(ann.get(path).status()).isEqualTo(404);
    }

    @Test
    void aFaceIsShownToEveryAccount() throws IOException {
        JsonObject file = ann.bring("me.jpg", picture(40, 40));
        String path = pathOf(file);
        assertThat(eve.get(path).status()).isEqualTo(404);
        JsonObject profile =
                ann.packets()
                        .result(
                                "set",
                                "profile",
                                "{\"nickname\":\"Ann\",\"avatar\":\"" + path + "\"}");
        assertThat(profile.get("avatar").getAsString()).isEqualTo(path);
        assertThat(eve.get(path).status()).isEqualTo(200);
        assertThat(HttpGet.get(server.main(), path, "").status()).isEqualTo(401);
    }

    @Test
    void onlyPicturesOfOnesOwnBecomeAFace() throws IOException {
        String text = pathOf(ann.bring("minutes.txt", MINUTES));
        assertThat(face(ann, text)).isEqualTo("not_allowed");
        String picture = pathOf(ann.bring("me.jpg", picture(40, 40)));
        assertThat(face(bob, picture)).isEqualTo("no_such_upload");
        assertThat(face(ann, "http://elsewhere.example/me.jpg")).isEqualTo("not_allowed");
    }

    private static String face(FilePeer peer, String address) throws IOException {
        return peer.packets().errorCode("set", "profile", "{\"avatar\":\"" + address + "\"}");
    }
}
