package rookery.ui.timeline;

import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.net.URI;
import java.util.function.Consumer;

/// A message's text with its links, as narrow as it may be and never wider than it is told.
final class BodyFlow extends TextFlow {
    BodyFlow(String body, Consumer<URI> browse) {
        getStyleClass().add("body");
        for (Links.Part part : Links.parts(body)) {
            getChildren()
                    .add(
                            switch (part) {
                                case Links.Part.Plain(String text) -> plain(text);
                                case Links.Part.Link(String text, URI target) ->
                                        link(text, target, browse);
                            });
        }
        setAccessibleText(body);
    }

    private static Text plain(String text) {
        Text node = new Text(text);
        node.getStyleClass().add("body-text");
        return node;
    }

    private static Hyperlink link(String text, URI target, Consumer<URI> browse) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(_ -> browse.accept(target));
        link.getStyleClass().add("body-link");
        return link;
    }

    /// A cell of a list asks for its height before it has a width, so both are settled here.
    void fit(double most) {
        applyCss();
        double natural = Math.ceil(prefWidth(-1)) + 1;
        double width = Math.min(natural, most);
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        double height = Math.ceil(prefHeight(width));
        setMinHeight(height);
        setPrefHeight(height);
    }
}
