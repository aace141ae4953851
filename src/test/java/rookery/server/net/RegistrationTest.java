package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import rookery.server.account.Policy;

import java.io.IOException;
import java.nio.file.Path;

/// Who may make an account, over a real socket.
@Timeout(60)
final class RegistrationTest {
    @TempDir Path data;

    @Test
    void whereRegistrationIsClosedNobodyComesInByIt() throws IOException, InterruptedException {
        try (TestServer server = TestServer.withPolicy(data, Policy.CLOSED);
                PacketPeer ann = new PacketPeer(server)) {
            assertThat(ann.errorCode("set", "register", newcomer("ann", server.invite())))
                    .isEqualTo("closed");
            ann.result("set", "guest", "{\"nickname\":\"Ann\"}");
        }
    }

    @Test
    void anInviteLetsInOneAndNoOther() throws IOException, InterruptedException {
        try (TestServer server = TestServer.withPolicy(data, Policy.BY_INVITE);
                PacketPeer ann = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server)) {
            String invite = server.invite();
            for (String wrong : new String[] {"", "made-up", invite + "x"}) {
                assertThat(ann.errorCode("set", "register", newcomer("ann", wrong)))
                        .as(wrong)
                        .isEqualTo("wrong_invite");
            }
            ann.result("set", "register", newcomer("ann", invite));
            assertThat(bob.errorCode("set", "register", newcomer("bob", invite)))
                    .isEqualTo("wrong_invite");
            assertThat(bob.errorCode("set", "login", newcomer("bob", "")))
                    .isEqualTo("wrong_password");
            bob.result("set", "register", newcomer("bob", server.invite()));
        }
    }

    private static String newcomer(String name, String invite) {
        return "{\"name\":\"%s\",\"password\":\"correct horse\",\"invite\":\"%s\"}"
                .formatted(name, invite);
    }
}
