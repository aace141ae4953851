package rookery.ui.media;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.client.attachment.Attachments.Fetched;
import rookery.core.attachment.Attachment;
import rookery.ui.fx.Icons;
import rookery.ui.media.MediaBlocks.Fetching;

import java.nio.file.Path;

/// A file in the timeline: its name, its size, and what can be done with it.
final class FileBlock extends HBox {
    private final MediaParts parts;
    private final Label name = new Label();
    private final Label state = new Label();

    FileBlock(Attachment attachment, MediaParts parts, Fetching fetching) {
        super(12);
        this.parts = parts;
        getStyleClass().add("file");
        setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(340);
        setMaxWidth(340);
        name.setText(MediaBlocks.name(attachment));
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.getStyleClass().add("file-name");
        state.setText(parts.texts().get("media.fetching"));
        state.getStyleClass().add("when");
        VBox words = new VBox(2, name, state);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Feather.FILE, 24), words);
        fetching.fetch(attachment, this::came);
    }

    private void came(Fetched fetched) {
        switch (fetched) {
            case Fetched.Failed(var reason) -> state.setText(MediaBlocks.sentence(parts, reason));
            case Fetched.Here(Path file, String called, _, long size) -> {
                name.setText(called);
                state.setText(size(size));
                Button open =
                        Icons.button(
                                "open-file", Feather.EXTERNAL_LINK, parts.texts(), "media.open");
                open.setOnAction(_ -> parts.open().accept(file));
                Button save =
                        Icons.button("save-file", Feather.DOWNLOAD, parts.texts(), "media.save");
                save.setOnAction(_ -> PictureViewer.save(getScene().getWindow(), file, called));
                getChildren().addAll(open, save);
            }
        }
    }

    private String size(long bytes) {
        if (bytes < 1024) {
            return parts.texts().get("media.bytes", bytes);
        }
        return bytes < 1024 * 1024
                ? parts.texts().get("media.kilobytes", bytes / 1024.0)
                : parts.texts().get("media.megabytes", bytes / 1024.0 / 1024.0);
    }
}
