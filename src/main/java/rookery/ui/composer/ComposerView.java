package rookery.ui.composer;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.FileChooser;

import org.kordamp.ikonli.feather.Feather;

import rookery.ui.emoji.EmojiPicker;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;
import rookery.ui.media.VoiceRecorderBar;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One line that grows to eight, with what goes along above it.
public final class ComposerView extends VBox {
    private static final int MOST_LINES = 8;

    /// What the field adds to its lines.
    private static final double AROUND = 22;

    private static final double COLUMN = 840;
    private static final double SIDE = 16;

    private final ComposerModel model;
    private final ComposerController controller;
    private final Texts texts;
    private final TextArea draft = new TextArea();
    private final HBox line = new HBox(4);
    private final StackPane writing = new StackPane(line);

    /// @param recording makes the bar for one recording, given what to do with the file and at the
    ///   end
    /// @param keepPicture keeps a pasted picture as a file
    public ComposerView(
            ComposerModel model,
            ComposerController controller,
            Texts texts,
            Function<VoiceRecorderBar.Outcome, VoiceRecorderBar> recording,
            Function<Image, Optional<Path>> keepPicture) {
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        getStyleClass().add("composer");
        getChildren().addAll(problem(), whisper(), enclosures(), writing);
        line.setAlignment(Pos.BOTTOM_CENTER);
        line.getChildren()
                .setAll(
                        attach(),
                        draft(keepPicture),
                        emoji(),
                        new RecordButton(texts, () -> record(recording)),
                        send());
        widthProperty().addListener((_, _, now) -> keepToColumn(now.doubleValue()));
        setOnDragOver(this::dragOver);
        setOnDragDropped(
                drop -> {
                    controller.enclose(paths(drop.getDragboard().getFiles()));
                    drop.setDropCompleted(true);
                });
    }

    /// Stands under the timeline's column.
    private void keepToColumn(double width) {
        double beside = Math.max(SIDE, (width - COLUMN) / 2);
        setPadding(new Insets(8, beside, 16, beside));
    }

    private void dragOver(DragEvent over) {
        if (over.getDragboard().hasFiles()) {
            over.acceptTransferModes(TransferMode.COPY);
        }
    }

    private static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }

    private Node problem() {
        Label problem = new Label();
        problem.setId("composer-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private Node whisper() {
        Label to = new Label("", Icons.of(Feather.LOCK, 12));
        Button leave = Icons.button("leave-whisper", Feather.X, texts, "composer.leaveWhisper");
        leave.setOnAction(_ -> controller.leaveWhisper());
        HBox bar = new HBox(8, to, leave);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("whisper-bar");
        bar.visibleProperty()
                .bind(model.whisperToProperty().map(Optional::isPresent).orElse(false));
        bar.managedProperty().bind(bar.visibleProperty());
        to.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.whisperToProperty()
                                                .get()
                                                .map(
                                                        who ->
                                                                texts.get(
                                                                        "composer.whisperTo",
                                                                        who.nickname().text()))
                                                .orElse(""),
                                model.whisperToProperty(),
                                texts.languageProperty()));
        model.whisperToProperty().addListener((_, _, _) -> draft.requestFocus());
        return bar;
    }

    private Node enclosures() {
        FlowPane cards = new FlowPane(8, 8);
        cards.getStyleClass().add("enclosures");
        cards.visibleProperty().bind(Bindings.isNotEmpty(model.enclosures()));
        cards.managedProperty().bind(cards.visibleProperty());
        model.enclosures()
                .addListener(
                        (ListChangeListener<Enclosure>)
                                _ ->
                                        cards.getChildren()
                                                .setAll(
                                                        model.enclosures().stream()
                                                                .map(this::card)
                                                                .toList()));
        return cards;
    }

    private Node card(Enclosure enclosure) {
        Feather icon =
                switch (enclosure.kind()) {
                    case PICTURE -> Feather.IMAGE;
                    case VOICE -> Feather.MIC;
                    case VIDEO -> Feather.FILM;
                    case FILE -> Feather.FILE;
                };
        Label name = new Label(String.valueOf(enclosure.file().getFileName()), Icons.of(icon, 16));
        name.setMaxWidth(240);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Button remove = Icons.button("remove-enclosure", Feather.X, texts, "composer.remove");
        remove.setOnAction(_ -> controller.remove(enclosure));
        HBox card = new HBox(4, name, remove);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("card");
        return card;
    }

    private Button attach() {
        Button attach = Icons.button("attach", Feather.PAPERCLIP, texts, "composer.attach");
        attach.setOnAction(
                _ -> {
                    FileChooser chooser = new FileChooser();
                    chooser.setTitle(texts.get("composer.attach"));
                    List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
                    if (chosen != null) {
                        controller.enclose(paths(chosen));
                    }
                });
        return attach;
    }

    private TextArea draft(Function<Image, Optional<Path>> keepPicture) {
        draft.setId("draft");
        draft.setWrapText(true);
        draft.setPrefRowCount(1);
        draft.getStyleClass().add("draft");
        draft.textProperty().bindBidirectional(model.draftProperty());
        draft.promptTextProperty().bind(texts.of("composer.prompt"));
        draft.accessibleTextProperty().bind(texts.of("composer.prompt"));
        draft.textProperty().addListener((_, _, _) -> grow());
        draft.widthProperty().addListener((_, _, _) -> grow());
        draft.fontProperty().addListener((_, _, _) -> grow());
        grow();
        draft.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, keepPicture));
        HBox.setHgrow(draft, Priority.ALWAYS);
        return draft;
    }

    private void grow() {
        // Letters of either language make the line as high as the field makes it.
        Text letters = new Text("Ag字");
        letters.setFont(draft.getFont());
        double one = letters.getLayoutBounds().getHeight();
        Text measure = new Text(draft.getText() + " ");
        measure.setFont(draft.getFont());
        measure.setWrappingWidth(Math.max(100, draft.getWidth() - 32));
        double all = measure.getLayoutBounds().getHeight();
        double height = Math.ceil(Math.clamp(all, one, MOST_LINES * one)) + AROUND;
        draft.setMinHeight(height);
        draft.setPrefHeight(height);
        draft.setMaxHeight(height);
    }

    private void pressed(KeyEvent key, Function<Image, Optional<Path>> keepPicture) {
        if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            if (key.isShiftDown()) {
                draft.replaceSelection("\n");
            } else {
                controller.onSend();
            }
        } else if (key.getCode() == KeyCode.TAB && !key.isShortcutDown()) {
            // A text area keeps Tab for itself, and whoever has no mouse could never leave it.
            key.consume();
            draft.requestFocusTraversal(
                    key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        } else if (key.getCode() == KeyCode.ESCAPE && model.whisperToProperty().get().isPresent()) {
            key.consume();
            controller.leaveWhisper();
        } else if (key.getCode() == KeyCode.V && key.isShortcutDown()) {
            paste(key, keepPicture);
        }
    }

    private void paste(KeyEvent key, Function<Image, Optional<Path>> keepPicture) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            key.consume();
            controller.enclose(paths(clipboard.getFiles()));
        } else if (clipboard.hasImage() && !clipboard.hasString()) {
            key.consume();
            keepPicture
                    .apply(clipboard.getImage())
                    .ifPresent(file -> controller.enclose(List.of(file)));
        }
    }

    private Button emoji() {
        Button emoji = Icons.button("emoji", Feather.SMILE, texts, "composer.emoji");
        emoji.setOnAction(
                _ ->
                        EmojiPicker.openAbove(
                                emoji,
                                texts,
                                chosen -> {
                                    draft.replaceSelection(chosen.text());
                                    draft.requestFocus();
                                }));
        return emoji;
    }

    /// Takes the line's place until the voice is sent or thrown away. The line stays in the window,
    /// because the button that is held down must hear that it was let go.
    private VoiceRecorderBar record(
            Function<VoiceRecorderBar.Outcome, VoiceRecorderBar> recording) {
        ObservableList<Node> bars = writing.getChildren();
        VoiceRecorderBar bar =
                recording.apply(
                        new VoiceRecorderBar.Outcome(
                                controller::sendVoice,
                                model.problemProperty()::set,
                                () -> {
                                    line.setVisible(true);
                                    bars.retainAll(line);
                                    draft.requestFocus();
                                }));
        model.problemProperty().set("");
        line.setVisible(false);
        bars.add(bar);
        return bar;
    }

    private Button send() {
        Button send = Icons.button("send", Feather.SEND, texts, "composer.send");
        send.getStyleClass().remove("flat");
        send.getStyleClass().add("accent");
        send.disableProperty()
                .bind(model.draftProperty().isEmpty().and(Bindings.isEmpty(model.enclosures())));
        send.setOnAction(_ -> controller.onSend());
        return send;
    }

    public void focus() {
        draft.requestFocus();
    }
}
