package rookery.ui.emoji;

import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The picture of an emoji, which sits in a line of text as a letter does. For the FX thread.
public final class EmojiPicture extends Region {
    /// As the script in assets/emoji draws them.
    private static final int SIDE = 40;

    private static final int COLUMNS = 20;

    /// Of its height, what stands above the line.
    private static final double ASCENT = 0.8;

    private static final Map<String, Image> SHEETS = new HashMap<>();

    private final ImageView view;
    private final double size;

    /// @param size of a side, in pixels
    public EmojiPicture(Emoji emoji, double size) {
        this.size = size;
        view = new ImageView(SHEETS.computeIfAbsent(emoji.sheet(), EmojiPicture::sheet));
        view.setViewport(
                new Rectangle2D(
                        emoji.place() % COLUMNS * SIDE,
                        emoji.place() / COLUMNS * SIDE,
                        SIDE,
                        SIDE));
        view.setFitWidth(size);
        view.setFitHeight(size);
        view.setSmooth(true);
        getChildren().add(view);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(emoji.text());
    }

    private static Image sheet(String name) {
        var file = EmojiPicture.class.getResource("/rookery/emoji/" + name + ".png");
        return new Image(Objects.requireNonNull(file).toExternalForm());
    }

    @Override
    public double getBaselineOffset() {
        return size * ASCENT;
    }
}
