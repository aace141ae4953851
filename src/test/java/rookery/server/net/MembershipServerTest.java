package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
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

/// Who belongs to rooms and what they may do there, over a real socket.
@Timeout(120)
final class MembershipServerTest {
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
    void whoMakesARoomOwnsItAndOthersFindAndJoinIt() throws IOException {
        try (PacketPeer ann = peer("ann");
                PacketPeer bob = peer("bob")) {
            assertThat(bob.errorCode("set", "join", room("chess"))).isEqualTo("no_such_room");
            assertThat(bob.errorCode("get", "room", room("chess"))).isEqualTo("no_such_room");
            JsonObject made =
                    ann.result("set", "create", "{\"alias\":\"Chess\",\"topic\":\"Openings\"}");
            assertThat(made.toString())
                    .isEqualTo(
                            "{\"alias\":\"chess\",\"topic\":\"Openings\",\"members\":1,\"role\":\"owner\"}");
            assertThat(bob.errorCode("set", "create", "{\"alias\":\"chess\"}"))
                    .isEqualTo("name_taken");
            JsonObject found = bob.result("get", "rooms", "{\"text\":\"OPEN\"}");
            assertThat(found.getAsJsonArray("rooms")).hasSize(1);
            assertThat(bob.errorCode("get", "history", "{\"conversation\":\"#chess\"}"))
                    .isEqualTo("not_allowed");
            assertThat(bob.errorCode("get", "members", room("chess"))).isEqualTo("not_allowed");
            assertThat(bob.refusal("groupchat", "chess")).isEqualTo("not_allowed");
            JsonObject joined = bob.result("set", "join", room("chess"));
            assertThat(joined.get("role").getAsString()).isEqualTo("member");
            assertThat(joined.get("members").getAsInt()).isEqualTo(2);
            assertThat(ann.hearEvent("joined").getAsJsonObject("member").get("name").getAsString())
                    .isEqualTo("bob");
            bob.say("chess", "b-1", "hello");
            assertThat(ann.hearMessage().get("body").getAsString()).isEqualTo("hello");
        }
    }

    @Test
    void whoBelongsToARoomHearsItOnEveryDeviceAndAfterARestartWithoutJoiningAgain()
            throws IOException, InterruptedException {
        try (PacketPeer ann = peer("ann");
                PacketPeer bob = peer("bob")) {
            ann.create("lobby");
            bob.join("lobby");
        }
        server.close();
        server = TestServer.over(data);
        try (PacketPeer bob = again("bob");
                PacketPeer ann = again("ann");
                PacketPeer phone = again("ann")) {
            bob.say("lobby", "b-1", "who is here?");
            assertThat(ann.hearMessage().get("body").getAsString()).isEqualTo("who is here?");
            assertThat(phone.hearMessage().get("body").getAsString()).isEqualTo("who is here?");
            try (PacketPeer late = again("ann")) {
                JsonArray members =
                        late.result("get", "members", room("lobby")).getAsJsonArray("members");
                assertThat(members.get(0).getAsJsonObject().get("role").getAsString())
                        .isEqualTo("owner");
                assertThat(members).hasSize(2);
                bob.say("lobby", "b-2", "and now?");
                assertThat(late.hearMessage().get("body").getAsString()).isEqualTo("and now?");
            }
        }
    }

    @Test
    void goingAwayIsNotLeavingAndLeavingIsToldToAll() throws IOException {
        try (PacketPeer ann = peer("ann")) {
            ann.create("lobby");
            try (PacketPeer bob = peer("bob")) {
                bob.join("lobby");
            }
            JsonArray members =
                    ann.result("get", "members", room("lobby")).getAsJsonArray("members");
            assertThat(members).hasSize(2);
            try (PacketPeer bob = again("bob")) {
                bob.result("set", "leave", room("lobby"));
                JsonObject left = ann.hearEvent("left");
                assertThat(left.toString())
                        .isEqualTo(
                                "{\"type\":\"left\",\"room\":\"lobby\",\"name\":\"bob\",\"by\":\"bob\"}");
                assertThat(bob.errorCode("set", "leave", room("lobby"))).isEqualTo("not_allowed");
                bob.join("lobby");
                assertThat(ann.errorCode("set", "leave", room("lobby"))).isEqualTo("not_allowed");
            }
        }
    }

    @Test
    void moderatorsInviteKickBanAndSilence() throws IOException {
        try (PacketPeer ann = peer("ann");
                PacketPeer bob = peer("bob");
                PacketPeer eve = peer("eve")) {
            ann.result("set", "create", "{\"alias\":\"chess\",\"access\":\"invite\"}");
            assertThat(bob.errorCode("get", "room", room("chess"))).isEqualTo("no_such_room");
            assertThat(bob.errorCode("set", "join", room("chess"))).isEqualTo("not_allowed");
            ann.result("set", "invite", named("chess", "bob"));
            assertThat(bob.hearEvent("invited").get("by").getAsString()).isEqualTo("ann");
            bob.join("chess");
            assertThat(bob.errorCode("set", "invite", named("chess", "eve")))
                    .isEqualTo("not_allowed");
            ann.result("set", "role", role("chess", "bob", "moderator"));
            assertThat(bob.hearEvent("role_given").get("role").getAsString())
                    .isEqualTo("moderator");
            bob.result("set", "invite", named("chess", "eve"));
            eve.join("chess");
            bob.result(
                    "set",
                    "silence",
                    "{\"room\":\"chess\",\"name\":\"eve\",\"until\":9007199254740991}");
            assertThat(eve.hearEvent("silenced").get("by").getAsString()).isEqualTo("bob");
            assertThat(eve.refusal("groupchat", "chess")).isEqualTo("not_allowed");
            bob.result("set", "silence", named("chess", "eve"));
            eve.say("chess", "e-1", "I may speak");
            assertThat(eve.errorCode("set", "kick", named("chess", "ann")))
                    .isEqualTo("not_allowed");
            bob.result("set", "ban", "{\"room\":\"chess\",\"name\":\"eve\",\"reason\":\"cheats\"}");
            for (PacketPeer each : List.of(ann, eve)) {
                JsonObject left = each.hearEvent("left");
                assertThat(left.get("how").getAsString()).isEqualTo("banned");
                assertThat(left.get("by").getAsString()).isEqualTo("bob");
                assertThat(left.get("reason").getAsString()).isEqualTo("cheats");
            }
            assertThat(eve.errorCode("set", "join", room("chess"))).isEqualTo("not_allowed");
            JsonArray banned =
                    ann.result("get", "members", "{\"room\":\"chess\",\"banned\":true}")
                            .getAsJsonArray("members");
            assertThat(banned).hasSize(1);
            ann.result("set", "unban", named("chess", "eve"));
            assertThat(ann.errorCode("set", "kick", named("chess", "eve")))
                    .isEqualTo("no_such_account");
            assertThat(ann.errorCode("set", "kick", named("chess", "nobody")))
                    .isEqualTo("no_such_account");
        }
    }

    @Test
    void whoIsInvitedWhileAwayIsToldAtTheNextLogin() throws IOException {
        peer("bob").close();
        try (PacketPeer ann = peer("ann")) {
            ann.create("lobby");
            ann.result("set", "invite", named("lobby", "bob"));
            try (PacketPeer bob = again("bob")) {
                JsonObject invited = bob.hearEvent("invited");
                assertThat(invited.getAsJsonObject("room").get("alias").getAsString())
                        .isEqualTo("lobby");
                bob.join("lobby");
            }
        }
    }

    @Test
    void announcementsAreForThoseWhoModerate() throws IOException {
        try (PacketPeer ann = peer("ann");
                PacketPeer bob = peer("bob")) {
            ann.create("news");
            bob.join("news");
            assertThat(bob.errorCode("set", "settings", "{\"room\":\"news\"}"))
                    .isEqualTo("not_allowed");
            ann.result("set", "settings", "{\"room\":\"news\",\"announcements\":true}");
            JsonObject changed = bob.hearEvent("room_changed").getAsJsonObject("room");
            assertThat(changed.get("announcements").getAsBoolean()).isTrue();
            assertThat(changed.has("role")).isFalse();
            assertThat(bob.refusal("groupchat", "news")).isEqualTo("not_allowed");
            ann.say("news", "a-1", "read this");
            assertThat(bob.hearMessage().get("body").getAsString()).isEqualTo("read this");
        }
    }

    @Test
    void aRoomThatIsClosedToGuestsTakesNone() throws IOException {
        try (PacketPeer ann = peer("ann");
                PacketPeer guest = new PacketPeer(server)) {
            ann.result("set", "create", "{\"alias\":\"inner\"}");
            guest.result("set", "guest", "{\"nickname\":\"Visitor\"}");
            assertThat(guest.errorCode("set", "join", room("inner"))).isEqualTo("not_allowed");
            assertThat(guest.errorCode("set", "create", room("x").replace("room", "alias")))
                    .isEqualTo("not_allowed");
            try (WireClient xnest = server.join("inner", "Xavier")) {
                assertThat(xnest.hear().get("type").getAsString()).isEqualTo("error");
                assertThat(xnest.closeCode()).isEqualTo(1000);
            }
        }
    }

    @Test
    void anXnestGuestSeesMembersComeAndGoAndIsListedAmongThem() throws IOException {
        try (WireClient xnest = server.join("lobby", "Xavier");
                PacketPeer ann = peer("ann")) {
            xnest.hear("join");
            ann.join("lobby");
            xnest.hear("join");
            try (PacketPeer bob = peer("bob")) {
                bob.join("lobby");
                xnest.hear("join");
            }
            xnest.hear("leave");
            try (PacketPeer bob = again("bob")) {
                xnest.hear("join");
                JsonArray members =
                        bob.result("get", "members", room("lobby")).getAsJsonArray("members");
                assertThat(members).hasSize(3);
                assertThat(members.get(2).getAsJsonObject().get("role").getAsString())
                        .isEqualTo("guest");
            }
            ann.ask("get", "devices", "{}");
        }
    }

    @Test
    void aLongListOfMembersComesInPagesWithoutDoublesOrHoles() throws IOException {
        try (PacketPeer ann = peer("ann")) {
            ann.create("lobby");
            List<String> expected = new ArrayList<>(List.of("ann"));
            for (int i = 0; i < 6; i++) {
                try (PacketPeer each = peer("m" + i)) {
                    each.join("lobby");
                    expected.add("m" + i);
                }
            }
            List<String> names = new ArrayList<>();
            String next = "";
            do {
                JsonObject page =
                        ann.result(
                                "get",
                                "members",
                                "{\"room\":\"lobby\",\"limit\":2,\"after\":\"" + next + "\"}");
                if (page.has("members")) {
                    page.getAsJsonArray("members")
                            .forEach(
                                    member ->
                                            names.add(
                                                    member.getAsJsonObject()
                                                            .get("name")
                                                            .getAsString()));
                }
                next = page.has("next") ? page.get("next").getAsString() : "";
            } while (!next.isEmpty());
            assertThat(names).isEqualTo(expected);
        }
    }

    @Test
    void whoIsBlockedReachesNobody() throws IOException {
        try (PacketPeer ann = peer("ann");
                PacketPeer eve = peer("eve")) {
            eve.say("chat", "ann", "e-1", "hello");
            assertThat(ann.hearMessage().get("body").getAsString()).isEqualTo("hello");
            ann.result("set", "block", "{\"name\":\"eve\"}");
            await().untilAsserted(
                            () -> assertThat(eve.refusal("chat", "ann")).isEqualTo("not_allowed"));
            ann.result("set", "unblock", "{\"name\":\"eve\"}");
            await().untilAsserted(() -> eve.say("chat", "ann", "e-2", "again"));
        }
    }

    @Test
    void aDeletedAccountIsOutOfItsRoomsAndAnotherOwnsThem() throws IOException {
        try (PacketPeer ann = peer("ann");
                PacketPeer bob = peer("bob")) {
            ann.create("lobby");
            bob.join("lobby");
            ann.result("set", "delete_account", "{\"password\":\"correct horse\"}");
            assertThat(bob.hearEvent("left").get("name").getAsString()).isEqualTo("ann");
            JsonArray members =
                    bob.result("get", "members", room("lobby")).getAsJsonArray("members");
            assertThat(members).hasSize(1);
            bob.result("set", "settings", "{\"room\":\"lobby\",\"topic\":\"Mine\"}");
        }
    }

    private PacketPeer peer(String name) throws IOException {
        PacketPeer peer = new PacketPeer(server);
        peer.register(name);
        return peer;
    }

    private PacketPeer again(String name) throws IOException {
        PacketPeer peer = new PacketPeer(server);
        peer.result(
                "set",
                "login",
                "{\"name\":\"" + name + "\",\"password\":\"correct horse\",\"device\":\"test\"}");
        return peer;
    }

    private static String room(String alias) {
        return "{\"room\":\"" + alias + "\"}";
    }

    private static String named(String room, String name) {
        return "{\"room\":\"" + room + "\",\"name\":\"" + name + "\"}";
    }

    private static String role(String room, String name, String role) {
        return "{\"room\":\"" + room + "\",\"name\":\"" + name + "\",\"role\":\"" + role + "\"}";
    }
}
