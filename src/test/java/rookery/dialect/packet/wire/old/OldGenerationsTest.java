package rookery.dialect.packet.wire.old;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import rookery.core.message.Body;
import rookery.dialect.packet.wire.Generation;
import rookery.dialect.packet.wire.Received;
import rookery.dialect.packet.wire.Spoken;
import rookery.dialect.packet.wire.home.ClientPacket;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.old.OldPacket.First;
import rookery.dialect.packet.wire.old.OldPacket.Letter;
import rookery.dialect.packet.wire.old.OldPacket.Note;
import rookery.dialect.packet.wire.old.OldPacket.Second;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Programs of 2019 and 2020 still find what they expect, to the byte.
class OldGenerationsTest {
    private static final Path GOLDENS = Path.of("src/test/resources/goldens/packet/old");

    private static final String FRESH = "0123456789abcdef";

    static Stream<String[]> packets() throws IOException {
        return lines("packets.txt");
    }

    static Stream<String[]> answers() throws IOException {
        return lines("answers.txt");
    }

    private static Stream<String[]> lines(String file) throws IOException {
        return Files.readAllLines(GOLDENS.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2));
    }

    @ParameterizedTest
    @MethodSource("packets")
    void aPacketIsReadAndWrittenByteForByte(String name, String text) {
        Spoken.Old old = read(text);
        assertThat(old.generation())
                .isEqualTo(name.endsWith("1") ? Generation.FIRST : Generation.SECOND);
        OldReceived.Fine fine = (OldReceived.Fine) old.received();
        assertThat(OldText.write(fine.packet())).isEqualTo(text);
        assertThat(OldText.read(text)).isEqualTo(fine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "7", "{}", "hello,world!"})
    void whatAnOldServerNeverSaysIsFaulty(String text) {
        assertThat(OldText.read(text)).isInstanceOf(OldReceived.Faulty.class);
    }

    @Test
    void everyKindOfPacketHasAGolden() throws IOException {
        List<Class<?>> seen =
                packets()
                        .map(line -> ((OldReceived.Fine) read(line[1]).received()).packet())
                        .<Class<?>>map(
                                packet ->
                                        switch (packet) {
                                            case First first -> first.letter().getClass();
                                            case Second second -> second.note().getClass();
                                        })
                        .toList();
        assertThat(seen).contains(records(Letter.class)).contains(records(Note.class));
    }

    private static Class<?>[] records(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses()).toArray(Class<?>[]::new);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void nonsenseIsAnsweredInItsOwnGeneration(String text, String answer) {
        OldReceived.Faulty faulty = (OldReceived.Faulty) read(text).received();
        assertThat(OldText.write(faulty.answer().apply(FRESH))).isEqualTo(answer);
        assertThat(faulty.why()).endsWith(".");
    }

    private static Spoken.Old read(String text) {
        return (Spoken.Old) Spoken.read(text, Generation.SECOND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"op\":7,\"version\":\"v1\"}; FIRST",
                "{\"op\":7}; FIRST",
                "{\"op\":512}; FIRST",
                "{\"op\":1,\"version\":\"v1\"}; FIRST",
                "{\"op\":1,\"id\":\"b1\"}; SECOND",
                "{\"op\":1}; SECOND",
                "{\"op\":100,\"id\":\"b1\"}; SECOND",
                "{\"op\":\"heartbeat\",\"version\":\"v3\"}; HOME",
                "{\"op\":\"heartbeat\"}; HOME",
                "{\"op\":7,\"version\":\"v3\"}; HOME"
            })
    void allGenerationsComeOnOneConnection(String text, Generation generation) {
        for (Generation before : Generation.values()) {
            assertThat(Spoken.read(text, before).generation()).isEqualTo(generation);
        }
    }

    @Test
    void whatIsNoPacketIsAnsweredInTheGenerationSpokenBefore() {
        for (Generation before : Generation.values()) {
            assertThat(Spoken.read("not json", before).generation()).isEqualTo(before);
        }
        Spoken.Old first = (Spoken.Old) Spoken.read("not json", Generation.FIRST);
        assertThat(OldText.write(((OldReceived.Faulty) first.received()).answer().apply(FRESH)))
                .isEqualTo("{\"op\":1,\"version\":\"v1\"}");
    }

    @Test
    void aTextOverTheLimitIsAnsweredToo() {
        String endless = " ".repeat(200_000);
        Spoken.Home home = (Spoken.Home) Spoken.read(endless, Generation.HOME);
        assertThat(((Received.Faulty<ClientPacket>) home.received()).failure().code())
                .isEqualTo(Failure.Code.TOO_LARGE);
        assertThat(Spoken.read(endless, Generation.SECOND)).isInstanceOf(Spoken.Old.class);
    }

    @Test
    void everyCharacterSurvivesPhp() {
        for (int from = 0; from < 0xD800; from += 4096) {
            var text = new StringBuilder();
            for (int c = from; c < Math.min(from + 4096, 0xD800); c++) {
                text.append((char) c);
            }
            var packet = new Second("7", new Note.Notice(new Body(text.toString())));
            String written = OldText.write(packet);
            assertThat(written).isASCII();
            assertThat(read(written).received()).isEqualTo(new OldReceived.Fine(packet));
        }
    }
}
