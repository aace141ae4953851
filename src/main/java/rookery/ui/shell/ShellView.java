package rookery.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;

import rookery.client.session.Conversation;
import rookery.ui.fx.Texts;
import rookery.ui.login.WelcomeController;
import rookery.ui.login.WelcomeView;
import rookery.ui.settings.Settings;

import java.util.Optional;
import java.util.function.Function;

/// The window's frame: rooms at the left, the open one or the welcome beside it.
public final class ShellView extends BorderPane {
    /// Below this the sidebar folds away while a room is open.
    private static final double SIDEBAR_FROM = 620;

    private final ShellModel model;
    private final ShellController controller;
    private final Texts texts;
    private final WelcomeView welcome;
    private final WelcomeController welcoming;
    private final Function<Conversation, RoomPane> rooms;
    private final Sidebar sidebar;
    private Optional<RoomPane> shown = Optional.empty();

    /// @param rooms makes the middle of the window for a room
    public ShellView(
            ShellModel model,
            ShellController controller,
            Texts texts,
            Settings settings,
            WelcomeView welcome,
            WelcomeController welcoming,
            Function<Conversation, RoomPane> rooms) {
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        this.welcome = welcome;
        this.welcoming = welcoming;
        this.rooms = rooms;
        this.sidebar = new Sidebar(model, controller, texts, settings);
        getStyleClass().add("shell");
        model.openProperty().addListener((_, _, open) -> show(open));
        widthProperty().addListener((_, _, _) -> fold());
        show(model.openProperty().get());
    }

    private void show(Optional<RoomEntry> open) {
        shown.ifPresent(RoomPane::close);
        shown = open.map(entry -> rooms.apply(entry.conversation()));
        if (shown.isPresent()) {
            setCenter(shown.get().node());
            javafx.application.Platform.runLater(() -> shown.ifPresent(RoomPane::focus));
        } else {
            welcoming.refresh();
            setCenter(welcome);
            javafx.application.Platform.runLater(welcome::focus);
        }
        fold();
    }

    private void fold() {
        boolean narrow = getWidth() > 0 && getWidth() < SIDEBAR_FROM;
        boolean useless = model.rooms().isEmpty() && shown.isEmpty();
        Node left = (narrow && shown.isPresent()) || useless ? null : sidebar;
        setLeft(left);
    }

    /// The keys that work wherever the keyboard is.
    public void accelerators() {
        on(new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN), () -> controller.step(1));
        on(new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN), () -> controller.step(-1));
        on(
                new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN),
                () -> Switcher.open(this, model, texts));
        on(new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN), controller::welcome);
        on(
                new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHORTCUT_DOWN),
                this::showShortcuts);
    }

    private void on(KeyCombination keys, Runnable action) {
        getScene().getAccelerators().put(keys, action);
    }

    private void showShortcuts() {
        Alert alert =
                new Alert(Alert.AlertType.INFORMATION, texts.get("shortcuts.all"), ButtonType.OK);
        alert.setTitle(texts.get("shortcuts.title"));
        alert.setHeaderText(texts.get("shortcuts.title"));
        alert.initOwner(getScene().getWindow());
        alert.getDialogPane()
                .getScene()
                .setUserAgentStylesheet(getScene().getUserAgentStylesheet());
        alert.show();
    }

    /// Nothing in the window is watched any more.
    public void close() {
        shown.ifPresent(RoomPane::close);
    }
}
