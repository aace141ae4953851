package rookery.store.sqlite.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

final class GramsTest {
    private static final String ALPHABET = "abCé \t-.\"兔子狼人🐇한กΩ1";

    /// Otherwise something that is there would not be found.
    @Test
    void whereverAWordIsFoundItsPiecesAre() {
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = Grams.fold(text(random, 24));
            for (String word : Grams.fold(text(random, 4)).split(" ", -1)) {
                if (!word.isEmpty() && Grams.holds(text, word)) {
                    found++;
                    Set<String> all = new HashSet<>();
                    Grams.all(text, all);
                    Set<String> needed = new HashSet<>();
                    Grams.needed(word, needed);
                    assertThat(all).as("%s in %s", word, text).containsAll(needed);
                }
            }
        }
        assertThat(found).isGreaterThan(1_000);
    }

    private static String text(Random random, int most) {
        int[] signs = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(most);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(signs[random.nextInt(signs.length)]);
        }
        return text.toString();
    }

    @Test
    void oneOrTwoLettersBeginAWordAndMoreMayStandInside() {
        assertThat(Grams.holds("the rabbit hole", "abb")).isTrue();
        assertThat(Grams.holds("the rabbit hole", "ra")).isTrue();
        assertThat(Grams.holds("the rabbit hole", "ab")).isFalse();
        assertThat(Grams.holds("(ok)", "ok")).isTrue();
        assertThat(Grams.holds("小兔子", "兔")).isTrue();
    }
}
