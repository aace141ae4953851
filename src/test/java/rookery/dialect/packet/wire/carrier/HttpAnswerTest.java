package rookery.dialect.packet.wire.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rookery.dialect.Decoded;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.Result;
import rookery.dialect.packet.wire.home.ServerPacket;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The seed's envelope around packets.
class HttpAnswerTest {
    private static final List<ServerPacket> DONE =
            List.of(new ServerPacket.Answer("1", "leave", new Result.Done()));

    @Test
    void anAnswerIsAsThePageHasIt() throws Exception {
        String written = HttpAnswer.write(DONE);
        assertThat(Files.readAllLines(Path.of("src/site/markdown/protocol/packet.md")))
                .contains(written);
        assertThat(HttpAnswer.read(written)).isEqualTo(new Decoded.Read<>(DONE));
    }

    @Test
    void theFirstFailureIsSaidAtTheTop() {
        List<ServerPacket> packets =
                List.of(
                        DONE.getFirst(),
                        new ServerPacket.Refusal(
                                "2", "join", new Failure(Failure.Code.FULL, "It is full.", "")),
                        new ServerPacket.Trouble(new Failure(Failure.Code.BUSY, "Later.", "")));
        String written = HttpAnswer.write(packets);
        assertThat(written).startsWith("{\"code\":\"full\",\"message\":\"It is full.\",\"body\":[");
        assertThat(HttpAnswer.read(written)).isEqualTo(new Decoded.Read<>(packets));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"version\":3}",
                "{\"version\":1,\"body\":[]}",
                "{\"version\":3,\"body\":{}}",
                "{\"version\":3,\"body\":[1]}",
                "{\"version\":3,\"body\":[{}]}",
                "{\"version\":3,\"body\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]}"
            })
    void whatIsNoAnswerIsMalformed(String text) {
        assertThat(HttpAnswer.read(text)).isInstanceOf(Decoded.Malformed.class);
    }
}
