package rookery.ui.media;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A picture in a window of its own: zoom, save, copy.
final class PictureViewer {
    private static final Logger LOG = LoggerFactory.getLogger(PictureViewer.class);
    private static final double STEP = 1.25;

    private final Stage stage = new Stage();
    private final ImageView view;
    private final Image image;

    PictureViewer(Window owner, Path file, String name, Texts texts) {
        image = new Image(file.toUri().toString(), true);
        view = new ImageView(image);
        view.setPreserveRatio(true);
        ScrollPane pane = new ScrollPane(new StackPane(view));
        pane.setPannable(true);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.addEventFilter(
                ScrollEvent.SCROLL,
                scroll -> {
                    zoom(scroll.getDeltaY() > 0 ? STEP : 1 / STEP);
                    scroll.consume();
                });
        BorderPane root = new BorderPane(pane);
        root.setTop(tools(file, name, texts));
        root.getStyleClass().add("viewer");
        Scene scene = new Scene(root, 900, 700);
        scene.setUserAgentStylesheet(owner.getScene().getUserAgentStylesheet());
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        scene.setOnKeyPressed(
                key -> {
                    switch (key.getCode()) {
                        case ESCAPE -> stage.close();
                        case PLUS, ADD, EQUALS -> zoom(STEP);
                        case MINUS, SUBTRACT -> zoom(1 / STEP);
                        case DIGIT0, NUMPAD0 -> fit();
                        default -> {}
                    }
                });
        stage.initOwner(owner);
        stage.initModality(Modality.NONE);
        stage.setTitle(name);
        stage.setScene(scene);
        image.progressProperty()
                .addListener(
                        (_, _, progress) -> {
                            if (progress.doubleValue() >= 1) {
                                fit();
                            }
                        });
    }

    private HBox tools(Path file, String name, Texts texts) {
        Button in = Icons.button("zoom-in", Feather.ZOOM_IN, texts, "viewer.zoomIn");
        in.setOnAction(_ -> zoom(STEP));
        Button out = Icons.button("zoom-out", Feather.ZOOM_OUT, texts, "viewer.zoomOut");
        out.setOnAction(_ -> zoom(1 / STEP));
        Button fit = Icons.button("zoom-fit", Feather.MAXIMIZE, texts, "viewer.fit");
        fit.setOnAction(_ -> fit());
        Button copy = Icons.button("copy-picture", Feather.COPY, texts, "viewer.copy");
        copy.setOnAction(
                _ -> {
                    ClipboardContent clip = new ClipboardContent();
                    clip.putImage(image);
                    Clipboard.getSystemClipboard().setContent(clip);
                });
        Button save = Icons.button("save-picture", Feather.DOWNLOAD, texts, "viewer.save");
        save.setOnAction(_ -> save(stage, file, name));
        HBox tools = new HBox(4, out, in, fit, copy, save);
        tools.setAlignment(Pos.CENTER);
        tools.getStyleClass().add("viewer-tools");
        return tools;
    }

    /// Asks where to, and copies.
    static void save(Window owner, Path file, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        File target = chooser.showSaveDialog(owner);
        if (target == null) {
            return;
        }
        try {
            Files.copy(file, target.toPath(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} could not be saved as {}", file, target, e);
        }
    }

    private void zoom(double factor) {
        double width = view.getFitWidth() == 0 ? image.getWidth() : view.getFitWidth();
        view.setFitWidth(Math.clamp(width * factor, 16, image.getWidth() * 16));
    }

    private void fit() {
        double wide = stage.getScene().getWidth() - 32;
        double high = stage.getScene().getHeight() - 88;
        double scale = Math.min(1, Math.min(wide / image.getWidth(), high / image.getHeight()));
        view.setFitWidth(image.getWidth() * scale);
    }

    void show() {
        stage.show();
    }
}
