package rookery.ui.composer;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.ui.face.Faces;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;

/// Those who may be called, above the line; arrows, Enter or a click.
final class CallList extends VBox {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final int FACE = 24;

    private final ComposerModel model;
    private final ComposerController controller;
    private final Texts texts;
    private final Faces faces;
    private final Runnable focus;

    CallList(
            ComposerModel model,
            ComposerController controller,
            Texts texts,
            Faces faces,
            Runnable focus) {
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        this.faces = faces;
        this.focus = focus;
        setId("call-list");
        getStyleClass().add("call-list");
        visibleProperty().bind(Bindings.isNotEmpty(model.suggestions()));
        managedProperty().bind(visibleProperty());
        InvalidationListener show = _ -> show();
        model.suggestions().addListener(show);
        model.suggestedProperty().addListener(show);
    }

    private void show() {
        getChildren().clear();
        for (int i = 0; i < model.suggestions().size(); i++) {
            Node line = line(model.suggestions().get(i));
            line.pseudoClassStateChanged(MARKED, i == model.suggestedProperty().get());
            getChildren().add(line);
        }
    }

    private Node line(Suggestion suggestion) {
        boolean all = suggestion.shown().isEmpty();
        String shown = all ? texts.get("composer.callAll") : suggestion.shown();
        Label name = new Label(shown);
        Label handle = new Label("@" + suggestion.insert());
        handle.getStyleClass().add("when");
        Node face =
                all
                        ? Icons.of(Feather.USERS, 16)
                        : faces.of(new Handle(suggestion.insert()), new Nickname(shown), FACE);
        StackPane place = new StackPane(face);
        place.setMinWidth(FACE);
        HBox line = new HBox(8, place, name, handle);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("call-line");
        line.setOnMouseClicked(
                _ -> {
                    controller.calling().take(suggestion);
                    focus.run();
                });
        return line;
    }
}
