package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.room.RoomAlias;
import rookery.store.account.Scope;
import rookery.store.account.Scope.Power;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/// Programs with tokens of their own, over real sockets.
@Timeout(60)
final class BotServerTest {
    private static final RoomAlias LOBBY = new RoomAlias("lobby");

    @TempDir Path data;
    private TestServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = TestServer.over(data);
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void aTokenForOneRoomPostsThereAndDoesNothingElse() throws IOException, InterruptedException {
        try (PacketPeer ann = new PacketPeer(server)) {
            ann.register("ann");
            ann.create("lobby").create("attic");
            String token = server.bot("builds", new Scope(Set.of(Power.POST), Set.of(LOBBY)));

            assertThat(hook(token, "lobby", "green").statusCode()).isEqualTo(200);
            JsonObject told = ann.hearMessage();
            assertThat(told.get("body").getAsString()).isEqualTo("green");
            assertThat(told.get("from").getAsString()).isEqualTo("builds");

            assertThat(hook(token, "attic", "no").statusCode()).isEqualTo(403);
            assertThat(code(token, iq("get", "history", "{\"conversation\":\"#lobby\"}")))
                    .isEqualTo("not_allowed");
            assertThat(code(token, iq("get", "members", "{\"room\":\"lobby\"}")))
                    .isEqualTo("not_allowed");
            assertThat(code(token, iq("set", "create", "{\"alias\":\"own\"}")))
                    .isEqualTo("not_allowed");
            assertThat(code(token, iq("set", "leave", "{\"room\":\"lobby\"}")))
                    .isEqualTo("not_allowed");
            assertThat(code(token, message("chat", "ann"))).isEqualTo("not_allowed");
            assertThat(code(token, message("groupchat", "attic"))).isEqualTo("not_allowed");
            assertThat(code(token, message("groupchat", "lobby"))).isEqualTo("ok");
            assertThat(ann.hearMessage().get("body").getAsString()).isEqualTo("said");
        }
    }

    @Test
    void aTokenThatMayNotReadHearsNothing() throws IOException, InterruptedException {
        String token = server.bot("builds", new Scope(Set.of(Power.POST), Set.of()));
        assertThat(listen(token).statusCode()).isEqualTo(403);
        try (PacketPeer peer = new PacketPeer(server)) {
            assertThat(peer.errorCode("set", "resume", "{\"token\":\"" + token + "\"}"))
                    .isEqualTo("not_allowed");
        }
    }

    @Test
    void aTokenThatMayReadHearsAndSaysNothing() throws IOException, InterruptedException {
        String all = server.bot("builds", new Scope(Set.of(Power.ALL), Set.of()));
        String reads = server.bot("reader", new Scope(Set.of(Power.READ), Set.of()));
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer reader = new PacketPeer(server)) {
            ann.register("ann");
            ann.create("lobby");
            assertThat(
                            reader.result("set", "resume", "{\"token\":\"" + reads + "\"}")
                                    .get("name")
                                    .getAsString())
                    .isEqualTo("reader");
            assertThat(reader.refusal("chat", "ann")).isEqualTo("not_allowed");
            assertThat(reader.errorCode("set", "join", "{\"room\":\"lobby\"}"))
                    .isEqualTo("not_allowed");
            HttpResponse<InputStream> events = listen(reads);
            assertThat(events.statusCode()).isEqualTo(200);
            ann.say("chat", "reader", "a-1", "hello, bot");
            assertThat(reader.hearMessage().get("body").getAsString()).isEqualTo("hello, bot");
            events.body().close();

            assertThat(code(all, iq("set", "join", "{\"room\":\"lobby\"}"))).isEqualTo("ok");
            assertThat(ann.hearEvent("joined").toString()).contains("builds");
            String members = ann.result("get", "members", "{\"room\":\"lobby\"}").toString();
            assertThat(members).contains("\"name\":\"builds\"").containsOnlyOnce("\"bot\":true");
            assertThat(
                            ann.result("get", "profile", "{\"name\":\"builds\"}")
                                    .get("bot")
                                    .getAsBoolean())
                    .isTrue();
            assertThat(ann.result("get", "find", "{\"text\":\"build\"}").toString())
                    .contains("\"bot\":true");
        }
    }

    @Test
    void aBotHasNoPassword() throws IOException {
        server.bot("builds", new Scope(Set.of(Power.ALL), Set.of()));
        try (PacketPeer peer = new PacketPeer(server)) {
            assertThat(peer.errorCode("set", "login", "{\"name\":\"builds\",\"password\":\" \"}"))
                    .isEqualTo("wrong_password");
        }
    }

    @Test
    void whoComesTooOftenIsToldWhenToComeAgain() throws IOException, InterruptedException {
        server.close();
        server = TestServer.withBots(data, 1);
        try (PacketPeer ann = new PacketPeer(server)) {
            ann.register("ann");
            ann.create("lobby");
            String token = server.bot("builds", new Scope(Set.of(Power.POST), Set.of()));
            assertThat(hook(token, "lobby", "first").statusCode()).isEqualTo(200);
            HttpResponse<String> slowed = hook(token, "lobby", "second");
            assertThat(slowed.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(slowed.headers().firstValue("retry-after").orElseThrow()))
                    .isBetween(1, 61);
            assertThat(slowed.body()).contains("too_often").contains("Wait ");
            HttpResponse<String> packet = post(token, message("groupchat", "lobby"));
            assertThat(packet.statusCode()).isEqualTo(429);
            assertThat(packet.headers().firstValue("retry-after")).isPresent();
            assertThat(packet.body()).contains("too_often");
            // Another token has a pace of its own.
            String other = server.bot("other", new Scope(Set.of(Power.POST), Set.of()));
            assertThat(hook(other, "lobby", "third").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aHookOfARoomPostsThereAndIsGoodForNothingElse() throws IOException, InterruptedException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server)) {
            ann.register("ann");
            bob.register("bob");
            ann.result("set", "create", "{\"alias\":\"lobby\",\"access\":\"invite\"}");
            assertThat(bob.errorCode("set", "hook", "{\"room\":\"lobby\",\"name\":\"CI\"}"))
                    .isEqualTo("not_allowed");
            assertThat(bob.errorCode("get", "hooks", "{\"room\":\"lobby\"}"))
                    .isEqualTo("not_allowed");
            JsonObject made = ann.result("set", "hook", "{\"room\":\"lobby\",\"name\":\"CI\"}");
            String path = made.get("address").getAsString();
            String token = path.substring("/packet/hook/".length());
            assertThat(token).hasSize(43).startsWith(made.get("prefix").getAsString());
            assertThat(ann.result("get", "hooks", "{\"room\":\"lobby\"}").toString())
                    .contains("\"name\":\"CI\"")
                    .doesNotContain(token);

            assertThat(text(path, "the build is green").statusCode()).isEqualTo(200);
            JsonObject told = ann.hearMessage();
            assertThat(told.get("body").getAsString()).isEqualTo("the build is green");
            assertThat(told.get("nickname").getAsString()).isEqualTo("CI");
            assertThat(told.get("from").getAsString())
                    .isEqualTo("~" + made.get("number").getAsLong());
            assertThat(text(path, " ").statusCode()).isEqualTo(400);

            assertThat(hook(token, "lobby", "as an account").statusCode()).isEqualTo(401);
            assertThat(code(token, iq("get", "history", "{\"conversation\":\"#lobby\"}")))
                    .isEqualTo("wrong_token");
            assertThat(listen(token).statusCode()).isEqualTo(401);
            assertThat(bob.errorCode("set", "logout", "{\"which\":\"other\",\"device\":99}"))
                    .isEqualTo("no_such_device");

            String number = Long.toString(made.get("number").getAsLong());
            ann.result("set", "unhook", "{\"room\":\"lobby\",\"number\":" + number + "}");
            HttpResponse<String> gone = text(path, "too late");
            assertThat(gone.statusCode()).isEqualTo(401);
            assertThat(gone.body()).contains("wrong_token");
        }
    }

    @Test
    void aHookThatIsUsedTooOftenIsToldWhenToComeAgain() throws IOException, InterruptedException {
        server.close();
        server = TestServer.withBots(data, 1);
        try (PacketPeer ann = new PacketPeer(server)) {
            ann.register("ann");
            ann.create("lobby");
            String path =
                    ann.result("set", "hook", "{\"room\":\"lobby\",\"name\":\"CI\"}")
                            .get("address")
                            .getAsString();
            assertThat(text(path, "first").statusCode()).isEqualTo(200);
            HttpResponse<String> slowed = text(path, "second");
            assertThat(slowed.statusCode()).isEqualTo(429);
            assertThat(slowed.headers().firstValue("retry-after")).isPresent();
            assertThat(slowed.body()).contains("too_often");
        }
    }

    private HttpResponse<String> text(String path, String text)
            throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(text))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> hook(String token, String room, String text)
            throws IOException, InterruptedException {
        return http.send(
                request("/packet/hook/" + token + "/" + room)
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(text))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<InputStream> listen(String token)
            throws IOException, InterruptedException {
        return http.send(
                request("/packet/http")
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    private String code(String token, String packet) throws IOException, InterruptedException {
        return JsonParser.parseString(post(token, packet).body())
                .getAsJsonObject()
                .get("code")
                .getAsString();
    }

    private HttpResponse<String> post(String token, String packet)
            throws IOException, InterruptedException {
        return http.send(
                request("/packet/http")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(packet, StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.main().getPort() + path));
    }

    private static String iq(String type, String query, String arguments) {
        return "{\"op\":\"iq\",\"version\":\"v3\",\"id\":\"1\",\"iq\":{\"type\":\"%s\",\"query\":\"%s\",\"arguments\":%s}}"
                .formatted(type, query, arguments);
    }

    private static String message(String type, String to) {
        return "{\"op\":\"message\",\"version\":\"v3\",\"id\":\"1\",\"message\":{\"type\":\"%s\",\"to\":\"%s\",\"local_id\":\"%s-%s\",\"body\":\"said\"}}"
                .formatted(type, to, type, to);
    }
}
