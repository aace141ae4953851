package rookery.ui.bubble;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

import rookery.core.message.Emoji;
import rookery.core.message.Reaction;
import rookery.ui.emoji.EmojiLabel;
import rookery.ui.fx.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What others put on a message, and how many of them; a click joins them or leaves them.
final class ReactionsRow extends FlowPane {
    private static final PseudoClass MINE = PseudoClass.getPseudoClass("mine");
    private static final double SIDE = 16;

    /// As wide as one is with its distance, at the most.
    private static final double ONE = 64;

    /// @param toggle empty where one only reads
    ReactionsRow(
            List<Reaction> reactions, double most, Texts texts, Optional<Consumer<Emoji>> toggle) {
        super(4, 4);
        getStyleClass().add("reactions");
        setPrefWrapLength(Math.min(most, reactions.size() * ONE));
        for (Reaction reaction : reactions) {
            Button button = new Button();
            button.getStyleClass().add("reaction");
            button.setGraphic(
                    new EmojiLabel(
                            reaction.emoji().text() + " " + reaction.count(),
                            SIDE,
                            "reaction-count"));
            button.pseudoClassStateChanged(MINE, reaction.mine());
            button.setAccessibleText(
                    texts.get(
                            reaction.mine() ? "timeline.reactionMine" : "timeline.reaction",
                            reaction.emoji().text(),
                            reaction.count()));
            toggle.ifPresentOrElse(
                    doing -> button.setOnAction(_ -> doing.accept(reaction.emoji())),
                    () -> button.setMouseTransparent(true));
            getChildren().add(button);
        }
    }
}
