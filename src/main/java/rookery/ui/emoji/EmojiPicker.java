package rookery.ui.emoji;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import rookery.ui.fx.Overlay;
import rookery.ui.fx.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Chooses an emoji by sight or by name. Esc closes it. For the FX thread.
public final class EmojiPicker extends VBox {
    private static final int ACROSS = 9;
    private static final double SIDE = 24;

    private final Texts texts;
    private final Consumer<Emoji> chosen;
    private final TextField words = new TextField();
    private final ListView<List<Emoji>> grid = new ListView<>();

    /// @param chosen may be called more than once
    public EmojiPicker(Texts texts, Consumer<Emoji> chosen) {
        super(8);
        this.texts = texts;
        this.chosen = chosen;
        setId("emoji-picker");
        getStyleClass().add("emoji-picker");
        words.setId("emoji-words");
        words.promptTextProperty().bind(texts.of("emoji.find"));
        words.accessibleTextProperty().bind(texts.of("emoji.find"));
        words.textProperty().addListener((_, _, now) -> show(now));
        words.setOnAction(_ -> first());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::downIntoTheGrid);
        grid.setId("emoji-grid");
        grid.accessibleTextProperty().bind(texts.of("emoji.all"));
        grid.setCellFactory(_ -> new Line());
        grid.setFocusTraversable(false);
        Label none = new Label();
        none.textProperty().bind(texts.of("emoji.none"));
        none.getStyleClass().add("empty");
        grid.setPlaceholder(none);
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().setAll(words, groups(), grid);
        show("");
    }

    /// Floats above a node of the window until one is chosen.
    public static void openAbove(Node owner, Texts texts, Consumer<Emoji> chosen) {
        Overlay overlay = Overlay.of(owner);
        EmojiPicker picker =
                new EmojiPicker(
                        texts,
                        emoji -> {
                            overlay.close();
                            chosen.accept(emoji);
                        });
        overlay.openAbove(owner, picker);
        picker.words.requestFocus();
    }

    private Node groups() {
        HBox bar = new HBox(2);
        for (String group : Emojis.all().groups()) {
            Emoji sign = Emojis.all().in(group).getFirst();
            Button button = new Button("", new EmojiPicture(sign, 18));
            button.setId("emoji-" + group);
            button.getStyleClass().addAll("flat", "button-icon");
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.accessibleTextProperty().bind(texts.of("emoji." + group));
            Tooltip name = new Tooltip();
            name.textProperty().bind(texts.of("emoji." + group));
            button.setTooltip(name);
            button.setOnAction(_ -> show(Emojis.all().in(group)));
            bar.getChildren().add(button);
        }
        return bar;
    }

    private void show(String wanted) {
        show(
                wanted.isBlank()
                        ? Emojis.all().groups().stream()
                                .flatMap(group -> Emojis.all().in(group).stream())
                                .toList()
                        : Emojis.all().find(wanted));
    }

    private void show(List<Emoji> emojis) {
        List<List<Emoji>> lines = new ArrayList<>();
        for (int from = 0; from < emojis.size(); from += ACROSS) {
            lines.add(emojis.subList(from, Math.min(from + ACROSS, emojis.size())));
        }
        grid.getItems().setAll(lines);
        grid.scrollTo(0);
    }

    private void first() {
        if (!grid.getItems().isEmpty()) {
            chosen.accept(grid.getItems().getFirst().getFirst());
        }
    }

    private void downIntoTheGrid(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN) {
            key.consume();
            grid.lookupAll(".emoji-choice").stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    private final class Line extends ListCell<List<Emoji>> {
        @Override
        protected void updateItem(List<Emoji> emojis, boolean empty) {
            super.updateItem(emojis, empty);
            setText(null);
            if (empty || emojis == null) {
                setGraphic(null);
                return;
            }
            HBox line = new HBox();
            emojis.forEach(emoji -> line.getChildren().add(choice(emoji)));
            setGraphic(line);
        }

        private Button choice(Emoji emoji) {
            Button button = new Button("", new EmojiPicture(emoji, SIDE));
            button.getStyleClass().addAll("flat", "button-icon", "emoji-choice");
            String name = emoji.name(texts.language().getLanguage());
            button.setAccessibleText(name);
            button.setTooltip(new Tooltip(name));
            button.setOnAction(_ -> chosen.accept(emoji));
            return button;
        }
    }
}
