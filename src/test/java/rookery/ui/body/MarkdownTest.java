package rookery.ui.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rookery.core.message.Body;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

final class MarkdownTest {
    /// `<e:…>` emphasis, `<s:…>` strong, `<x:…>` struck, `<c:…>` code, `<@…>` a call.
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "a *b* c => a <e:b> c",
                "**e4**, @bob => <s:e4>, <@bob>",
                "***both*** => <es:both>",
                "**a *b* c** => <s:a ><es:b><s: c>",
                "~~gone~~ ~one~ => <x:gone> ~one~",
                "`*x*` and ``a`b`` => <c:*x*> and <c:a`b>",
                "这是**重要**的 => 这是<s:重要>的",
                "2*3*4 = 24 => 2*3*4 = 24",
                "* not one * => * not one *",
                "snake_case_name => snake_case_name",
                "**open => **open",
                "`open => `open",
                "<b>x</b> &amp; \\*y => <b>x</b> &amp; \\*y",
                "@bobby @alice mail@bob => @bobby @alice mail@bob",
            })
    void marksMeanWhatThePageSays(String text, String looks) {
        assertThat(told(Spans.of(text, new Called(Set.of("bob")), Set.of()))).isEqualTo(looks);
    }

    @Test
    void quotesAndFencesStandOnLinesOfTheirOwn() {
        List<Block> blocks =
                Markdown.blocks(
                        "look:\n```java\nint *a* = 1;\n\n  x\n```\n> he said\n> > *deep*\nyes",
                        Called.NOBODY);
        assertThat(blocks).hasSize(4);
        assertThat(blocks.get(1)).isEqualTo(new Block.Code("int *a* = 1;\n\n  x"));
        assertThat(blocks.get(2))
                .isInstanceOfSatisfying(
                        Block.Quote.class,
                        quote -> assertThat(quote.blocks().get(1)).isInstanceOf(Block.Quote.class));
        assertThat(words(blocks.get(3))).isEqualTo("yes");
    }

    @Test
    void aFenceThatNothingClosesIsText() {
        assertThat(Markdown.blocks("```\nx", Called.NOBODY).stream().map(MarkdownTest::words))
                .containsExactly("```\nx");
    }

    @Test
    void linesKeepTheirPlaces() {
        assertThat(words(Markdown.blocks("a\n\n  b\nc", Called.NOBODY).getFirst()))
                .isEqualTo("a\n\n  b\nc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*a ",
                "**a ",
                "`",
                "`` ` ",
                "[",
                "[a](http://",
                "https://[",
                "> ",
                ">",
                "```\n",
                "~~a ",
                "*`",
                "***a",
                "@"
            })
    void noTextTakesLong(String part) {
        String text = part.repeat(Body.MAX_LENGTH / part.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Markdown.blocks(text, new Called(Set.of("bob"))));
    }

    @Test
    void noLetterIsLostSaveTheMarks() {
        Random random = new Random(7);
        String[] parts = {
            "*", "**", "~~", "`", "a", "b c", " ", "字", "[x](http://h/)", "@bob", "😀"
        };
        for (int round = 0; round < 3000; round++) {
            String text =
                    random.ints(1 + random.nextInt(12), 0, parts.length)
                            .mapToObj(i -> parts[i])
                            .collect(Collectors.joining());
            String shown =
                    Spans.of(text, new Called(Set.of("bob")), Set.of()).stream()
                            .map(Span::text)
                            .collect(Collectors.joining());
            assertThat(bare(shown)).as(text).isEqualTo(bare(text));
        }
    }

    private static String bare(String text) {
        return text.replace("[x](http://h/)", "x").replaceAll("[*~`]", "");
    }

    private static String words(Block block) {
        return switch (block) {
            case Block.Words(var spans) ->
                    spans.stream().map(Span::text).collect(Collectors.joining());
            case Block.Code(String text) -> text;
            case Block.Quote(var blocks) ->
                    blocks.stream().map(MarkdownTest::words).collect(Collectors.joining("\n"));
        };
    }

    private static String told(List<Span> spans) {
        return spans.stream()
                .map(
                        span ->
                                switch (span) {
                                    case Span.Plain(String text, var looks) ->
                                            looks.isEmpty()
                                                    ? text
                                                    : "<" + letters(looks) + ":" + text + ">";
                                    case Span.Code(String text) -> "<c:" + text + ">";
                                    case Span.Link(String text, _) -> "<l:" + text + ">";
                                    case Span.Call(String text) -> "<" + text + ">";
                                })
                .collect(Collectors.joining());
    }

    private static String letters(Set<Span.Look> looks) {
        return new TreeSet<>(looks)
                .stream()
                        .map(
                                look ->
                                        switch (look) {
                                            case EMPHASIS -> "e";
                                            case STRONG -> "s";
                                            case STRUCK -> "x";
                                        })
                        .collect(Collectors.joining());
    }
}
