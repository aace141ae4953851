package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// Presence over a real server: two accounts on three devices.
@Timeout(60)
class PresenceServerTest {
    @TempDir Path directory;
    private TestServer server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = TestServer.over(directory);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private PacketPeer registered(String name) throws IOException {
        PacketPeer peer = new PacketPeer(server);
        peer.register(name);
        return peer;
    }

    private PacketPeer loggedIn(String name) throws IOException {
        PacketPeer peer = new PacketPeer(server);
        peer.result("set", "login", "{\"name\":\"" + name + "\",\"password\":\"correct horse\"}");
        return peer;
    }

    private static void befriend(PacketPeer ann, PacketPeer bob) throws IOException {
        ann.result("set", "ask", "{\"name\":\"bob\"}");
        bob.result("set", "accept", "{\"name\":\"ann\"}");
    }

    private static void say(PacketPeer peer, String presence) throws IOException {
        peer.wire().say("{\"op\":\"presence\",\"version\":\"v3\",\"presence\":" + presence + "}");
    }

    private static String words(JsonObject presence) {
        return presence.get("from").getAsString()
                + " "
                + presence.get("type").getAsString()
                + (presence.has("show") ? " " + presence.get("show").getAsString() : "")
                + (presence.has("status") ? ": " + presence.get("status").getAsString() : "");
    }

    private static String heard(PacketPeer peer) throws IOException {
        return words(peer.hearPresence());
    }

    @Test
    void contactsSeeTheBestOfEachOthersDevicesAndWhenTheyWereLastThere()
            throws IOException, InterruptedException {
        long before = System.currentTimeMillis() * 1_000;
        try (PacketPeer ann = registered("ann");
                PacketPeer bob = registered("bob")) {
            befriend(ann, bob);
            say(bob, "{\"type\":\"available\",\"show\":\"busy\",\"status\":\"writing\"}");
            String first = heard(ann);
            assertThat(first.equals("bob available") ? heard(ann) : first)
                    .isEqualTo("bob available busy: writing");
            try (PacketPeer phone = loggedIn("bob")) {
                say(phone, "{\"type\":\"available\"}");
                assertThat(heard(ann)).isEqualTo("bob available");
                say(phone, "{\"type\":\"available\",\"show\":\"invisible\"}");
                assertThat(heard(ann)).isEqualTo("bob available busy: writing");
            }
            say(bob, "{\"type\":\"unavailable\",\"status\":\"gone home\"}");
            JsonObject gone = ann.hearPresence();
            assertThat(words(gone)).isEqualTo("bob unavailable: gone home");
            assertThat(gone.get("last_seen").getAsLong()).isGreaterThanOrEqualTo(before);
        }
        server.close();
        server = TestServer.over(directory);
        try (PacketPeer ann = loggedIn("ann")) {
            JsonObject bob = presences(ann, "\"~7\",\"nobody\",\"bob\"", 2);
            assertThat(words(bob)).isEqualTo("bob unavailable");
            assertThat(bob.get("last_seen").getAsLong()).isGreaterThanOrEqualTo(before);
            say(ann, "{\"type\":\"available\",\"show\":\"away\"}");
            try (PacketPeer bobAgain = loggedIn("bob")) {
                assertThat(heard(bobAgain)).isEqualTo("ann available away");
            }
        }
    }

    private static JsonObject presences(PacketPeer peer, String names, int index)
            throws IOException {
        return peer.result("get", "presences", "{\"names\":[" + names + "]}")
                .getAsJsonArray("presences")
                .get(index)
                .getAsJsonObject();
    }

    @Test
    void whoIsCutOffIsMissedAfterAWhileOnly() throws IOException {
        try (PacketPeer ann = registered("ann")) {
            PacketPeer bob = registered("bob");
            befriend(ann, bob);
            assertThat(heard(ann)).isEqualTo("bob available");
            bob.close();
            long cut = System.nanoTime();
            assertThat(heard(ann)).isEqualTo("bob unavailable");
            assertThat(System.nanoTime() - cut).isGreaterThan(4_000_000_000L);
        }
    }

    @Test
    void strangersAreToldWhereTheySubscribeAndWhoIsBlockedIsNot() throws IOException {
        try (PacketPeer ann = registered("ann");
                PacketPeer bob = registered("bob");
                PacketPeer guest = new PacketPeer(server)) {
            say(bob, "{\"type\":\"available\"}");
            ann.wire()
                    .say(
                            "{\"op\":\"presence\",\"version\":\"v3\",\"id\":\"s1\",\"presence\":"
                                    + "{\"type\":\"subscribe\",\"to\":\"bob\"}}");
            assertThat(ann.answer("s1").get("type").getAsString()).isEqualTo("result");
            String first = heard(ann);
            assertThat(first.equals("bob unavailable") ? heard(ann) : first)
                    .isEqualTo("bob available");
            bob.result("set", "block", "{\"name\":\"ann\"}");
            assertThat(heard(ann)).isEqualTo("bob unavailable");
            say(bob, "{\"type\":\"available\",\"show\":\"busy\"}");
            assertThat(words(presences(ann, "\"bob\"", 0))).isEqualTo("bob unavailable");
            assertThat(words(presences(bob, "\"ann\"", 0))).isEqualTo("ann unavailable");
            assertThat(
                            ann.errorCode(
                                    "get",
                                    "presences",
                                    "{\"names\":[" + "\"bob\",".repeat(100) + "\"bob\"]}"))
                    .isEqualTo("malformed");
            ann.wire()
                    .say(
                            "{\"op\":\"presence\",\"version\":\"v3\",\"id\":\"s2\",\"presence\":"
                                    + "{\"type\":\"subscribe\",\"to\":\"nobody\"}}");
            assertThat(ann.answer("s2").getAsJsonObject("error").get("code").getAsString())
                    .isEqualTo("no_such_account");
            guest.result("set", "guest", "{}");
            assertThat(guest.errorCode("get", "presences", "{\"names\":[\"bob\"]}"))
                    .isEqualTo("not_allowed");
        }
    }

    @Test
    void aProfileIsToldToContactsAndOwnDevicesAndAnAccountThatGoesLeavesTheRoster()
            throws IOException {
        try (PacketPeer ann = registered("ann");
                PacketPeer bob = registered("bob");
                PacketPeer phone = loggedIn("bob")) {
            befriend(ann, bob);
            bob.result("set", "profile", "{\"nickname\":\"Bobby\",\"status\":\"away\"}");
            for (PacketPeer peer : new PacketPeer[] {ann, phone}) {
                JsonObject profile = peer.hearEvent("profile_changed").getAsJsonObject("profile");
                assertThat(profile.get("nickname").getAsString()).isEqualTo("Bobby");
                assertThat(profile.get("status").getAsString()).isEqualTo("away");
            }
            phone.say("chat", "ann", "p-1", "it is me");
            assertThat(ann.hearMessage().get("nickname").getAsString()).isEqualTo("Bobby");
            bob.result("set", "delete_account", "{\"password\":\"correct horse\"}");
            JsonObject contact = ann.hearEvent("contact_changed").getAsJsonObject("contact");
            assertThat(contact.get("state").getAsString()).isEqualTo("removed");
            assertThat(heard(ann)).isEqualTo("bob unavailable");
        }
    }

    @Test
    void aProfileIsToldToThoseWhoShareARoomAndNotTooOften() throws IOException {
        try (PacketPeer ann = registered("ann");
                PacketPeer bob = registered("bob");
                PacketPeer eve = registered("eve")) {
            bob.create("chess");
            ann.join("chess");
            bob.result("set", "profile", "{\"nickname\":\"Bobby\"}");
            JsonObject profile = ann.hearEvent("profile_changed").getAsJsonObject("profile");
            assertThat(profile.get("name").getAsString()).isEqualTo("bob");
            assertThat(profile.get("nickname").getAsString()).isEqualTo("Bobby");
            bob.say("chat", "eve", "b-1", "nothing about profiles before this");
            JsonObject first = eve.hear();
            while (!first.get("op").getAsString().equals("message")) {
                assertThat(first.toString()).doesNotContain("profile_changed");
                first = eve.hear();
            }
            String last = "";
            for (int i = 0; i < 20; i++) {
                last = bob.begin("set", "profile", "{\"nickname\":\"Bob " + i + "\"}");
            }
            assertThat(bob.answer(last).getAsJsonObject("error").get("code").getAsString())
                    .isEqualTo("too_often");
        }
    }
}
