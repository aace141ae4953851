package rookery.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import rookery.ui.fx.Overlay;
import rookery.ui.fx.Texts;
import rookery.ui.fx.Titles;

import java.util.Locale;
import java.util.Optional;

/// Goes to a room by a part of its name. For the FX thread.
final class Switcher extends VBox {
    private static final double LINE = 48;
    private static final int MOST_LINES = 6;

    private final ShellModel model;
    private final Overlay overlay;
    private final TextField words = new TextField();
    private final ListView<RoomEntry> list;

    private Switcher(ShellModel model, Texts texts, Overlay overlay) {
        super(8);
        this.model = model;
        this.overlay = overlay;
        setId("switcher");
        getStyleClass().add("switcher");
        FilteredList<RoomEntry> found = new FilteredList<>(model.rooms());
        list = new ListView<>(found);
        list.setFixedCellSize(LINE);
        list.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> LINE * Math.clamp(found.size(), 1, MOST_LINES) + 2, found));
        list.setId("switcher-rooms");
        list.accessibleTextProperty().bind(texts.of("shell.rooms"));
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Cell());
        Label none = new Label();
        none.textProperty().bind(texts.of("switcher.none"));
        none.getStyleClass().add("empty");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setOnMouseClicked(_ -> go());
        words.setId("switcher-words");
        words.promptTextProperty().bind(texts.of("switcher.find"));
        words.accessibleTextProperty().bind(texts.of("switcher.find"));
        words.textProperty()
                .addListener(
                        (_, _, now) -> {
                            found.setPredicate(entry -> isFoundBy(entry, now));
                            list.getSelectionModel().selectFirst();
                        });
        words.setOnAction(_ -> go());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        list.getSelectionModel().selectFirst();
        getChildren().setAll(words, list);
    }

    static void open(Node inWindow, ShellModel model, Texts texts) {
        Overlay overlay = Overlay.of(inWindow);
        Switcher switcher = new Switcher(model, texts, overlay);
        overlay.open(switcher);
        switcher.words.requestFocus();
    }

    private static boolean isFoundBy(RoomEntry entry, String words) {
        var conversation = entry.conversation();
        String name =
                Titles.of(conversation)
                        + " "
                        + conversation.heading().get().title()
                        + " "
                        + conversation.server().uri().getAuthority();
        return name.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }

    private void move(KeyEvent key) {
        int by = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        if (by != 0 && !list.getItems().isEmpty()) {
            key.consume();
            int next =
                    Math.floorMod(
                            list.getSelectionModel().getSelectedIndex() + by,
                            list.getItems().size());
            list.getSelectionModel().select(next);
            list.scrollTo(next);
        }
    }

    private void go() {
        RoomEntry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            overlay.close();
            model.openProperty().set(Optional.of(chosen));
        }
    }

    private static final class Cell extends ListCell<RoomEntry> {
        Cell() {
            // As wide as the list, so that a long name is cut rather than scrolled.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(RoomEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            var conversation = entry.conversation();
            Label name = new Label(Titles.of(conversation));
            name.getStyleClass().add("room-name");
            Label server = new Label(conversation.server().uri().getAuthority());
            server.getStyleClass().add("when");
            setText(null);
            setGraphic(new VBox(2, name, server));
        }
    }
}
