package rookery.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

final class HitsTest {
    @Test
    void everyWordIsMarkedWhateverItsCapitals() {
        assertThat(hits("The White Rabbit; rabbit holes", "rabbit WHITE"))
                .containsExactly("White", "Rabbit", "rabbit");
    }

    @Test
    void chineseIsMarkedInsideAText() {
        assertThat(hits("明天的会议改到三点", "会议")).containsExactly("会议");
    }

    @Test
    void signsOfPatternsAreOnlySigns() {
        assertThat(hits("what (is) this?", "(is) ?")).containsExactly("(is)", "?");
    }

    @Test
    void aLongTextIsShownAroundTheHitInOneLine() {
        String text = "before\n".repeat(100) + "needle" + " after".repeat(100);
        String shown = text(Hits.around(text, "needle"));
        assertThat(shown).startsWith("…").endsWith("…").contains("needle").doesNotContain("\n");
        assertThat(shown.length()).isLessThan(170);
    }

    @Test
    void whatHasNoHitIsShownFromItsBeginning() {
        assertThat(Hits.around("hello", "picture")).containsExactly(new Hits.Piece("hello", false));
        assertThat(Hits.around("hello", " ")).containsExactly(new Hits.Piece("hello", false));
    }

    private static List<String> hits(String text, String words) {
        return Hits.around(text, words).stream()
                .filter(Hits.Piece::hit)
                .map(Hits.Piece::text)
                .toList();
    }

    private static String text(List<Hits.Piece> pieces) {
        return pieces.stream().map(Hits.Piece::text).collect(Collectors.joining());
    }
}
