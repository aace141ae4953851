package rookery.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.util.List;

final class LinksTest {
    @Test
    void whatStandsAroundAnAddressStays() {
        assertThat(Links.parts("see https://a.example/x?y=1, then go"))
                .containsExactly(
                        new Links.Part.Plain("see "),
                        new Links.Part.Link(
                                "https://a.example/x?y=1", URI.create("https://a.example/x?y=1")),
                        new Links.Part.Plain(", then go"));
    }

    @ParameterizedTest
    @CsvSource({
        "(https://a.example/b), https://a.example/b",
        "https://a.example/b_(c), https://a.example/b_(c)",
        "https://a.example., https://a.example",
        "见https://a.example/页。好, https://a.example/页"
    })
    void anAddressEndsWhereTheSentenceGoesOn(String text, String address) {
        assertThat(links(text)).containsExactly(address);
    }

    @Test
    void onlyTheWebIsALink() {
        assertThat(links("file:///etc/passwd javascript:alert(1) ftp://x https:// http://["))
                .isEmpty();
    }

    private static List<String> links(String text) {
        return Links.parts(text).stream()
                .filter(part -> part instanceof Links.Part.Link)
                .map(part -> ((Links.Part.Link) part).text())
                .toList();
    }
}
