package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.Nickname;
import rookery.core.room.RoomAlias;
import rookery.dialect.packet.wire.PacketPack;
import rookery.dialect.packet.wire.Received;
import rookery.dialect.packet.wire.home.ClientPacket;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.query.AccountQuery;
import rookery.dialect.packet.wire.query.RoomQuery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/// The home dialect over a real socket.
@Timeout(60)
final class PacketServerTest {
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
    void beforeTheLoginOnlyHeartbeatsAndLoginsWork() throws IOException {
        try (PacketPeer peer = new PacketPeer(server)) {
            peer.wire().say("{\"op\":\"heartbeat\",\"version\":\"v3\",\"id\":\"b1\"}");
            assertThat(peer.hear().toString())
                    .isEqualTo("{\"op\":\"heartbeat\",\"version\":\"v3\",\"id\":\"b1\"}");
            assertThat(peer.errorCode("set", "join", "{\"room\":\"lobby\"}"))
                    .isEqualTo("not_logged_in");
            assertThat(peer.errorCode("get", "devices", "{}")).isEqualTo("not_logged_in");
            peer.register("ann");
            peer.create("lobby");
        }
    }

    @Test
    void anAccountLogsInByPasswordAndByToken() throws IOException {
        String token;
        try (PacketPeer ann = new PacketPeer(server)) {
            JsonObject session = ann.register("Ann");
            assertThat(session.get("name").getAsString()).isEqualTo("ann");
            token = session.get("token").getAsString();
            assertThat(ann.errorCode("set", "guest", "{}")).isEqualTo("not_allowed");
        }
        try (PacketPeer peer = new PacketPeer(server)) {
            assertThat(peer.errorCode("set", "login", credentials("ann", "wrong horse")))
                    .isEqualTo("wrong_password");
            assertThat(peer.errorCode("set", "login", credentials("nobody", "wrong horse")))
                    .isEqualTo("wrong_password");
            assertThat(peer.errorCode("set", "register", credentials("ann", "correct horse")))
                    .isEqualTo("name_taken");
            assertThat(peer.errorCode("set", "register", credentials("bob", "short")))
                    .isEqualTo("weak");
            assertThat(peer.errorCode("set", "resume", "{\"token\":\"made-up\"}"))
                    .isEqualTo("wrong_token");
            peer.result("set", "login", credentials("ANN", "correct horse"));
        }
        try (PacketPeer peer = new PacketPeer(server)) {
            JsonObject session = peer.result("set", "resume", "{\"token\":\"" + token + "\"}");
            assertThat(session.get("name").getAsString()).isEqualTo("ann");
            JsonArray devices = peer.result("get", "devices", "{}").getAsJsonArray("devices");
            assertThat(devices).hasSize(2);
            assertThat(devices.toString()).containsOnlyOnce("\"current\":true");
        }
    }

    @Test
    void anotherDeviceThatIsLoggedOutIsToldAndItsTokenIsWorthNothing() throws IOException {
        try (PacketPeer first = new PacketPeer(server);
                PacketPeer second = new PacketPeer(server)) {
            first.register("ann");
            JsonObject session = second.result("set", "login", credentials("ann", "correct horse"));
            first.result(
                    "set",
                    "logout",
                    "{\"which\":\"other\",\"device\":" + session.get("device") + "}");
            assertThat(second.hearEvent("logged_out").get("reason").getAsString()).isNotEmpty();
            assertThat(second.wire().closeCode()).isEqualTo(1000);
            assertThat(first.result("get", "devices", "{}").getAsJsonArray("devices")).hasSize(1);
            assertThat(first.errorCode("set", "logout", "{\"which\":\"other\",\"device\":999}"))
                    .isEqualTo("no_such_device");
            try (PacketPeer third = new PacketPeer(server)) {
                assertThat(
                                third.errorCode(
                                        "set",
                                        "resume",
                                        "{\"token\":" + session.get("token") + "}"))
                        .isEqualTo("wrong_token");
            }
        }
    }

    @Test
    void whoChangesThePasswordThrowsTheOthersOut() throws IOException {
        try (PacketPeer first = new PacketPeer(server);
                PacketPeer second = new PacketPeer(server)) {
            first.register("ann");
            second.result("set", "login", credentials("ann", "correct horse"));
            assertThat(first.errorCode("set", "password", passwords("wrong", "battery staple")))
                    .isEqualTo("wrong_password");
            first.result("set", "password", passwords("correct horse", "battery staple"));
            assertThat(second.wire().closeCode()).isEqualTo(1000);
        }
        try (PacketPeer third = new PacketPeer(server)) {
            assertThat(third.errorCode("set", "login", credentials("ann", "correct horse")))
                    .isEqualTo("wrong_password");
            third.result("set", "login", credentials("ann", "battery staple"));
            third.result("set", "delete_account", "{\"password\":\"battery staple\"}");
            assertThat(third.wire().closeCode()).isEqualTo(1000);
        }
    }

    @Test
    void aProfileIsWhatItsOwnerSays() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server)) {
            ann.register("ann");
            bob.register("bob");
            ann.result("set", "profile", "{\"nickname\":\"Anna\",\"status\":\"away for tea\"}");
            JsonObject seen = bob.result("get", "profile", "{\"name\":\"ann\"}");
            assertThat(seen.get("nickname").getAsString()).isEqualTo("Anna");
            assertThat(seen.get("status").getAsString()).isEqualTo("away for tea");
            assertThat(bob.errorCode("get", "profile", "{\"name\":\"carol\"}"))
                    .isEqualTo("no_such_account");
        }
    }

    @Test
    void accountsAndGuestsOfBothDialectsTalkInOneRoom() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer visitor = new PacketPeer(server);
                WireClient xnest = server.join("lobby", "Xavier")) {
            xnest.hear("join");
            ann.register("ann");
            ann.join("lobby");
            visitor.result("set", "guest", "{\"nickname\":\"Visitor\"}");
            visitor.join("lobby");

            JsonObject receipt = ann.say("lobby", "a-1", "hello <all> 你好");
            assertThat(receipt.get("seq").getAsLong()).isEqualTo(1);
            assertThat(xnest.hear("normal").get("payload").getAsString())
                    .isEqualTo("hello <all> 你好");
            JsonObject told = visitor.hearMessage();
            assertThat(told.get("from").getAsString()).isEqualTo("ann");
            assertThat(told.get("nickname").getAsString()).isEqualTo("ANN");
            assertThat(told.get("id")).isEqualTo(receipt.get("id"));
            assertThat(told.get("local_id").getAsString()).isEqualTo("a-1");

            xnest.say("and back");
            JsonObject back = visitor.hearMessage();
            assertThat(back.get("body").getAsString()).isEqualTo("and back");
            assertThat(back.get("from").getAsString()).startsWith("~");

            JsonArray members =
                    visitor.result("get", "members", "{\"room\":\"lobby\",\"limit\":2}")
                            .getAsJsonArray("members");
            assertThat(members).hasSize(2);
            assertThat(members.get(0).getAsJsonObject().get("name").getAsString()).isEqualTo("ann");
            ann.result("set", "leave", "{\"room\":\"lobby\"}");
            assertThat(visitor.hearEvent("left").get("name").getAsString()).isEqualTo("ann");
        }
    }

    @Test
    void theSameLocalIdIsTheSameMessageAlsoFromAnotherDevice() throws IOException {
        try (PacketPeer laptop = new PacketPeer(server);
                PacketPeer phone = new PacketPeer(server)) {
            laptop.register("ann");
            phone.result("set", "login", credentials("ann", "correct horse"));
            laptop.create("lobby");
            JsonObject first = laptop.say("lobby", "a-1", "once");
            assertThat(phone.hearMessage().get("body").getAsString()).isEqualTo("once");
            assertThat(laptop.say("lobby", "a-1", "once")).isEqualTo(first);
            assertThat(phone.say("lobby", "a-1", "once")).isEqualTo(first);
            assertThat(server.countKept("lobby")).isEqualTo(1);
            assertThat(phone.refusal("groupchat", "lobby", "a-1")).isEqualTo("conflict");
            assertThat(phone.refusal("chat", "ann", "a-1")).isEqualTo("conflict");
            assertThat(
                            phone.result("get", "members", "{\"room\":\"lobby\"}")
                                    .getAsJsonArray("members"))
                    .hasSize(1);
        }
    }

    @Test
    void twoAccountsTalkInADirectOnAllTheirDevicesAndNobodyElseHears() throws IOException {
        try (PacketPeer laptop = new PacketPeer(server);
                PacketPeer phone = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server);
                PacketPeer carol = new PacketPeer(server)) {
            laptop.register("ann");
            phone.result("set", "login", credentials("ann", "correct horse"));
            bob.register("bob");
            carol.register("carol");
            JsonObject receipt = laptop.say("chat", "bob", "a-1", "only for you");
            for (PacketPeer both : List.of(phone, bob)) {
                JsonObject told = both.hearMessage();
                assertThat(told.get("type").getAsString()).isEqualTo("chat");
                assertThat(told.get("from").getAsString()).isEqualTo("ann");
                assertThat(told.get("to").getAsString()).isEqualTo("bob");
                assertThat(told.get("id")).isEqualTo(receipt.get("id"));
                assertThat(told.get("seq").getAsLong()).isEqualTo(1);
            }
            bob.say("chat", "ANN", "b-1", "understood");
            assertThat(phone.hearMessage().get("to").getAsString()).isEqualTo("ann");
            assertThat(phone.say("chat", "bob", "a-2", "on the way").get("seq").getAsLong())
                    .isEqualTo(3);
            assertThat(
                            carol.result("get", "history", "{\"conversation\":\"@bob\"}")
                                    .has("messages"))
                    .isFalse();
            carol.say("chat", "carol", "c-1", "a note to myself");
            assertThat(
                            carol.result("get", "history", "{\"conversation\":\"@carol\"}")
                                    .getAsJsonArray("messages"))
                    .hasSize(1);
        }
    }

    @Test
    void whoWritesIsSeenToWriteAndNothingIsKeptOfIt() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server)) {
            ann.register("ann");
            bob.register("bob");
            ann.create("lobby");
            bob.join("lobby");
            ann.typing("#lobby", false);
            JsonObject inRoom = bob.hearEvent("typing");
            assertThat(inRoom.get("conversation").getAsString()).isEqualTo("#lobby");
            assertThat(inRoom.get("by").getAsString()).isEqualTo("ann");
            ann.say("chat", "bob", "a-1", "hello");
            ann.typing("@bob", true);
            JsonObject inDirect = bob.hearEvent("typing");
            assertThat(inDirect.get("conversation").getAsString()).isEqualTo("@ann");
            assertThat(inDirect.get("off").getAsBoolean()).isTrue();
            assertThat(server.countKept("lobby")).isZero();
        }
    }

    @Test
    void whoWasAwayReadsTheDirectInHistory() throws IOException {
        try (PacketPeer ann = new PacketPeer(server)) {
            try (PacketPeer bob = new PacketPeer(server)) {
                bob.register("bob");
            }
            ann.register("ann");
            for (int i = 1; i <= 5; i++) {
                ann.say("chat", "bob", "a-" + i, "line " + i);
            }
            try (PacketPeer bob = new PacketPeer(server)) {
                bob.result("set", "login", credentials("bob", "correct horse"));
                JsonArray messages =
                        bob.result("get", "history", "{\"conversation\":\"@ann\"}")
                                .getAsJsonArray("messages");
                assertThat(messages).hasSize(5);
                JsonObject last = messages.get(4).getAsJsonObject();
                assertThat(last.get("body").getAsString()).isEqualTo("line 5");
                assertThat(last.get("from").getAsString()).isEqualTo("ann");
                assertThat(last.get("to").getAsString()).isEqualTo("bob");
                ann.say("chat", "bob", "a-6", "line 6");
                assertThat(bob.hearMessage().get("body").getAsString()).isEqualTo("line 6");
            }
            ann.say("chat", "bob", "a-7", "you are gone again");
        }
    }

    @Test
    void nobodyWritesToWhoDoesNotExistAndNoGuestWritesToAccounts() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer guest = new PacketPeer(server)) {
            ann.register("ann");
            assertThat(ann.refusal("chat", "nobody")).isEqualTo("no_such_account");
            guest.result("set", "guest", "{\"nickname\":\"Visitor\"}");
            assertThat(guest.refusal("chat", "ann")).isEqualTo("not_allowed");
            assertThat(guest.errorCode("get", "history", "{\"conversation\":\"@ann\"}"))
                    .isEqualTo("not_allowed");
            assertThat(ann.errorCode("set", "join", "{\"room\":\"1:2\"}")).isEqualTo("malformed");
        }
    }

    @Test
    void historyIsReadBeforeAfterAndAroundAPlace() throws IOException {
        try (PacketPeer ann = new PacketPeer(server)) {
            ann.register("ann");
            ann.create("lobby");
            long middle = 0;
            long third = 0;
            for (int i = 1; i <= 10; i++) {
                JsonObject said = ann.say("lobby", "m-" + i, "line " + i);
                middle = i == 5 ? said.get("at").getAsLong() : middle;
                third = i == 3 ? said.get("id").getAsLong() : third;
            }
            assertThat(seqs(ann, "\"limit\":3")).containsExactly(8L, 9L, 10L);
            assertThat(seqs(ann, "\"seq\":4,\"limit\":2")).containsExactly(2L, 3L);
            assertThat(seqs(ann, "\"direction\":\"after\",\"seq\":8")).containsExactly(9L, 10L);
            assertThat(seqs(ann, "\"direction\":\"after\",\"limit\":2")).containsExactly(1L, 2L);
            assertThat(seqs(ann, "\"direction\":\"around\",\"seq\":5,\"limit\":3"))
                    .containsExactly(4L, 5L, 6L);
            assertThat(seqs(ann, "\"direction\":\"after\",\"time\":" + middle + ",\"limit\":1"))
                    .containsExactly(6L);
            assertThat(seqs(ann, "\"id\":" + third + ",\"limit\":1")).containsExactly(2L);
            assertThat(seqs(ann, "\"direction\":\"after\",\"id\":" + third + ",\"limit\":1"))
                    .containsExactly(4L);
            assertThat(seqs(ann, "\"seq\":9007199254740991,\"limit\":1")).containsExactly(10L);
            assertThat(seqs(ann, "\"direction\":\"after\",\"seq\":10")).isEmpty();
            JsonObject page = ann.result("get", "history", history("\"seq\":4,\"limit\":2"));
            assertThat(page.get("older").getAsBoolean()).isTrue();
            assertThat(page.get("newer").getAsBoolean()).isTrue();
        }
    }

    private static List<Long> seqs(PacketPeer peer, String more) throws IOException {
        JsonObject page = peer.result("get", "history", history(more));
        return page.has("messages")
                ? StreamSupport.stream(page.getAsJsonArray("messages").spliterator(), false)
                        .map(message -> message.getAsJsonObject().get("seq").getAsLong())
                        .toList()
                : List.of();
    }

    private static String history(String more) {
        return "{\"conversation\":\"#lobby\"," + more + "}";
    }

    @Test
    void whatMakesNoSenseIsAnsweredAndHurtsNobody() throws IOException {
        try (PacketPeer ann = new PacketPeer(server)) {
            for (String nonsense :
                    List.of("", "{", "[]", "null", "{\"op\":\"iq\",\"version\":\"v3\"}", "7")) {
                ann.wire().say(nonsense);
                assertThat(ann.hear().get("op").getAsString()).isEqualTo("error");
            }
            ann.register("ann");
            assertThat(ann.errorCode("get", "fly", "{}")).isEqualTo("unknown");
            assertThat(ann.errorCode("set", "join", "{\"room\":7}")).isEqualTo("malformed");
            assertThat(ann.errorCode("set", "join", "{\"room\":\"../x\"}")).isEqualTo("malformed");
            assertThat(ann.errorCode("set", "leave", "{\"room\":\"lobby\"}"))
                    .isEqualTo("no_such_room");
            ann.create("lobby");
        }
    }

    @Test
    void theHeartbeatsOfTheOlderGenerationsAreAnsweredInTheirOwnForm() throws IOException {
        try (PacketPeer old = new PacketPeer(server)) {
            old.wire().say("{\"op\":7,\"version\":\"v1\"}");
            assertThat(old.hear().get("op").getAsInt()).isEqualTo(7);
            old.wire().say("{\"id\":\"b1\",\"op\":1}");
            JsonObject second = old.hear();
            assertThat(second.get("op").getAsInt()).isEqualTo(1);
            assertThat(second.get("id").getAsString()).isEqualTo("b1");
            old.wire().say("{\"op\":\"heartbeat\",\"version\":\"v3\"}");
            assertThat(old.hear().get("op").getAsString()).isEqualTo("heartbeat");
        }
    }

    @Test
    void whoAsksForMessagePackGetsTheSameInFewerBytes() throws IOException {
        try (WireClient packed = WireClient.join(server.main(), "/packet?format=msgpack");
                PacketPeer plain = new PacketPeer(server)) {
            plain.register("ann");
            plain.create("lobby");
            assertThat(hear(packed)).isInstanceOf(ServerPacket.Welcome.class);
            packed.sayBytes(
                    PacketPack.write(
                            new ClientPacket.Ask(
                                    "1", new AccountQuery.EnterAsGuest(new Nickname("Pack")))));
            assertThat(hear(packed)).isInstanceOf(ServerPacket.Answer.class);
            packed.sayBytes(
                    PacketPack.write(
                            new ClientPacket.Ask("2", new RoomQuery.Join(new RoomAlias("lobby")))));
            assertThat(hear(packed)).isInstanceOf(ServerPacket.Answer.class);
            plain.say("lobby", "a-1", "in the same room");
            ServerPacket heard = hear(packed);
            while (!(heard instanceof ServerPacket.Told(var message))) {
                heard = hear(packed);
            }
            assertThat(message.body().text()).isEqualTo("in the same room");
        }
    }

    private static ServerPacket hear(WireClient packed) throws IOException {
        WireClient.Arrived frame = packed.next();
        assertThat(frame.opcode()).isEqualTo(WireClient.BINARY);
        return switch (PacketPack.readServer(frame.payload())) {
            case Received.Fine<ServerPacket>(ServerPacket packet) -> packet;
            case Received.Faulty<ServerPacket> faulty -> throw new AssertionError(faulty);
        };
    }

    private static String credentials(String name, String password) {
        return "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}";
    }

    private static String passwords(String old, String wanted) {
        return "{\"old_password\":\"" + old + "\",\"new_password\":\"" + wanted + "\"}";
    }
}
