package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// Contacts over a real server, told to every device of those they concern.
@Timeout(60)
class RosterServerTest {
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

    private static PacketPeer loggedIn(TestServer server, String name) throws IOException {
        PacketPeer peer = new PacketPeer(server);
        peer.result("set", "login", "{\"name\":\"" + name + "\",\"password\":\"correct horse\"}");
        return peer;
    }

    private static String named(String name) {
        return "{\"name\":\"" + name + "\"}";
    }

    private static List<JsonObject> contacts(PacketPeer peer) throws IOException {
        return objects(peer.result("get", "roster", "{}"), "contacts");
    }

    private static List<JsonObject> objects(JsonObject result, String list) {
        JsonArray found = result.has(list) ? result.getAsJsonArray(list) : new JsonArray();
        return StreamSupport.stream(found.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static String state(JsonObject contact) {
        return contact.get("name").getAsString() + " " + contact.get("state").getAsString();
    }

    private static String heardState(PacketPeer peer) throws IOException {
        return state(peer.hearEvent("contact_changed").getAsJsonObject("contact"));
    }

    @Test
    void whatIsAskedAndAcceptedIsToldToEveryDeviceAndOutlivesARestart()
            throws IOException, InterruptedException {
        try (PacketPeer ann = registered("ann");
                PacketPeer annsPhone = loggedIn(server, "ann");
                PacketPeer bob = registered("bob")) {
            ann.result("set", "ask", "{\"name\":\"bob\",\"text\":\"It is me.\"}");
            assertThat(heardState(annsPhone)).isEqualTo("bob asked");
            JsonObject asking = bob.hearEvent("contact_changed").getAsJsonObject("contact");
            assertThat(state(asking)).isEqualTo("ann asking");
            assertThat(asking.get("text").getAsString()).isEqualTo("It is me.");
            assertThat(asking.get("nickname").getAsString()).isEqualTo("ANN");

            bob.result("set", "accept", named("ann"));
            assertThat(heardState(annsPhone)).isEqualTo("bob contact");
            annsPhone.result(
                    "set",
                    "contact",
                    "{\"name\":\"bob\",\"groups\":[\"office\",\"friends\"],\"note\":\"plays go\","
                            + "\"department\":\"Sales\"}");
            JsonObject noted = ann.hearEvent("contact_changed").getAsJsonObject("contact");
            while (!noted.has("note")) {
                noted = ann.hearEvent("contact_changed").getAsJsonObject("contact");
            }
            assertThat(noted.getAsJsonArray("groups").toString())
                    .isEqualTo("[\"friends\",\"office\"]");
        }
        server.close();
        server = TestServer.over(directory);
        try (PacketPeer ann = loggedIn(server, "ann");
                PacketPeer bob = loggedIn(server, "bob")) {
            assertThat(contacts(ann))
                    .singleElement()
                    .satisfies(
                            bobs -> {
                                assertThat(state(bobs)).isEqualTo("bob contact");
                                assertThat(bobs.get("note").getAsString()).isEqualTo("plays go");
                                assertThat(bobs.get("department").getAsString()).isEqualTo("Sales");
                            });
            assertThat(contacts(bob).getFirst().has("note")).isFalse();
        }
    }

    @Test
    void whoAsksBackIsAContactAndWhoRemovesEndsItForBoth() throws IOException {
        try (PacketPeer ann = registered("ann");
                PacketPeer bob = registered("bob")) {
            ann.result("set", "ask", named("bob"));
            bob.result("set", "ask", named("ann"));
            assertThat(heardState(ann)).isEqualTo("bob contact");
            bob.result("set", "remove", named("ann"));
            assertThat(heardState(ann)).isEqualTo("bob removed");
            assertThat(contacts(ann)).isEmpty();
            assertThat(contacts(bob)).isEmpty();
        }
    }

    @Test
    void whoIsRefusedOrBlockedIsNotTold() throws IOException {
        try (PacketPeer ann = registered("ann");
                PacketPeer bob = registered("bob");
                PacketPeer carl = registered("carl")) {
            ann.result("set", "ask", named("bob"));
            bob.result("set", "refuse", named("ann"));
            carl.result("set", "ask", named("bob"));
            bob.result("set", "block", named("carl"));
            bob.result("set", "ask", named("ann"));
            // The next that they hear is what came after.
            assertThat(heardState(ann)).isEqualTo("bob asking");
            assertThat(contacts(carl))
                    .extracting(RosterServerTest::state)
                    .containsExactly("bob asked");
            carl.result("set", "remove", named("bob"));
            carl.result("set", "ask", named("bob"));
            assertThat(contacts(bob))
                    .extracting(RosterServerTest::state)
                    .containsExactly("ann asked", "carl blocked");
            bob.result("set", "unblock", named("carl"));
            assertThat(contacts(bob))
                    .extracting(RosterServerTest::state)
                    .containsExactly("ann asked", "carl asking");
        }
    }

    @Test
    void whatCannotBeIsAnsweredWithOneCode() throws IOException {
        try (PacketPeer ann = registered("ann");
                PacketPeer guest = new PacketPeer(server)) {
            assertThat(ann.errorCode("set", "ask", named("ann"))).isEqualTo("not_allowed");
            assertThat(ann.errorCode("set", "ask", named("nobody"))).isEqualTo("no_such_account");
            assertThat(ann.errorCode("set", "ask", named("~7"))).isEqualTo("no_such_account");
            registered("bob").close();
            assertThat(ann.errorCode("set", "contact", named("bob"))).isEqualTo("not_allowed");
            ann.result("set", "accept", named("bob"));
            ann.result("set", "block", named("bob"));
            assertThat(ann.errorCode("set", "ask", named("bob"))).isEqualTo("not_allowed");
            assertThat(ann.errorCode("get", "roster", "{\"after\":\"x\"}")).isEqualTo("malformed");
            assertThat(ann.errorCode("get", "roster", "{\"limit\":0}")).isEqualTo("malformed");
            assertThat(
                            ann.errorCode(
                                    "set",
                                    "ask",
                                    "{\"name\":\"bob\",\"text\":\"" + "x".repeat(501) + "\"}"))
                    .isEqualTo("malformed");
            assertThat(ann.errorCode("set", "contact", "{\"name\":\"bob\",\"note\":\"a\u202Eb\"}"))
                    .isEqualTo("malformed");
            guest.result("set", "guest", "{}");
            assertThat(guest.errorCode("get", "roster", "{}")).isEqualTo("not_allowed");
            assertThat(guest.errorCode("set", "ask", named("ann"))).isEqualTo("not_allowed");
        }
    }

    @Test
    void whoAsksAndAsksHasToWait() throws IOException {
        try (PacketPeer ann = registered("ann")) {
            registered("bob").close();
            for (int i = 0; i < 50; i++) {
                ann.result("set", "ask", named("bob"));
            }
            assertThat(ann.errorCode("set", "ask", named("bob"))).isEqualTo("too_often");
            ann.result("set", "remove", named("bob"));
        }
    }

    @Test
    void accountsAreFoundByTheBeginningOfEitherName() throws IOException {
        try (PacketPeer ann = registered("ann")) {
            registered("anton").close();
            try (PacketPeer zoe = registered("zoe")) {
                zoe.result("set", "profile", "{\"nickname\":\"Антон\"}");
                List<String> found = new ArrayList<>();
                objects(ann.result("get", "find", "{\"text\":\"AN\"}"), "profiles")
                        .forEach(each -> found.add(each.get("name").getAsString()));
                assertThat(found).containsExactly("ann", "anton");
                assertThat(objects(ann.result("get", "find", "{\"text\":\"ант\"}"), "profiles"))
                        .singleElement()
                        .satisfies(
                                each ->
                                        assertThat(each.get("name").getAsString())
                                                .isEqualTo("zoe"));
            }
        }
    }

    @Test
    void whoCanBeTakenForAnotherIsShownAsSuch() throws IOException {
        try (PacketPeer ann = registered("alice");
                PacketPeer mallory = registered("mallory")) {
            // With a Cyrillic letter.
            mallory.result("set", "profile", "{\"nickname\":\"Aliсe\"}");
            mallory.result("set", "ask", named("alice"));
            JsonObject asking = ann.hearEvent("contact_changed").getAsJsonObject("contact");
            assertThat(asking.get("looks_like").getAsString()).isEqualTo("alice");
            JsonObject profile = ann.result("get", "profile", named("mallory"));
            assertThat(profile.get("looks_like").getAsString()).isEqualTo("alice");
            assertThat(ann.result("get", "profile", named("alice")).has("looks_like")).isFalse();
            assertThat(objects(ann.result("get", "find", "{\"text\":\"mal\"}"), "profiles"))
                    .singleElement()
                    .satisfies(
                            each ->
                                    assertThat(each.get("looks_like").getAsString())
                                            .isEqualTo("alice"));
        }
    }
}
