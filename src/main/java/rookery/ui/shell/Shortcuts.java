package rookery.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.ui.fx.Icons;
import rookery.ui.fx.Overlay;
import rookery.ui.fx.Texts;

import java.util.List;

/// Every key that does something, over the window until it is closed.
final class Shortcuts extends VBox {
    private Shortcuts(Texts texts, Overlay overlay) {
        super(12);
        setId("shortcuts");
        getStyleClass().add("dialog-box");
        Label title = new Label(texts.get("shortcuts.title"));
        title.getStyleClass().add("card-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Icons.button("shortcuts-close", Feather.X, texts, "dialog.close");
        close.setOnAction(_ -> overlay.close());
        getChildren().setAll(new HBox(8, title, space, close), groups(texts));
    }

    /// Two columns: what works everywhere and where one writes, and what works on a message.
    private static Node groups(Texts texts) {
        List<String> all = List.of(texts.get("shortcuts.all").split("\n\n"));
        VBox left = new VBox(16);
        all.subList(0, all.size() - 1).forEach(group -> left.getChildren().add(lines(group)));
        return new HBox(32, left, lines(all.getLast()));
    }

    private static Node lines(String group) {
        GridPane lines = new GridPane(16, 4);
        List<String> all = group.lines().toList();
        for (int row = 0; row < all.size(); row++) {
            String[] line = all.get(row).split("\t", 2);
            Label keys = new Label(line[0]);
            keys.getStyleClass().add("shortcut-keys");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            lines.addRow(row, keys, new Label(line[line.length - 1]));
        }
        return lines;
    }

    static void open(Node owner, Texts texts) {
        Overlay overlay = Overlay.of(owner);
        Shortcuts sheet = new Shortcuts(texts, overlay);
        overlay.open(sheet);
        sheet.lookup("#shortcuts-close").requestFocus();
    }
}
