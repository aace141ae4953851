package rookery.ui.composer;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.kordamp.ikonli.feather.Feather;

import rookery.ui.emoji.EmojiPicker;
import rookery.ui.face.Faces;
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
    private static final double COLUMN = 840;
    private static final double SIDE = 16;

    private final ComposerModel model;
    private final ComposerController controller;
    private final Texts texts;
    private final DraftField draft;
    private final HBox line = new HBox(4);
    private final StackPane writing = new StackPane(line);

    /// @param recording makes the bar for one recording, given what to do with the file and at the
    ///   end
    /// @param keepPicture keeps a pasted picture as a file
    public ComposerView(
            ComposerModel model,
            ComposerController controller,
            Texts texts,
            Faces faces,
            Function<VoiceRecorderBar.Outcome, VoiceRecorderBar> recording,
            Function<Image, Optional<Path>> keepPicture) {
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        this.draft = new DraftField(model, controller, texts, keepPicture);
        HBox.setHgrow(draft, Priority.ALWAYS);
        getStyleClass().add("composer");
        getChildren().addAll(new Above(model, controller, texts, faces, this::focus), writing);
        line.setAlignment(Pos.BOTTOM_CENTER);
        line.getChildren()
                .setAll(
                        attach(),
                        draft,
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

    static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
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
