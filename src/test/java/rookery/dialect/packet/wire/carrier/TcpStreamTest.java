package rookery.dialect.packet.wire.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rookery.dialect.Decoded;
import rookery.dialect.Frame;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Packets come out of a stream as they went in, wherever the network cuts it.
class TcpStreamTest {
    private static final List<Frame> FRAMES =
            List.of(
                    new Frame.Text("{}"),
                    new Frame.Text("大😀".repeat(500)),
                    new Frame.Binary(new byte[] {(byte) 0x80}),
                    new Frame.Text(""),
                    new Frame.Binary(new byte[4000]));

    @Test
    void aFrameIsLengthKindAndPacket() {
        assertThat(TcpStream.write(new Frame.Text("{}"))).asHexString().isEqualTo("00000003007B7D");
        assertThat(TcpStream.write(new Frame.Binary(new byte[] {1, 2})))
                .asHexString()
                .isEqualTo("00000003010102");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 64, 1000, 100_000})
    void framesComeOutWhereverTheStreamIsCut(int piece) {
        byte[] all = all();
        var stream = new TcpStream(4000);
        List<Decoded<Frame>> read = new ArrayList<>();
        for (int from = 0; from < all.length; from += piece) {
            read.addAll(
                    stream.receive(
                            Arrays.copyOfRange(all, from, Math.min(all.length, from + piece))));
        }
        assertThat(read)
                .isEqualTo(FRAMES.stream().map(frame -> new Decoded.Read<>(frame)).toList());
    }

    private static byte[] all() {
        var all = new ByteArrayOutputStream();
        FRAMES.forEach(frame -> all.writeBytes(TcpStream.write(frame)));
        return all.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000",
                "FFFFFFFF",
                "7FFFFFFF",
                "80000000",
                "0000000C",
                "00000002022A",
                "0000000200FF"
            })
    void afterNonsenseNothingIsRead(String hex) {
        var stream = new TcpStream(10);
        assertThat(stream.receive(HexFormat.of().parseHex(hex)))
                .singleElement()
                .isInstanceOf(Decoded.Malformed.class);
        assertThat(stream.receive(TcpStream.write(new Frame.Text("{}")))).isEmpty();
    }

    @Test
    void whatCameWholeBeforeNonsenseIsRead() {
        var stream = new TcpStream(10);
        assertThat(stream.receive(HexFormat.of().parseHex("00000003007B7D00000000")))
                .hasSize(2)
                .first()
                .isEqualTo(new Decoded.Read<>(new Frame.Text("{}")));
    }
}
