package rookery.ui.emoji;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// One line of text whose emoji are pictures, cut short with an ellipsis where it is too long. For
/// the FX thread.
public final class EmojiLabel extends HBox {
    /// @param size of the pictures, in pixels
    /// @param style of the letters
    public EmojiLabel(String text, double size, String style) {
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        setAccessibleText(text);
        for (EmojiText.Part part : EmojiText.parts(text)) {
            getChildren()
                    .add(
                            switch (part) {
                                case EmojiText.Part.Plain(String words) -> letters(words, style);
                                case EmojiText.Part.Picture(_, var emoji) ->
                                        new EmojiPicture(emoji, size);
                            });
        }
    }

    private static Label letters(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }
}
