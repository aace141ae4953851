package rookery.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.Normalizer;
import java.util.Random;

class AccountNameTest {
    private static final long SEED = 20_261_121;

    @ParameterizedTest
    @CsvSource({
        "Ann, ann",
        "' ann ', ann",
        "ANN.Lee_1-x@example.org, ann.lee_1-x@example.org",
        "Straße, strasse",
        "ΟΔΥΣΣΕΥΣ, οδυσσευς",
        "李雷, 李雷",
        "90000000001, 90000000001",
        "हिन्दी, हिन्दी"
    })
    void differencesOfCaseAndTypingAreTakenOut(String raw, String text) {
        assertThat(parsed(raw)).isEqualTo(new AccountName(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "a:b",
                "a/b",
                "a\u202Eb",
                "a\u200Db",
                "\u3164",
                "a\uFE0F",
                "😀",
                "...",
                "a\n",
                "\u0301a",
                "a\u0000b",
                "a,b",
                "#a"
            })
    void whatIsNoLetterOrCannotBeSeenIsRefused(String raw) {
        // White space at the end is only untidy.
        assertThat(AccountName.parse(raw + "x".repeat(raw.equals("...") ? 0 : 1)))
                .isEqualTo(new AccountName.Parsed.No(AccountName.Problem.HAS_FORBIDDEN_CHARACTER));
    }

    @Test
    void theLimitsAreWhatTheySay() {
        assertThat(AccountName.parse("")).isEqualTo(no(AccountName.Problem.EMPTY));
        assertThat(AccountName.parse("  ")).isEqualTo(no(AccountName.Problem.EMPTY));
        assertThat(parsed("x".repeat(64)).text()).hasSize(64);
        assertThat(parsed("𠀀".repeat(64)).text()).hasSize(128);
        assertThat(AccountName.parse("x".repeat(65))).isEqualTo(no(AccountName.Problem.TOO_LONG));
        assertThat(AccountName.parse("x".repeat(10_000_000)))
                .isEqualTo(no(AccountName.Problem.TOO_LONG));
    }

    @Test
    void foldingTwiceChangesNothingMoreForAnyCharacter() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String once = NameText.fold(Character.toString(codePoint));
            assertThat(NameText.fold(once)).as("U+%04X", codePoint).isEqualTo(once);
        }
    }

    @Test
    void whateverIsAcceptedIsAcceptedAgainAsItself() {
        Random random = new Random(SEED);
        int accepted = 0;
        for (int i = 0; i < 200_000; i++) {
            String raw = letters(random);
            if (AccountName.parse(raw) instanceof AccountName.Parsed.Ok(AccountName name)) {
                accepted++;
                assertThat(AccountName.parse(name.text()))
                        .as(raw)
                        .isEqualTo(new AccountName.Parsed.Ok(name));
                assertThat(Normalizer.isNormalized(name.text(), Normalizer.Form.NFC)).isTrue();
            }
        }
        assertThat(accepted).isGreaterThan(20_000);
    }

    @Test
    void otherCaseAndOtherFormAreTheSameName() {
        Random random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            String raw = letters(random);
            if (AccountName.parse(raw) instanceof AccountName.Parsed.Ok(AccountName name)) {
                String decomposed = Normalizer.normalize(name.text(), Normalizer.Form.NFD);
                assertThat(parsed(decomposed)).isEqualTo(name);
                assertThat(parsed(" " + name.text())).isEqualTo(name);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "admin, аdmin",
        "paypal, раураl",
        "anna, ann\u0430",
        "user1, userl",
        "bob0, bobo",
        "corn, com",
        "wolf, vvolf",
        "ann, ａｎｎ",
        "7, ٧",
        "力, カ"
    })
    void namesThatLookAlikeHaveOneSkeleton(String one, String other) {
        assertThat(parsed(one)).isNotEqualTo(parsed(other));
        assertThat(parsed(one).skeleton()).isEqualTo(parsed(other).skeleton());
    }

    @ParameterizedTest
    @CsvSource({"ann, anne", "müller, muller", "李雷, 韩梅梅", "user1, user2", "a.b, a-b"})
    void namesThatDifferToTheEyeHaveTwo(String one, String other) {
        assertThat(parsed(one).skeleton()).isNotEqualTo(parsed(other).skeleton());
    }

    @Test
    void plainNumbersNeverImitateEachOther() {
        assertThat(
                        java.util.stream.IntStream.range(0, 20_000)
                                .mapToObj(number -> parsed(Integer.toString(number)).skeleton()))
                .doesNotHaveDuplicates();
    }

    private static String letters(Random random) {
        return random.ints(1 + random.nextInt(6), 0, 6)
                .map(
                        kind ->
                                switch (kind) {
                                    case 0 -> 0x20 + random.nextInt(0x60);
                                    case 1 -> 0xA0 + random.nextInt(0x500);
                                    case 2 -> 0x1E00 + random.nextInt(0x200);
                                    case 3 -> 0x0300 + random.nextInt(0x70);
                                    case 4 -> 0x4E00 + random.nextInt(0x5000);
                                    default -> 'A' + random.nextInt(58);
                                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static AccountName.Parsed no(AccountName.Problem problem) {
        return new AccountName.Parsed.No(problem);
    }

    private static AccountName parsed(String raw) {
        return ((AccountName.Parsed.Ok) AccountName.parse(raw)).name();
    }
}
