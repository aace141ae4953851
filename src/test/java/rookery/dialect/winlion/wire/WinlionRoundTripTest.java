package rookery.dialect.winlion.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.instancio.Select.all;
import static org.instancio.Select.field;

import org.instancio.Instancio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rookery.dialect.Decoded;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// What is written is what is read, of generated records.
class WinlionRoundTripTest {
    private static final int ROUNDS = 200;

    static Stream<Class<?>> media() {
        return Stream.of(Media.class.getPermittedSubclasses());
    }

    private static <T> T generate(Class<T> kind, int seed) {
        return Instancio.of(kind)
                .withSeed(seed)
                .lenient()
                .supply(
                        all(OffsetDateTime.class),
                        random ->
                                OffsetDateTime.ofInstant(
                                        Instant.ofEpochSecond(random.longRange(0L, 4_000_000_000L)),
                                        ZoneOffset.ofHours(random.intRange(-11, 12))))
                .supply(
                        all(String.class),
                        random ->
                                random.mixedCaseAlphabetic(random.intRange(0, 9))
                                        + random.oneOf("", "中 \" \\ <&+=", "😀", "\n\t"))
                .generate(field(User.class, "id"), gen -> gen.longs().range(1L, 1L << 53))
                .generate(field(Community.class, "id"), gen -> gen.longs().range(1L, 1L << 53))
                .generate(field(Community.class, "ownerid"), gen -> gen.longs().range(0L, 1L << 53))
                .create();
    }

    @ParameterizedTest
    @MethodSource("media")
    void aMessageArrivesAsItLeft(Class<? extends Media> kind) {
        for (int round = 0; round < ROUNDS; round++) {
            Chat said =
                    new Chat.Said(
                            round % 3,
                            round + 1,
                            round % 2 == 0
                                    ? new Chat.To.User(generate(Long.class, round))
                                    : new Chat.To.Community(generate(Long.class, round)),
                            generate(kind, round));
            assertThat(ChatText.read(ChatText.write(said))).isEqualTo(new Decoded.Read<>(said));
        }
    }

    private static Answered answered(Answer answer) {
        return Answered.read(answer.write()).orElseThrow();
    }

    @Test
    void anAnswerArrivesAsItLeft() {
        for (int round = 0; round < ROUNDS; round++) {
            User user = generate(User.class, round);
            Community community = generate(Community.class, round);
            assertThat(answered(new Answer.OneUser(user)).user()).contains(user);
            assertThat(answered(new Answer.OneCommunity(community)).community())
                    .contains(community);
            assertThat(answered(new Answer.Users(List.of(user, user))).users())
                    .containsExactly(user, user);
            assertThat(answered(new Answer.Communities(List.of(community))).communities())
                    .containsExactly(community);
            assertThat(answered(new Answer.Uploaded(user.avatar())).url()).isEqualTo(user.avatar());
            Answered failed = answered(new Answer.Failed(user.memo()));
            assertThat(failed.isFine()).isFalse();
            assertThat(failed.msg()).isEqualTo(user.memo());
        }
    }

    @Test
    void aFormArrivesAsItLeft() {
        for (int round = 0; round < ROUNDS; round++) {
            String value = generate(User.class, round).memo();
            String body = "a=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
            assertThat(
                            Form.read("application/x-www-form-urlencoded", body)
                                    .orElseThrow()
                                    .field("a"))
                    .isEqualTo(value);
        }
    }
}
