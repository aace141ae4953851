package rookery.ui.shell;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import rookery.client.session.Login;
import rookery.core.capability.Capability;
import rookery.core.history.FoundMessage;
import rookery.ui.account.SignInView;
import rookery.ui.fx.Texts;
import rookery.ui.login.WelcomeController;
import rookery.ui.login.WelcomeView;
import rookery.ui.search.SearchView;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The window's frame: rooms at the left, the open one or the welcome beside it.
public final class ShellView extends BorderPane {
    /// Below this the sidebar folds away while a room is open.
    private static final double SIDEBAR_FROM = 620;

    private final ShellModel model;
    private final ShellController controller;
    private final ShellParts parts;
    private final Texts texts;
    private final WelcomeView welcome;
    private final WelcomeController welcoming;
    private final Function<RoomEntry, RoomPane> rooms;
    private final Sidebar sidebar;
    private final Optional<SignInView> signIn;
    private final Rail rail;
    private final Map<Login, AccountSide> sides = new HashMap<>();
    private Optional<RoomPane> shown = Optional.empty();

    /// @param signIn where one comes in by an account, if there are any
    /// @param rooms makes the middle of the window for a room
    public ShellView(
            ShellModel model,
            ShellController controller,
            ShellParts parts,
            WelcomeView welcome,
            WelcomeController welcoming,
            Optional<SignInView> signIn,
            Function<RoomEntry, RoomPane> rooms) {
        this.model = model;
        this.controller = controller;
        this.parts = parts;
        this.texts = parts.texts();
        this.welcome = welcome;
        this.welcoming = welcoming;
        this.signIn = signIn;
        this.rooms = rooms;
        this.sidebar = new Sidebar(model, controller, texts, parts.settings());
        getStyleClass().add("shell");
        this.rail = new Rail(model, controller, parts);
        rail.visibleProperty().bind(Bindings.isNotEmpty(model.logins()));
        rail.managedProperty().bind(rail.visibleProperty());
        model.openProperty().addListener((_, _, open) -> show(open));
        model.pageProperty().addListener((_, _, _) -> show(model.openProperty().get()));
        model.accountProperty().addListener((_, _, _) -> account());
        model.logins().addListener((InvalidationListener) _ -> forget());
        widthProperty().addListener((_, _, _) -> fold());
        show(model.openProperty().get());
    }

    private void show(Optional<RoomEntry> open) {
        shown.ifPresent(RoomPane::close);
        shown = open.map(entry -> rooms.apply(entry));
        if (shown.isPresent()) {
            if (open.flatMap(RoomEntry::login).filter(ShellView::canSearch).isPresent()) {
                shown.get().offerSearch(() -> search(false));
            }
            setCenter(shown.get().node());
            javafx.application.Platform.runLater(() -> shown.ifPresent(RoomPane::focus));
        } else if (signIn.isPresent() && model.pageProperty().get() == ShellModel.Page.SIGN_IN) {
            setCenter(signIn.get());
            javafx.application.Platform.runLater(signIn.get()::focus);
        } else if (model.accountProperty().get().isPresent()) {
            setCenter(hint());
        } else {
            welcoming.refresh();
            setCenter(welcome);
            javafx.application.Platform.runLater(welcome::focus);
        }
        fold();
    }

    /// Another account's side; and where nothing of it is open, its hint instead of the one before.
    private void account() {
        if (model.openProperty().get().isEmpty()) {
            show(Optional.empty());
        } else {
            fold();
        }
    }

    private static boolean canSearch(Login login) {
        return login.can(Capability.SEARCH);
    }

    /// Of the open conversation's account, or where none is open, of the chosen one.
    private void search(boolean everywhere) {
        Optional<RoomEntry> open = model.openProperty().get();
        Optional<Login> login = open.map(RoomEntry::login).orElse(model.accountProperty().get());
        login.filter(ShellView::canSearch)
                .ifPresentOrElse(
                        account ->
                                SearchView.open(
                                        this,
                                        account,
                                        open.map(entry -> entry.conversation().destination()),
                                        everywhere,
                                        texts,
                                        parts.faces().apply(account),
                                        found -> go(account, found)),
                        () -> SearchView.openUnable(this, texts));
    }

    private void go(Login account, FoundMessage found) {
        controller.open(account.open(found.conversation()));
        // After the keyboard was put where one writes.
        javafx.application.Platform.runLater(
                () -> shown.ifPresent(pane -> pane.show(found.message().id())));
    }

    private Node hint() {
        Label hint = new Label();
        hint.textProperty().bind(texts.of("side.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("empty");
        return new StackPane(hint);
    }

    private void forget() {
        sides.entrySet()
                .removeIf(
                        side -> {
                            boolean gone = !model.logins().contains(side.getKey());
                            if (gone) {
                                side.getValue().close();
                            }
                            return gone;
                        });
        fold();
    }

    private Node side() {
        return model.accountProperty()
                .get()
                .<Node>map(
                        login ->
                                sides.computeIfAbsent(
                                        login,
                                        _ -> new AccountSide(model, controller, login, parts)))
                .orElse(sidebar);
    }

    private void fold() {
        boolean narrow = getWidth() > 0 && getWidth() < SIDEBAR_FROM;
        boolean alone = model.accountProperty().get().isEmpty();
        boolean useless = alone && model.rooms().isEmpty() && shown.isEmpty();
        boolean folded = (narrow && shown.isPresent()) || useless;
        setLeft(folded ? rail : new HBox(rail, side()));
    }

    /// The keys that work wherever the keyboard is.
    public void accelerators() {
        on(new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN), () -> controller.step(1));
        on(new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN), () -> controller.step(-1));
        on(
                new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN),
                () -> Switcher.open(this, model, texts));
        on(new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN), controller::welcome);
        on(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), () -> search(false));
        on(
                new KeyCodeCombination(
                        KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                () -> search(true));
        on(
                new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHORTCUT_DOWN),
                () -> Shortcuts.open(this, texts));
    }

    private void on(KeyCombination keys, Runnable action) {
        getScene().getAccelerators().put(keys, action);
    }

    /// Nothing in the window is watched any more.
    public void close() {
        shown.ifPresent(RoomPane::close);
        sides.values().forEach(AccountSide::close);
        rail.close();
    }
}
