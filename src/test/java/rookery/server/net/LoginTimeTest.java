package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import rookery.server.session.Limits;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/// How long a connection may be nobody, over real sockets.
@Timeout(60)
final class LoginTimeTest {
    private static final String BEAT = "{\"op\":\"heartbeat\",\"version\":\"v3\",\"id\":\"b1\"}";

    @TempDir Path data;

    @Test
    void whoNeverLogsInIsSentAwayAndNobodyElse() throws IOException, InterruptedException {
        try (TestServer server = withLoginIn(Duration.ofSeconds(3));
                WireClient xnest = server.join("lobby", "Xavier");
                PacketPeer ann = new PacketPeer(server);
                PacketPeer guest = new PacketPeer(server)) {
            xnest.hear("join");
            ann.register("ann");
            guest.result("set", "guest", "{\"nickname\":\"Visitor\"}");
            try (PacketPeer nobody = new PacketPeer(server);
                    WireClient old = WireClient.join(server.door("packet"), "/ws")) {
                nobody.wire().say(BEAT);
                assertThat(nobody.hear().toString()).isEqualTo(BEAT);
                assertThat(nobody.wire().closeCode()).isEqualTo(1008);
                old.say("{\"id\":\"b1\",\"op\":1}");
                assertThat(old.closeCode()).isEqualTo(1008);
            }
            xnest.say("still here");
            xnest.hear("normal");
            guest.join("lobby");
            ann.join("lobby");
        }
    }

    @Test
    void overTcpTheReasonIsAnError() throws IOException, InterruptedException {
        try (TestServer server = withLoginIn(Duration.ofMillis(300))) {
            InetSocketAddress door = server.door("packet-tcp");
            try (Socket nobody = new Socket(door.getAddress(), door.getPort())) {
                nobody.setSoTimeout(10_000);
                String heard =
                        new String(nobody.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(heard).contains("\"op\":\"welcome\"", "\"code\":\"not_logged_in\"");
            }
        }
    }

    @Test
    void whoWaitsForAPasswordsCheckIsAnsweredFirst() throws IOException, InterruptedException {
        try (TestServer server = withLoginIn(Duration.ofMillis(1))) {
            try (WireClient ann = enter(server, "register", "correct horse")) {
                assertThat(ann.hear().get("op").getAsString()).isEqualTo("welcome");
                assertThat(ann.hear().getAsJsonObject("iq").has("result")).isTrue();
                ann.say(BEAT);
                JsonObject heard = ann.hear();
                while (!heard.get("op").getAsString().equals("heartbeat")) {
                    heard = ann.hear();
                }
            }
            try (WireClient mallory = enter(server, "login", "wrong horse")) {
                assertThat(mallory.hear().get("op").getAsString()).isEqualTo("welcome");
                assertThat(mallory.hear().toString()).contains("\"code\":\"wrong_password\"");
                assertThat(mallory.closeCode()).isEqualTo(1008);
            }
        }
    }

    /// Asks in one breath with the handshake, so that the time is over during the check.
    private static WireClient enter(TestServer server, String query, String password)
            throws IOException {
        byte[] upgrade =
                WireClient.upgrade(server.main(), "/packet").getBytes(StandardCharsets.UTF_8);
        byte[] asked =
                WireClient.frame(
                        0x81,
                        """
                        {"op":"iq","version":"v3","id":"1","iq":{"type":"set","query":"%s",\
                        "arguments":{"name":"ann","password":"%s"}}}\
                        """
                                .formatted(query, password)
                                .getBytes(StandardCharsets.UTF_8));
        byte[] both = new byte[upgrade.length + asked.length];
        System.arraycopy(upgrade, 0, both, 0, upgrade.length);
        System.arraycopy(asked, 0, both, upgrade.length, asked.length);
        WireClient client = WireClient.silent(server.main());
        client.send(both);
        assertThat(client.readHead()).startsWith("HTTP/1.1 101 ");
        return client;
    }

    private TestServer withLoginIn(Duration time) throws IOException, InterruptedException {
        Limits usual = Limits.DEFAULT;
        return TestServer.over(
                data,
                new Limits(
                        usual.upload(),
                        usual.sendQueue(),
                        usual.handshake(),
                        time,
                        usual.heartbeat(),
                        usual.malformed(),
                        usual.connections(),
                        usual.perSecond()));
    }
}
