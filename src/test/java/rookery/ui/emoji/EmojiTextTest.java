package rookery.ui.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rookery.ui.emoji.EmojiText.Part;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

final class EmojiTextTest {
    @Test
    void everyEmojiOfTheListIsOnePicture() {
        for (String group : Emojis.all().groups()) {
            assertThat(Emojis.all().in(group))
                    .isNotEmpty()
                    .allSatisfy(
                            emoji ->
                                    assertThat(EmojiText.parts(emoji.text()))
                                            .containsExactly(
                                                    new Part.Picture(emoji.text(), emoji)));
        }
    }

    @Test
    void lettersDigitsAndSignsThatAreNoPicturesStayText() {
        for (String text : List.of("#1 * 2", "© 2026 ™", "❤ alone", "字", "→", "a\u200Db")) {
            assertThat(EmojiText.parts(text)).as(text).containsExactly(new Part.Plain(text));
        }
    }

    @Test
    void aFamilyAFlagASkinToneAndAKeyAreOnePictureEach() {
        assertThat(EmojiText.parts("👨‍👩‍👧🇨🇳👋🏽1️⃣❤️"))
                .hasSize(5)
                .allMatch(part -> part instanceof Part.Picture);
    }

    @Test
    void thePartsPutTogetherAreTheText() {
        Random random = new Random(7);
        String[] bits = {"a", "字", "👍", "🏽", "\u200D", "❤", "\uFE0F", "🇨", "🇳", "1", "⃣", "\n"};
        for (int i = 0; i < 2000; i++) {
            String text =
                    random.ints(random.nextInt(12), 0, bits.length)
                            .mapToObj(bit -> bits[bit])
                            .collect(Collectors.joining());
            assertThat(together(EmojiText.parts(text))).isEqualTo(text);
        }
    }

    private static String together(List<Part> parts) {
        return parts.stream()
                .map(
                        part ->
                                switch (part) {
                                    case Part.Plain(String text) -> text;
                                    case Part.Picture(String text, _) -> text;
                                })
                .collect(Collectors.joining());
    }

    @Test
    void anEmojiIsFoundInBothLanguages() {
        assertThat(texts("thumbs up")).contains("👍");
        assertThat(texts("  THUMBS ")).contains("👍");
        assertThat(texts("拇指")).contains("👍");
        assertThat(texts("no such thing")).isEmpty();
    }

    private static List<String> texts(String words) {
        return Emojis.all().find(words).stream().map(Emoji::text).toList();
    }
}
