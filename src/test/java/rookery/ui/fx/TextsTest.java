package rookery.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

final class TextsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    @Test
    void bothLanguagesSayTheSameThings() {
        ResourceBundle english = bundle(Locale.ENGLISH);
        ResourceBundle chinese = bundle(Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(arguments(chinese.getString(key)))
                    .as(key)
                    .isEqualTo(arguments(english.getString(key)));
            assertThat(english.getString(key)).as(key).doesNotContain("'");
        }
    }

    @Test
    void aTextFollowsTheLanguage() {
        Texts texts = new Texts(Locale.ENGLISH);
        var join = texts.of("login.join");
        assertThat(join.get()).isEqualTo("Join");
        texts.languageProperty().set(Locale.SIMPLIFIED_CHINESE);
        assertThat(join.get()).isEqualTo("加入");
        assertThat(texts.get("note.renamed", "Bob", "Robert")).isEqualTo("Bob 改名为 Robert");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "rookery/texts/texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(result -> found.add(result.group(1)));
        return found;
    }
}
