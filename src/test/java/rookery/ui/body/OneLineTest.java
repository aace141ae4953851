package rookery.ui.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OneLineTest {
    @Test
    void marksAreLeftOutAndLinesJoined() {
        assertThat(OneLine.of("**Strong**, ~~wrong~~ and `code`\n> so [he](https://a.org) said"))
                .isEqualTo("Strong, wrong and code so he said");
        assertThat(OneLine.of("```\nlet x = 1\nlet y\n```")).isEqualTo("let x = 1 let y");
    }

    @Test
    void whatIsNoMarkStays() {
        assertThat(OneLine.of("2 * 3 * 4 > 5")).isEqualTo("2 * 3 * 4 > 5");
    }
}
