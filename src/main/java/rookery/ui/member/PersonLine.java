package rookery.ui.member;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import rookery.ui.emoji.EmojiLabel;

/// Somebody in a list: face, name, a line below, and what can be done.
final class PersonLine {
    static final int FACE = 32;

    private PersonLine() {}

    static HBox of(Node face, String name, String line, Node... buttons) {
        Label below = new Label(line);
        below.getStyleClass().add("when");
        below.setMinWidth(0);
        VBox words = new VBox(2, new EmojiLabel(name, 16, "member-name"), below);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, face, words);
        row.getChildren().addAll(buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
