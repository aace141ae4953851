package rookery.ui.emoji;

import java.util.List;

/// One emoji there is a picture of.
///
/// @param sheet the picture sheet it stands on, which is also its group
/// @param place on the sheet, in reading order from 0
/// @param english its name, then what else it is found by; none where it is a skin tone of another
/// @param chinese likewise; may be empty where English is not
public record Emoji(
        String text, String sheet, int place, List<String> english, List<String> chinese) {
    public Emoji {
        english = List.copyOf(english);
        chinese = List.copyOf(chinese);
    }

    /// What it is called, read aloud.
    ///
    /// @param language for instance `zh`
    public String name(String language) {
        List<String> names = language.equals("zh") && !chinese.isEmpty() ? chinese : english;
        return names.isEmpty() ? text : names.getFirst();
    }

    boolean isFoundBy(String words) {
        return text.equals(words)
                || english.stream().anyMatch(name -> name.startsWith(words))
                || chinese.stream().anyMatch(name -> name.contains(words));
    }
}
