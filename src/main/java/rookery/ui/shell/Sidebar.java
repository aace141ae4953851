package rookery.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;

import rookery.client.session.Link;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;
import rookery.ui.fx.Titles;
import rookery.ui.settings.Settings;

import java.util.Optional;

/// The rooms at the left, with what was not read.
final class Sidebar extends VBox {
    private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");

    private final ShellController controller;
    private final Texts texts;
    private final Settings settings;
    private final ListView<RoomEntry> list;
    private boolean following;

    Sidebar(ShellModel model, ShellController controller, Texts texts, Settings settings) {
        this.controller = controller;
        this.texts = texts;
        this.settings = settings;
        this.list =
                new ListView<>(new FilteredList<>(model.rooms(), entry -> entry.login().isEmpty()));
        getStyleClass().add("sidebar");
        getChildren().setAll(head(model), list, hostedAt(model));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setId("rooms");
        list.accessibleTextProperty().bind(texts.of("shell.rooms"));
        list.setCellFactory(_ -> new Cell());
        Label empty = new Label();
        empty.textProperty().bind(texts.of("shell.noRooms"));
        empty.setWrapText(true);
        empty.getStyleClass().add("empty");
        list.setPlaceholder(empty);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, chosen) -> {
                            if (chosen != null && !following) {
                                model.openProperty().set(Optional.of(chosen));
                            }
                        });
        model.openProperty().addListener((_, _, open) -> follow(open));
        model.rooms()
                .addListener(
                        (javafx.collections.ListChangeListener<RoomEntry>)
                                _ -> follow(model.openProperty().get()));
        follow(model.openProperty().get());
    }

    private void follow(Optional<RoomEntry> open) {
        following = true;
        open.filter(list.getItems()::contains)
                .ifPresentOrElse(
                        list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        following = false;
    }

    /// What to tell the others; it can be selected and copied.
    private Node hostedAt(ShellModel model) {
        Label title = new Label();
        title.textProperty().bind(texts.of("shell.hostedAt"));
        title.getStyleClass().add("field-label");
        VBox addresses = new VBox(4);
        VBox box = new VBox(4, title, addresses);
        box.setId("hosted-at");
        box.getStyleClass().add("hosted-at");
        box.visibleProperty().bind(Bindings.isNotEmpty(model.hostedAt()));
        box.managedProperty().bind(box.visibleProperty());
        model.hostedAt()
                .addListener(
                        (javafx.collections.ListChangeListener<String>)
                                _ ->
                                        addresses
                                                .getChildren()
                                                .setAll(
                                                        model.hostedAt().stream()
                                                                .map(this::address)
                                                                .toList()));
        return box;
    }

    private Node address(String text) {
        Button address = new Button(text, Icons.of(Feather.COPY, 14));
        address.getStyleClass().addAll("flat", "small");
        address.accessibleTextProperty().bind(texts.of("shell.copyAddress"));
        address.setOnAction(
                _ -> {
                    ClipboardContent clip = new ClipboardContent();
                    clip.putString(text);
                    Clipboard.getSystemClipboard().setContent(clip);
                });
        return address;
    }

    private Node head(ShellModel model) {
        Label name = new Label("Rookery");
        name.getStyleClass().add("app-name");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        SettingsMenu menu = new SettingsMenu(settings, texts);
        // Where there is a rail, it has them.
        menu.visibleProperty().bind(Bindings.isEmpty(model.logins()));
        menu.managedProperty().bind(menu.visibleProperty());
        Button add = Icons.button("add-room", Feather.PLUS, texts, "shell.add");
        add.setOnAction(_ -> controller.welcome());
        HBox head = new HBox(4, name, space, add, menu);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("sidebar-head");
        return head;
    }

    private final class Cell extends ListCell<RoomEntry> {
        private Subscription watching = Subscription.EMPTY;

        Cell() {
            // As wide as the list, so that a long name is cut rather than scrolled.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(RoomEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            watching.unsubscribe();
            watching = Subscription.EMPTY;
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                setContextMenu(null);
                return;
            }
            var conversation = entry.conversation();
            Label room = new Label(Titles.of(conversation));
            room.getStyleClass().add("room-name");
            Label server = new Label(conversation.server().uri().getAuthority());
            server.getStyleClass().add("when");
            VBox words = new VBox(room, server);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(8, dot(entry), words, badge(entry));
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setAccessibleText(room.getText() + " " + server.getText());
            MenuItem leave = new MenuItem();
            leave.textProperty().bind(texts.of("shell.leave"));
            leave.setOnAction(_ -> controller.leave(entry));
            setContextMenu(new ContextMenu(leave));
        }

        private Node dot(RoomEntry entry) {
            Region dot = new Region();
            dot.getStyleClass().add("dot");
            watching =
                    entry.linkProperty()
                            .subscribe(
                                    link ->
                                            dot.pseudoClassStateChanged(
                                                    READY, link instanceof Link.Ready));
            return dot;
        }

        private Label badge(RoomEntry entry) {
            Label badge = new Label();
            badge.getStyleClass().add("badge");
            badge.setMinWidth(Region.USE_PREF_SIZE);
            badge.textProperty()
                    .bind(
                            Bindings.createStringBinding(
                                    () ->
                                            entry.unreadProperty().get() > 99
                                                    ? "99+"
                                                    : Integer.toString(
                                                            entry.unreadProperty().get()),
                                    entry.unreadProperty()));
            badge.visibleProperty().bind(entry.unreadProperty().greaterThan(0));
            badge.managedProperty().bind(badge.visibleProperty());
            return badge;
        }
    }
}
