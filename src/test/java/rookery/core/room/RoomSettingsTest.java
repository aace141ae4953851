package rookery.core.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rookery.core.account.Avatar;

import java.time.Instant;

class RoomSettingsTest {
    @Test
    void aTopicIsOneTidyLine() {
        assertThat(parse(" Cafe\u0301 "))
                .isEqualTo(
                        new RoomSettings.Parsed.Ok(
                                new RoomSettings(
                                        "Caf\u00E9",
                                        new Avatar.None(),
                                        Access.PUBLIC,
                                        false,
                                        false)));
        assertThat(parse("\uD83D\uDE00".repeat(140))).isInstanceOf(RoomSettings.Parsed.Ok.class);
        assertThat(parse("x".repeat(141))).isEqualTo(no(RoomSettings.Problem.TOPIC_TOO_LONG));
        assertThat(parse("x".repeat(1 << 20))).isEqualTo(no(RoomSettings.Problem.TOPIC_TOO_LONG));
        assertThat(parse("a\nb")).isEqualTo(no(RoomSettings.Problem.HAS_CONTROL_CHARACTER));
        assertThat(parse("a\u202Eb")).isEqualTo(no(RoomSettings.Problem.HAS_CONTROL_CHARACTER));
    }

    @Test
    void aDraftIsKeptAsItWasTyped() {
        assertThat(Draft.parse(" one\n two "))
                .isEqualTo(new Draft.Parsed.Ok(new Draft(" one\n two ")));
        assertThat(Draft.parse("x".repeat(16_385)))
                .isEqualTo(new Draft.Parsed.No(Draft.Problem.TOO_LONG));
        assertThat(Draft.parse("\uD83D"))
                .isEqualTo(new Draft.Parsed.No(Draft.Problem.HAS_HALF_CHARACTER));
    }

    @Test
    void quietEndsWithItsTime() {
        Instant end = Instant.parse("2026-11-21T12:00:00Z");
        Quiet quiet = new Quiet.Until(end);
        assertThat(quiet.holdsAt(end.minusNanos(1))).isTrue();
        assertThat(quiet.holdsAt(end)).isFalse();
        assertThat(Quiet.NONE.holdsAt(end)).isFalse();
        assertThat(Quiet.FOR_EVER.holdsAt(end)).isTrue();
    }

    private static RoomSettings.Parsed no(RoomSettings.Problem problem) {
        return new RoomSettings.Parsed.No(problem);
    }

    private static RoomSettings.Parsed parse(String topic) {
        return RoomSettings.parse(topic, new Avatar.None(), Access.PUBLIC, false, false);
    }
}
