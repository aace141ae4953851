package rookery.ui.fx;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Pictures on buttons, all from one pack.
public final class Icons {
    private Icons() {}

    public static Node of(Feather icon, int size) {
        FontIcon node = new FontIcon(icon);
        node.setIconSize(size);
        node.getStyleClass().add("icon");
        return node;
    }

    /// A button that is only a picture; its name is read aloud and shown on hover.
    public static Button button(String id, Feather icon, Texts texts, String key) {
        Button button = new Button("", of(icon, 16));
        return dress(button, id, texts, key);
    }

    public static <B extends ButtonBase> B dress(B button, String id, Texts texts, String key) {
        button.setId(id);
        button.getStyleClass().addAll("flat", "button-icon");
        button.accessibleTextProperty().bind(texts.of(key));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of(key));
        button.setTooltip(tooltip);
        return button;
    }
}
