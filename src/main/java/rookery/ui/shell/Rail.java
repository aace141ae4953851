package rookery.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.client.session.Login;
import rookery.ui.fx.Avatar;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;

import java.util.Optional;

/// My accounts at the far left, one below the other, and the way to another one.
final class Rail extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int FACE = 32;

    private final ShellModel model;
    private final ShellController controller;
    private final Texts texts;

    Rail(ShellModel model, ShellController controller, Texts texts) {
        super(8);
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        setId("rail");
        getStyleClass().add("rail");
        setAlignment(Pos.TOP_CENTER);
        model.logins().addListener((ListChangeListener<Login>) _ -> show());
        model.accountProperty().addListener((_, _, _) -> show());
        texts.languageProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        Button guests = Icons.button("rail-guests", Feather.HOME, texts, "rail.guests");
        guests.setOnAction(_ -> controller.choose(Optional.empty()));
        add(guests, model.accountProperty().get().isEmpty());
        for (Login login : model.logins()) {
            Button button = new Button("", new Avatar(login.self().get().shown(), FACE));
            button.setId("rail-account");
            button.getStyleClass().addAll("flat", "button-icon");
            String name =
                    texts.get(
                            "rail.account",
                            login.self().get().shown().text(),
                            login.server().uri().getAuthority());
            button.setAccessibleText(name);
            button.setTooltip(new Tooltip(name));
            button.setOnAction(_ -> controller.choose(Optional.of(login)));
            add(button, model.accountProperty().get().equals(Optional.of(login)));
        }
        Button more = Icons.button("rail-add", Feather.PLUS, texts, "rail.add");
        more.setOnAction(_ -> controller.signIn());
        add(more, false);
    }

    private void add(Node button, boolean chosen) {
        button.getStyleClass().add("rail-button");
        button.pseudoClassStateChanged(CHOSEN, chosen);
        getChildren().add(button);
    }
}
