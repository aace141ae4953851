package rookery.ui.body;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import rookery.ui.emoji.EmojiPicture;
import rookery.ui.emoji.EmojiText;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/// A message's text: words, quotes and code below each other, as narrow as they may be. For the FX
/// thread.
public final class BodyView extends VBox {
    /// So few emoji without a word are drawn large.
    private static final int MOST_ALONE = 3;

    private static final double ALONE = 36;
    private static final double QUOTE_EDGE = 15;

    private final Consumer<URI> browse;

    /// @param most pixels of width
    public BodyView(String body, Called called, double most, Consumer<URI> browse) {
        super(4);
        this.browse = browse;
        setAccessibleText(body);
        List<EmojiText.Part> signs = EmojiText.parts(body.strip());
        boolean alone =
                !signs.isEmpty()
                        && signs.size() <= MOST_ALONE
                        && signs.stream().allMatch(part -> part instanceof EmojiText.Part.Picture);
        if (alone) {
            getChildren().add(large(signs));
        } else {
            Markdown.blocks(body, called).forEach(block -> getChildren().add(of(block, most)));
        }
    }

    private static Node large(List<EmojiText.Part> signs) {
        HBox row = new HBox();
        for (EmojiText.Part sign : signs) {
            if (sign instanceof EmojiText.Part.Picture(_, var emoji)) {
                row.getChildren().add(new EmojiPicture(emoji, ALONE));
            }
        }
        return row;
    }

    private Node of(Block block, double most) {
        return switch (block) {
            case Block.Words(var spans) -> new BodyFlow(spans, most, browse);
            case Block.Code(String text) -> BodyFlow.code(text, most);
            case Block.Quote(var blocks) -> {
                VBox quote = new VBox(4);
                quote.getStyleClass().add("body-quote");
                blocks.forEach(
                        inner ->
                                quote.getChildren()
                                        .add(of(inner, Math.max(60, most - QUOTE_EDGE))));
                yield quote;
            }
        };
    }
}
