package rookery.ui.emoji;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// All emoji there are pictures of. Safe for many threads.
public final class Emojis {
    private static final String TONES = "tones";
    private static final String AS_PICTURE = "\uFE0F";

    private final Map<String, List<Emoji>> groups = new LinkedHashMap<>();
    private final Map<String, Emoji> byText = new HashMap<>();

    private Emojis() {}

    /// The list that comes with the program; read once, when first asked for.
    public static Emojis all() {
        return Shipped.ALL;
    }

    private static final class Shipped {
        static final Emojis ALL = read();
    }

    private static Emojis read() {
        Emojis emojis = new Emojis();
        InputStream file = Emojis.class.getResourceAsStream("/rookery/emoji/emoji.tsv");
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            lines.lines().forEach(emojis::take);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return emojis;
    }

    private void take(String line) {
        String[] fields = line.split("\t", -1);
        List<Emoji> sheet = groups.computeIfAbsent(fields[0], _ -> new ArrayList<>());
        Emoji emoji =
                new Emoji(fields[1], fields[0], sheet.size(), words(fields[2]), words(fields[3]));
        sheet.add(emoji);
        byText.put(bare(emoji.text()), emoji);
    }

    private static List<String> words(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split("\\|"));
    }

    private static String bare(String text) {
        return text.replace(AS_PICTURE, "");
    }

    /// In the order of Unicode: smileys first. Skin tones are not among them.
    public List<String> groups() {
        return groups.keySet().stream().filter(group -> !group.equals(TONES)).toList();
    }

    public List<Emoji> in(String group) {
        return List.copyOf(groups.getOrDefault(group, List.of()));
    }

    /// @param words the beginning of an English name, or a part of a Chinese one
    public List<Emoji> find(String words) {
        String tidy = words.strip().toLowerCase(Locale.ROOT);
        return groups().stream()
                .flatMap(group -> in(group).stream())
                .filter(emoji -> emoji.isFoundBy(tidy))
                .toList();
    }

    /// The emoji that one letter of a text is, if it is to be shown as a picture: `❤` alone is a
    /// letter, `❤️` is not.
    public Optional<Emoji> of(String letter) {
        Emoji emoji = byText.get(bare(letter));
        boolean picture =
                letter.contains(AS_PICTURE)
                        || letter.codePointCount(0, letter.length()) > 1
                        || Character.isEmojiPresentation(letter.codePointAt(0));
        return emoji != null && picture ? Optional.of(emoji) : Optional.empty();
    }
}
