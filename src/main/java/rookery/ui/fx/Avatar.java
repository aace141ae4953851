package rookery.ui.fx;

import javafx.scene.control.Label;

import rookery.core.account.Nickname;

import java.util.Locale;
import java.util.regex.Pattern;

/// A round ground with initials, for accounts without a picture.
public final class Avatar extends Label {
    private static final int GROUNDS = 12;
    private static final Pattern WORDS = Pattern.compile("[\\s._-]+");

    /// @param size in pixels
    public Avatar(Nickname nickname, int size) {
        super(initials(nickname.text()));
        getStyleClass().addAll("avatar", "avatar-" + ground(nickname.text()));
        setMinSize(size, size);
        setMaxSize(size, size);
        setStyle("-fx-font-size: " + Math.round(size * 0.4) + "px;");
        setAccessibleText(nickname.text());
    }

    private static int ground(String name) {
        return Math.floorMod(name.hashCode(), GROUNDS);
    }

    /// The first letters of the first two words; of a Chinese name the last character, by which
    /// people are called. Signs that are no letters are passed over.
    static String initials(String name) {
        if (name.isBlank()) {
            return "?";
        }
        int last = name.codePointBefore(name.length());
        if (Character.isIdeographic(last)) {
            return Character.toString(last);
        }
        StringBuilder letters = new StringBuilder();
        WORDS.splitAsStream(name.strip())
                .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
                .limit(2)
                .forEach(word -> letters.appendCodePoint(word.codePointAt(0)));
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
