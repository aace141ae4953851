package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.Nickname;
import rookery.dialect.packet.wire.PacketPack;
import rookery.dialect.packet.wire.home.ClientPacket;
import rookery.dialect.packet.wire.query.AccountQuery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Packets, events and hooks by plain HTTP, over a real socket.
@Timeout(60)
final class PacketHttpTest {
    @TempDir Path data;
    private TestServer server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = TestServer.over(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void onePacketIsOneAnswerAtBothDoors() throws IOException {
        for (String door : new String[] {"main", "packet"}) {
            JsonObject answer =
                    post(
                            server.door(door),
                            "",
                            iq(
                                    "set",
                                    "register",
                                    "{\"name\":\"" + door + "\",\"password\":\"correct horse\"}"));
            assertThat(answer.get("code").getAsString()).isEqualTo("ok");
            assertThat(answer.get("version").getAsInt()).isEqualTo(3);
            String token = token(answer);
            JsonObject devices = post(server.door(door), token, iq("get", "devices", "{}"));
            assertThat(devices.toString()).contains("\"current\":true");
            assertThat(code(server.door(door), "", iq("get", "devices", "{}")))
                    .isEqualTo("not_logged_in");
            assertThat(code(server.door(door), "made-up", iq("get", "devices", "{}")))
                    .isEqualTo("wrong_token");
            assertThat(code(server.door(door), token, iq("get", "fly", "{}"))).isEqualTo("unknown");
            assertThat(code(server.door(door), token, "{")).isEqualTo("malformed");
        }
    }

    @Test
    void aPackedPacketIsReadToo() throws IOException {
        HttpURLConnection asked = open(server.main(), "POST", "/packet/http", "");
        asked.setRequestProperty("Content-Type", "application/msgpack");
        byte[] packet =
                PacketPack.write(
                        new ClientPacket.Ask(
                                "1", new AccountQuery.EnterAsGuest(new Nickname("Pack"))));
        assertThat(answer(asked, packet).toString()).contains("\"guest\":true");
    }

    @Test
    void whatIsNoPacketIsTurnedAway() throws IOException {
        HttpURLConnection other = open(server.main(), "POST", "/packet/http", "");
        other.setRequestProperty("Content-Type", "image/png");
        send(other, new byte[] {1});
        assertThat(other.getResponseCode()).isEqualTo(415);
        assertThat(open(server.main(), "DELETE", "/packet/http", "").getResponseCode())
                .isEqualTo(405);
        assertThat(open(server.main(), "GET", "/packet/http", "").getResponseCode()).isEqualTo(406);
        HttpURLConnection nobody = open(server.main(), "GET", "/packet/http", "made-up");
        nobody.setRequestProperty("Accept", "text/event-stream");
        assertThat(nobody.getResponseCode()).isEqualTo(401);
    }

    @Test
    void whatIsToldComesAsEvents() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server)) {
            ann.register("ann");
            String token = bob.register("bob").get("token").getAsString();
            HttpURLConnection listening = open(server.main(), "GET", "/packet/http", token);
            listening.setRequestProperty("Accept", "text/event-stream");
            assertThat(listening.getContentType()).isEqualTo("text/event-stream");
            try (InputStream events = listening.getInputStream()) {
                post(server.main(), token, message("chat", "ann", "b-1", "from a script"));
                assertThat(ann.hearMessage().get("body").getAsString()).isEqualTo("from a script");
                ann.say("chat", "bob", "a-1", "over 你好");
                String heard = event(events);
                while (!heard.contains("over 你好")) {
                    heard = event(events);
                }
                assertThat(heard).startsWith("data: {\"op\":\"message\"").doesNotContain("\n");
            }
        }
    }

    @Test
    void aHookPostsIntoOneRoomAsItsAccount() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer bot = new PacketPeer(server)) {
            ann.register("ann");
            ann.result("set", "create", "{\"alias\":\"lobby\"}");
            String token = bot.register("builds").get("token").getAsString();
            String hook = "/packet/hook/" + token + "/lobby";
            assertThat(hook(hook, "application/json", "{\"body\":\"green\"}")).isEqualTo(200);
            assertThat(hook(hook, "application/x-www-form-urlencoded", "x=1&body=red+%26+blue"))
                    .isEqualTo(200);
            assertThat(hook(hook, "text/plain; charset=utf-8", "plain")).isEqualTo(200);
            for (String text : new String[] {"green", "red & blue", "plain"}) {
                JsonObject told = ann.hearMessage();
                assertThat(told.get("body").getAsString()).isEqualTo(text);
                assertThat(told.get("from").getAsString()).isEqualTo("builds");
            }
            assertThat(hook(hook, "application/json", "{\"text\":7}")).isEqualTo(400);
            assertThat(hook(hook, "text/plain", " ")).isEqualTo(400);
            assertThat(hook("/packet/hook/made-up/lobby", "text/plain", "x")).isEqualTo(401);
            assertThat(hook("/packet/hook/", "text/plain", "x")).isEqualTo(404);
            bot.result("set", "logout", "{\"which\":\"all\"}");
            assertThat(hook(hook, "text/plain", "x")).isEqualTo(401);
        }
    }

    @Test
    void whoPostsByHttpComesAndGoesForNobody() throws IOException {
        try (WireClient xnest = server.join("lobby", "Xavier")) {
            xnest.hear("join");
            String token;
            try (PacketPeer bot = new PacketPeer(server)) {
                token = bot.register("builds").get("token").getAsString();
                bot.join("lobby");
                xnest.hear("join");
            }
            xnest.hear("leave");
            for (String text : new String[] {"one", "two"}) {
                post(server.main(), token, message("groupchat", "lobby", text, text));
                JsonObject next = xnest.hear();
                assertThat(next.get("type").getAsString()).as(next.toString()).isEqualTo("normal");
                assertThat(next.get("payload").getAsString()).isEqualTo(text);
            }
        }
    }

    @Test
    void whoAsksByHttpIsSlowedDownOverAllRequests() throws IOException {
        try (PacketPeer ann = new PacketPeer(server)) {
            String token = ann.register("ann").get("token").getAsString();
            String last = "";
            for (int i = 0; i < 40 && !last.equals("too_often"); i++) {
                last =
                        code(
                                server.main(),
                                token,
                                iq("set", "profile", "{\"nickname\":\"Ann " + i + "\"}"));
            }
            assertThat(last).isEqualTo("too_often");
        }
    }

    private int hook(String path, String type, String body) throws IOException {
        HttpURLConnection asked = open(server.main(), "POST", path, "");
        asked.setRequestProperty("Content-Type", type);
        send(asked, body.getBytes(StandardCharsets.UTF_8));
        return asked.getResponseCode();
    }

    private static String event(InputStream events) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\n\n") < 0) {
            int next = events.read();
            assertThat(next).isNotNegative();
            text.append((char) next);
        }
        return new String(
                        text.toString().getBytes(StandardCharsets.ISO_8859_1),
                        StandardCharsets.UTF_8)
                .strip();
    }

    private static String iq(String type, String query, String arguments) {
        return "{\"op\":\"iq\",\"version\":\"v3\",\"id\":\"1\",\"iq\":{\"type\":\"%s\",\"query\":\"%s\",\"arguments\":%s}}"
                .formatted(type, query, arguments);
    }

    private static String message(String type, String to, String localId, String body) {
        return "{\"op\":\"message\",\"version\":\"v3\",\"message\":{\"type\":\"%s\",\"to\":\"%s\",\"local_id\":\"%s\",\"body\":\"%s\"}}"
                .formatted(type, to, localId, body);
    }

    private static String token(JsonObject answer) {
        return answer.getAsJsonArray("body")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("iq")
                .getAsJsonObject("result")
                .get("token")
                .getAsString();
    }

    private static String code(InetSocketAddress door, String token, String packet)
            throws IOException {
        return post(door, token, packet).get("code").getAsString();
    }

    private static JsonObject post(InetSocketAddress door, String token, String packet)
            throws IOException {
        HttpURLConnection asked = open(door, "POST", "/packet/http", token);
        asked.setRequestProperty("Content-Type", "application/json");
        return answer(asked, packet.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject answer(HttpURLConnection asked, byte[] body) throws IOException {
        send(asked, body);
        assertThat(asked.getResponseCode()).isEqualTo(200);
        try (InputStream in = asked.getInputStream()) {
            return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .getAsJsonObject();
        }
    }

    private static void send(HttpURLConnection asked, byte[] body) throws IOException {
        asked.setDoOutput(true);
        try (OutputStream out = asked.getOutputStream()) {
            out.write(body);
        }
    }

    private static HttpURLConnection open(
            InetSocketAddress door, String method, String path, String token) throws IOException {
        HttpURLConnection asked =
                (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + door.getPort() + path)
                                .toURL()
                                .openConnection();
        asked.setRequestMethod(method);
        asked.setReadTimeout(10_000);
        if (!token.isEmpty()) {
            asked.setRequestProperty("Authorization", "Bearer " + token);
        }
        return asked;
    }
}
