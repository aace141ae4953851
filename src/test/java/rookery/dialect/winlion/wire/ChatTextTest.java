package rookery.dialect.winlion.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import rookery.dialect.Decoded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Frames are read and written byte for byte, and nothing that comes makes the reader throw.
class ChatTextTest {
    static Stream<String[]> goldens() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/goldens/winlion/chat.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void aFrameIsReadAndWrittenByteForByte(String name, String text) {
        assertThat(ChatText.read(text))
                .as(name)
                .isInstanceOfSatisfying(
                        Decoded.Read.class,
                        read -> assertThat(ChatText.write((Chat) read.value())).isEqualTo(text));
        assertThat(ChatText.fitsOriginal(text)).isTrue();
    }

    @Test
    void everyMediumHasAGolden() throws IOException {
        List<Class<?>> seen =
                goldens()
                        .map(line -> ((Decoded.Read<Chat>) ChatText.read(line[1])).value())
                        .filter(Chat.Said.class::isInstance)
                        .<Class<?>>map(chat -> ((Chat.Said) chat).media().getClass())
                        .toList();
        assertThat(seen).contains(Media.class.getPermittedSubclasses());
    }

    @Test
    void theOrderOfKeysAndWhatIsUnknownDoNotMatter() {
        String other =
                "{\"content\":\"x\",\"media\":1,\"anount\":[7],\"userid\":1,\"cmd\":10,\"dstid\":2}";
        assertThat(ChatText.read(other))
                .isEqualTo(
                        new Decoded.Read<Chat>(
                                new Chat.Said(0, 1, new Chat.To.User(2), new Media.Text("x"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello,world!",
                "[]",
                "null",
                "7",
                "{",
                "{}x",
                "{\"cmd\":\"10\"}",
                "{\"cmd\":10,\"userid\":1.5,\"media\":1}",
                "{\"cmd\":10,\"userid\":1e9,\"media\":1}",
                "{\"cmd\":10,\"userid\":99999999999999999999,\"media\":1}",
                "{\"cmd\":10,\"media\":1,\"content\":7}",
                "{\"cmd\":10,\"media\":3,\"amount\":\"4\"}",
                "{\"cmd\":true}"
            })
    void whatIsNoMessageIsSaidToBeNone(String text) {
        assertThat(ChatText.read(text)).isInstanceOf(Decoded.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"cmd\":12}", "{\"cmd\":10}", "{\"cmd\":10,\"media\":10}", "{\"cmd\":-1}"})
    void whatNobodyKnowsIsUnknown(String text) {
        assertThat(ChatText.read(text)).isInstanceOf(Decoded.Unknown.class);
    }

    @Test
    void generatedBytesNeverMakeItThrow() throws IOException {
        List<byte[]> seeds =
                goldens().map(line -> line[1].getBytes(StandardCharsets.UTF_8)).toList();
        Random random = new Random(20);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            String text =
                    new String(bytes, 0, 1 + random.nextInt(bytes.length), StandardCharsets.UTF_8);
            assertThat(ChatText.read(text)).isNotNull();
        }
    }

    @Test
    void deepNestingIsNoMessage() {
        String deep = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(ChatText.read(deep)).isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void anOriginalServerLosesWhatIsLongerThanItsBuffer() {
        Chat longer = new Chat.Said(0, 1, new Chat.To.User(2), new Media.Text("你".repeat(200)));
        assertThat(ChatText.fitsOriginal(ChatText.write(longer))).isFalse();
    }
}
