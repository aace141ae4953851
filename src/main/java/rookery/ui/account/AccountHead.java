package rookery.ui.account;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.client.session.Link;
import rookery.client.session.Login;
import rookery.client.session.Self;
import rookery.client.watch.Pin;
import rookery.core.capability.Capability;
import rookery.core.presence.Appearance;
import rookery.core.presence.Presence;
import rookery.core.presence.Show;
import rookery.ui.face.Faces;
import rookery.ui.face.Pictures;
import rookery.ui.fx.Answers;
import rookery.ui.fx.FxInbox;
import rookery.ui.fx.Icons;
import rookery.ui.fx.PresenceDot;
import rookery.ui.fx.Question;
import rookery.ui.fx.Texts;

import java.util.List;
import java.util.Locale;

/// Who I am on a server and how I appear there, with what I can do about it.
public final class AccountHead extends VBox implements AutoCloseable {
    private final Login login;
    private final Texts texts;
    private final Faces faces;
    private final Pictures pictures;
    private final Label name = new Label();
    private final Label how = new Label();
    private final Label problem = new Label();
    private final ChangeListener<Locale> language;
    private final MenuButton menu = new MenuButton("", Icons.of(Feather.MORE_HORIZONTAL, 16));
    private final List<Pin> pins;

    public AccountHead(Login login, Texts texts, Faces faces, Pictures pictures) {
        this.login = login;
        this.texts = texts;
        this.faces = faces;
        this.pictures = pictures;
        getStyleClass().add("sidebar-head");
        name.getStyleClass().add("app-name");
        name.setMinWidth(0);
        how.getStyleClass().add("when");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        VBox words = new VBox(2, name, how);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Icons.dress(menu, "account-menu", texts, "account.menu");
        menu.getStyleClass().add("no-arrow");
        HBox row = new HBox(8, words, menu);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(row, problem);
        language = (_, _, _) -> show();
        texts.languageProperty().addListener(language);
        pins =
                List.of(
                        login.self().watch(FxInbox.latest(this::show)),
                        login.presences().mine().watch(FxInbox.latest(_ -> show())),
                        login.link().watch(FxInbox.latest(_ -> show())),
                        // What the server can do is known when it has said so.
                        login.offer().watch(FxInbox.latest(_ -> fill())));
    }

    private void show(Self self) {
        name.setText(self.shown().text());
    }

    private void show() {
        if (login.link().get() instanceof Link.Closed) {
            how.setGraphic(new PresenceDot(Presence.UNKNOWN, texts));
            how.setText(texts.get("account.loggedOut"));
        } else {
            show(login.presences().mine().get());
        }
    }

    private void show(Appearance mine) {
        Presence presence =
                switch (mine) {
                    case Appearance.Shown(Show show, String status) ->
                            new Presence.Available(show, status);
                    case Appearance.Invisible _, Appearance.Gone _ -> Presence.UNKNOWN;
                };
        how.setGraphic(new PresenceDot(presence, texts));
        boolean hidden = mine instanceof Appearance.Invisible;
        String word = texts.get(hidden ? "presence.invisible" : PresenceDot.word(presence));
        how.setText(word + " · " + login.server().uri().getAuthority());
    }

    private void fill() {
        menu.getItems().clear();
        if (login.can(Capability.PRESENCE)) {
            for (Show show : Show.values()) {
                String word = PresenceDot.word(new Presence.Available(show, ""));
                menu.getItems()
                        .add(
                                item(
                                        "appear-" + show,
                                        word,
                                        () -> appear(new Appearance.Shown(show, status()))));
            }
            menu.getItems()
                    .add(
                            item(
                                    "appear-INVISIBLE",
                                    "presence.invisible",
                                    () -> appear(new Appearance.Invisible(status()))));
            menu.getItems().add(new SeparatorMenuItem());
        }
        if (!login.self().get().isGuest()) {
            menu.getItems()
                    .add(
                            item(
                                    "account-edit",
                                    "account.edit",
                                    () -> AccountView.open(this, login, texts, faces, pictures)));
        }
        menu.getItems().add(item("account-logout", "account.logOut", this::logOut));
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id.toLowerCase(Locale.ROOT));
        item.textProperty().bind(texts.of(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private String status() {
        return login.presences().mine().get().status();
    }

    private void appear(Appearance appearance) {
        login.presences().appear(appearance);
    }

    private void logOut() {
        Question.ask(
                this,
                texts,
                texts.get("account.logOutSure", login.server().uri().getAuthority()),
                texts.get("account.logOut"),
                () -> Answers.orSay(login.account().logOut(), texts, problem::setText));
    }

    @Override
    public void close() {
        texts.languageProperty().removeListener(language);
        pins.forEach(Pin::close);
    }
}
