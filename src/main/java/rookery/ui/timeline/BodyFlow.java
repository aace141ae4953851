package rookery.ui.timeline;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import rookery.ui.emoji.EmojiPicture;
import rookery.ui.emoji.EmojiText;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/// A message's text with its links, as narrow as it may be and never wider than it is told.
final class BodyFlow extends TextFlow {
    /// So few emoji without a word are drawn large.
    private static final int MOST_ALONE = 3;

    private static final double ALONE = 36;
    private static final double AMONG_WORDS = 20;

    private final double most;

    /// @param most pixels of width
    BodyFlow(String body, double most, Consumer<URI> browse) {
        this.most = most;
        getStyleClass().add("body");
        List<Links.Part> parts = Links.parts(body);
        for (Links.Part part : parts) {
            switch (part) {
                case Links.Part.Plain(String text) -> addPlain(text, parts.size() == 1);
                case Links.Part.Link(String text, URI target) ->
                        getChildren().add(new LinkText(text, target, browse));
            }
        }
        setAccessibleText(body);
    }

    /// @param whole whether it is all there is
    private void addPlain(String text, boolean whole) {
        List<EmojiText.Part> parts = EmojiText.parts(text);
        boolean alone =
                whole
                        && parts.size() <= MOST_ALONE
                        && parts.stream().allMatch(part -> part instanceof EmojiText.Part.Picture);
        for (EmojiText.Part part : parts) {
            getChildren()
                    .add(
                            switch (part) {
                                case EmojiText.Part.Plain(String words) -> plain(words);
                                case EmojiText.Part.Picture(_, var emoji) ->
                                        new EmojiPicture(emoji, alone ? ALONE : AMONG_WORDS);
                            });
        }
    }

    private static Text plain(String text) {
        Text node = new Text(text);
        node.getStyleClass().add("body-text");
        return node;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.min(most, Math.ceil(super.computePrefWidth(-1)) + 1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    /// A cell of a list asks for its height before it has a width.
    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(super.computePrefHeight(width < 0 ? computePrefWidth(-1) : width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
