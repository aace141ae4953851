package rookery.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.client.session.Login;
import rookery.ui.fx.Icons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// My accounts at the far left, one below the other, and the way to another one.
final class Rail extends VBox implements AutoCloseable {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ShellModel model;
    private final ShellController controller;
    private final ShellParts parts;
    private final Button guests;
    private final VBox accounts = new VBox(8);
    private final List<RailAccount> shown = new ArrayList<>();

    Rail(ShellModel model, ShellController controller, ShellParts parts) {
        super(8);
        this.model = model;
        this.controller = controller;
        this.parts = parts;
        setId("rail");
        getStyleClass().add("rail");
        setAlignment(Pos.TOP_CENTER);
        accounts.setAlignment(Pos.TOP_CENTER);
        guests = Icons.button("rail-guests", Feather.HOME, parts.texts(), "rail.guests");
        guests.setOnAction(_ -> controller.choose(Optional.empty()));
        Button more = Icons.button("rail-add", Feather.PLUS, parts.texts(), "rail.add");
        more.setOnAction(_ -> controller.signIn());
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        SettingsMenu settings = new SettingsMenu(parts.settings(), parts.texts());
        List.of(guests, more, settings).forEach(each -> each.getStyleClass().add("rail-button"));
        getChildren().setAll(guests, accounts, more, space, settings);
        model.logins().addListener((ListChangeListener<Login>) _ -> show());
        model.accountProperty().addListener((_, _, _) -> choose());
        show();
    }

    private void show() {
        for (RailAccount each : List.copyOf(shown)) {
            if (!model.logins().contains(each.login())) {
                shown.remove(each);
                each.close();
            }
        }
        for (Login login : model.logins()) {
            if (shown.stream().noneMatch(each -> each.login().equals(login))) {
                shown.add(new RailAccount(model, controller, login, parts));
            }
        }
        accounts.getChildren().setAll(shown);
        choose();
    }

    private void choose() {
        choose(guests, model.accountProperty().get().isEmpty());
        shown.forEach(
                each ->
                        choose(
                                each.button(),
                                model.accountProperty().get().equals(Optional.of(each.login()))));
    }

    private static void choose(Node button, boolean chosen) {
        button.pseudoClassStateChanged(CHOSEN, chosen);
    }

    @Override
    public void close() {
        shown.forEach(RailAccount::close);
    }
}
