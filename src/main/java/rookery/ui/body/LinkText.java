package rookery.ui.body;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import java.net.URI;
import java.util.function.Consumer;

/// An address in a text that opens when it is pressed. Unlike a `Hyperlink` it breaks over lines as
/// the words around it do.
final class LinkText extends Text {
    LinkText(String text, URI target, Consumer<URI> browse) {
        super(text);
        getStyleClass().add("body-link");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.HYPERLINK);
        setAccessibleText(text);
        if (!text.equals(target.toString())) {
            Tooltip.install(this, new Tooltip(target.toString()));
        }
        setOnMouseClicked(
                click -> {
                    if (click.isStillSincePress()) {
                        browse.accept(target);
                    }
                });
        setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                        key.consume();
                        browse.accept(target);
                    }
                });
    }
}
