package rookery.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProfileTest {
    @Test
    void linesAreTidiedAndMayStandInAbout() {
        assertThat(parse(" out ", " one\r\ntwo\n"))
                .isEqualTo(
                        new Profile.Parsed.Ok(
                                new Profile(Nickname.NONE, new Avatar.None(), "out", "one\ntwo")));
    }

    @Test
    void whatIsTooLongOrHidesIsRefused() {
        assertThat(parse("x".repeat(141), "")).isEqualTo(no(Profile.Problem.STATUS_TOO_LONG));
        assertThat(parse("x".repeat(1 << 20), "")).isEqualTo(no(Profile.Problem.STATUS_TOO_LONG));
        assertThat(parse("", "x".repeat(1_001))).isEqualTo(no(Profile.Problem.ABOUT_TOO_LONG));
        assertThat(parse("a\nb", "")).isEqualTo(no(Profile.Problem.HAS_CONTROL_CHARACTER));
        assertThat(parse("", "a\u202Eb")).isEqualTo(no(Profile.Problem.HAS_CONTROL_CHARACTER));
    }

    @Test
    void aKeyIsNoPath() {
        assertThat(Avatar.Attached.isKey("1763667781123456")).isTrue();
        assertThat(Avatar.Attached.isKey("")).isFalse();
        assertThat(Avatar.Attached.isKey("a/b")).isFalse();
        assertThat(Avatar.Attached.isKey("x".repeat(65))).isFalse();
    }

    private static Profile.Parsed no(Profile.Problem problem) {
        return new Profile.Parsed.No(problem);
    }

    private static Profile.Parsed parse(String status, String about) {
        return Profile.parse(Nickname.NONE, new Avatar.None(), status, about);
    }
}
