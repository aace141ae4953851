package rookery.ui.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.util.List;
import java.util.Set;

final class LinksTest {
    @Test
    void whatStandsAroundAnAddressStays() {
        assertThat(Spans.of("see https://a.example/x?y=1, then go", Called.NOBODY, Set.of()))
                .containsExactly(
                        new Span.Plain("see ", Set.of()),
                        new Span.Link(
                                "https://a.example/x?y=1", URI.create("https://a.example/x?y=1")),
                        new Span.Plain(", then go", Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "(https://a.example/b), https://a.example/b",
        "https://a.example/b_(c), https://a.example/b_(c)",
        "https://a.example., https://a.example",
        "*https://a.example*, https://a.example",
        "见https://a.example/页。好, https://a.example/页"
    })
    void anAddressEndsWhereTheSentenceGoesOn(String text, String address) {
        assertThat(links(text)).containsExactly(address);
    }

    @Test
    void onlyTheWebIsALink() {
        assertThat(
                        links(
                                "file:///etc/passwd javascript:alert(1) ftp://x https:// http://["
                                        + " [go](javascript:alert) [go](file:///etc/passwd)"))
                .isEmpty();
    }

    @Test
    void wordsMayStandForAnAddressButNotAnAddressForAnother() {
        assertThat(links("[the page](https://a.example/b)")).containsExactly("the page");
        assertThat(links("[https://bank.example](https://evil.example)"))
                .containsExactly("https://evil.example");
        assertThat(links("[bank.example](https://evil.example)"))
                .containsExactly("https://evil.example");
    }

    private static List<String> links(String text) {
        return Spans.of(text, Called.NOBODY, Set.of()).stream()
                .filter(span -> span instanceof Span.Link)
                .map(Span::text)
                .toList();
    }
}
