package rookery.ui.face;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Circle;

import rookery.core.account.Nickname;

import java.util.Locale;
import java.util.regex.Pattern;

/// Round: a picture, and as long as there is none, initials on a quiet ground. For the FX thread.
public final class Face extends Label {
    private static final int GROUNDS = 12;
    private static final Pattern WORDS = Pattern.compile("[\\s._-]+");

    private final int size;

    /// @param size in pixels
    public Face(Nickname nickname, int size) {
        super(initials(nickname.text()));
        this.size = size;
        getStyleClass().addAll("avatar", "avatar-" + ground(nickname.text()));
        setMinSize(size, size);
        setMaxSize(size, size);
        setStyle("-fx-font-size: " + Math.round(size * 0.4) + "px;");
        setAccessibleText(nickname.text());
    }

    /// The middle of the picture, cut round.
    void show(Image picture) {
        double side = Math.min(picture.getWidth(), picture.getHeight());
        ImageView view = new ImageView(picture);
        view.setViewport(
                new Rectangle2D(
                        (picture.getWidth() - side) / 2,
                        (picture.getHeight() - side) / 2,
                        side,
                        side));
        view.setFitWidth(size);
        view.setFitHeight(size);
        view.setSmooth(true);
        view.setClip(new Circle(size / 2.0, size / 2.0, size / 2.0));
        setGraphic(view);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    /// Whether its picture has come.
    public boolean isPictured() {
        return getGraphic() != null;
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
