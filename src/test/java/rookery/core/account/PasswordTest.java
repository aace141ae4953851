package rookery.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordTest {
    @Test
    void theLimitsAreWhatTheySay() {
        assertThat(Password.parse("")).isEqualTo(no(Password.Problem.EMPTY));
        assertThat(Password.parse("x")).isInstanceOf(Password.Parsed.Ok.class);
        assertThat(Password.parse("x".repeat(1_024))).isInstanceOf(Password.Parsed.Ok.class);
        assertThat(Password.parse("x".repeat(1_025))).isEqualTo(no(Password.Problem.TOO_LONG));
        assertThat(Password.parse("é".repeat(513))).isEqualTo(no(Password.Problem.TOO_LONG));
        assertThat(Password.parse("x".repeat(1 << 20))).isEqualTo(no(Password.Problem.TOO_LONG));
    }

    @Test
    void aNewOneIsLongEnough() {
        assertThat(Password.parseNew("1234567")).isEqualTo(no(Password.Problem.TOO_SHORT));
        assertThat(Password.parseNew("𠀀".repeat(7))).isEqualTo(no(Password.Problem.TOO_SHORT));
        assertThat(Password.parseNew("12345678")).isInstanceOf(Password.Parsed.Ok.class);
        assertThat(Password.parseNew("")).isEqualTo(no(Password.Problem.EMPTY));
        assertThat(Password.parseNew("x".repeat(2_000))).isEqualTo(no(Password.Problem.TOO_LONG));
    }

    @Test
    void twoWaysOfTypingItAreOnePassword() {
        assertThat(ok("caf\u00E9 noir").utf8()).isEqualTo(ok("cafe\u0301 noir").utf8());
    }

    @Test
    void itIsNeverPrinted() {
        assertThat(Password.parse("hunter22").toString()).doesNotContain("hunter22");
        assertThat(String.valueOf(ok("hunter22"))).doesNotContain("hunter22");
    }

    private static Password.Parsed no(Password.Problem problem) {
        return new Password.Parsed.No(problem);
    }

    private static Password ok(String raw) {
        return ((Password.Parsed.Ok) Password.parse(raw)).password();
    }
}
