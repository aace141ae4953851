package rookery.ui.media;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import org.kordamp.ikonli.feather.Feather;

import rookery.client.attachment.Attachments.Fetched;
import rookery.client.attachment.PictureCheck.Verdict;
import rookery.core.attachment.Attachment;
import rookery.ui.fx.Icons;
import rookery.ui.media.MediaBlocks.Fetching;

import java.nio.file.Path;

/// A picture in the timeline: room is kept for it before it comes, so that nothing jumps.
final class PictureBlock extends StackPane {
    private static final int MOST_WIDE = 360;
    private static final int MOST_HIGH = 320;

    /// Decoded at most so many times as large as shown, for dense screens.
    private static final double SHARP = 2;

    private static final int BEFORE_WIDE = 320;
    private static final int BEFORE_HIGH = 214;

    private final MediaParts parts;
    private final Attachment attachment;
    private final Thumbnails thumbnails;

    PictureBlock(
            Attachment attachment, MediaParts parts, Thumbnails thumbnails, Fetching fetching) {
        this.attachment = attachment;
        this.parts = parts;
        this.thumbnails = thumbnails;
        getStyleClass().add("picture");
        size(BEFORE_WIDE, BEFORE_HIGH);
        thumbnails
                .find(attachment)
                .ifPresentOrElse(this::show, () -> getChildren().setAll(new ProgressIndicator()));
        fetching.fetch(attachment, this::came);
    }

    private void size(double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
    }

    private void came(Fetched fetched) {
        switch (fetched) {
            case Fetched.Failed(var reason) -> say(MediaBlocks.sentence(parts, reason));
            case Fetched.Here(Path file, String name, _, _) -> {
                setFocusTraversable(true);
                setAccessibleText(parts.texts().get("media.picture", name));
                setOnMouseClicked(_ -> open(file, name));
                setOnKeyPressed(
                        key -> {
                            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                                open(file, name);
                            }
                        });
                if (thumbnails.find(attachment).isEmpty()) {
                    judge(file);
                }
            }
        }
    }

    private void judge(Path file) {
        parts.background()
                .execute(
                        () -> {
                            Verdict verdict = parts.pictures().look(file);
                            javafx.application.Platform.runLater(() -> judged(file, verdict));
                        });
    }

    private void judged(Path file, Verdict verdict) {
        switch (verdict) {
            case Verdict.Fine(int width, int height) -> load(file, width, height);
            case Verdict.TooManyPixels(long pixels) ->
                    say(parts.texts().get("media.tooManyPixels", pixels / 1_000_000));
            case Verdict.NotAPicture() -> say(parts.texts().get("media.notAPicture"));
        }
    }

    private void load(Path file, int width, int height) {
        Image image =
                new Image(
                        file.toUri().toString(),
                        Math.min(width, MOST_WIDE * SHARP),
                        Math.min(height, MOST_HIGH * SHARP),
                        true,
                        true,
                        true);
        image.progressProperty()
                .addListener(
                        (_, _, progress) -> {
                            if (progress.doubleValue() >= 1 && !image.isError()) {
                                thumbnails.keep(attachment, image);
                                show(image);
                            }
                        });
        image.errorProperty().addListener((_, _, _) -> say(parts.texts().get("media.notAPicture")));
    }

    private void show(Image image) {
        double scale =
                Math.min(1, Math.min(MOST_WIDE / image.getWidth(), MOST_HIGH / image.getHeight()));
        double width = Math.max(48, image.getWidth() * scale);
        double height = Math.max(48, image.getHeight() * scale);
        ImageView view = new ImageView(image);
        view.setFitWidth(image.getWidth() * scale);
        view.setFitHeight(image.getHeight() * scale);
        view.setPreserveRatio(true);
        Rectangle corners = new Rectangle(width, height);
        corners.setArcWidth(16);
        corners.setArcHeight(16);
        setClip(corners);
        size(width, height);
        getChildren().setAll(view);
    }

    private void say(String sentence) {
        Label label = new Label(sentence, Icons.of(Feather.IMAGE, 16));
        label.setWrapText(true);
        label.getStyleClass().add("media-problem");
        size(BEFORE_WIDE, 64);
        getChildren().setAll(label);
    }

    private void open(Path file, String name) {
        new PictureViewer(getScene().getWindow(), file, name, parts.texts()).show();
    }
}
