package rookery.ui.body;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import rookery.ui.emoji.EmojiPicture;
import rookery.ui.emoji.EmojiText;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Words with their looks and links, as narrow as they may be and never wider than they are told.
final class BodyFlow extends TextFlow {
    private static final double AMONG_WORDS = 20;

    private final double most;

    /// @param most pixels of width
    BodyFlow(List<Span> spans, double most, Consumer<URI> browse) {
        this.most = most;
        getStyleClass().add("body");
        for (Span span : spans) {
            switch (span) {
                case Span.Plain(String text, var looks) -> addPlain(text, looks);
                case Span.Code(String text) -> add(text, "body-code");
                case Span.Call(String text) -> add(text, "body-call");
                case Span.Link(String text, URI target) ->
                        getChildren().add(new LinkText(text, target, browse));
            }
        }
    }

    /// A text as it was typed, in letters of one width.
    static BodyFlow code(String text, double most) {
        BodyFlow flow = new BodyFlow(List.of(new Span.Code(text)), most, _ -> {});
        flow.getStyleClass().add("body-block");
        return flow;
    }

    private void addPlain(String text, Set<Span.Look> looks) {
        for (EmojiText.Part part : EmojiText.parts(text)) {
            switch (part) {
                case EmojiText.Part.Plain(String words) -> {
                    Text node = add(words, "body-text");
                    looks.forEach(look -> node.getStyleClass().add(style(look)));
                }
                case EmojiText.Part.Picture(_, var emoji) ->
                        getChildren().add(new EmojiPicture(emoji, AMONG_WORDS));
            }
        }
    }

    private static String style(Span.Look look) {
        return switch (look) {
            case EMPHASIS -> "body-emphasis";
            case STRONG -> "body-strong";
            case STRUCK -> "body-struck";
        };
    }

    private Text add(String text, String style) {
        Text node = new Text(text);
        node.getStyleClass().add(style);
        getChildren().add(node);
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
