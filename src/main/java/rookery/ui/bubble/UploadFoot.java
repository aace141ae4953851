package rookery.ui.bubble;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.core.message.Delivery;
import rookery.core.message.LocalId;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;

import java.util.function.Consumer;

/// How far a file of mine is on its way, with a rest and the way out.
final class UploadFoot extends HBox {
    private static final double WIDE = 120;
    private static final double MEGABYTE = 1024 * 1024;

    UploadFoot(Delivery.Uploading now, LocalId localId, Texts texts, Ways ways) {
        super(8);
        setAlignment(Pos.CENTER_RIGHT);
        double part = now.size() <= 0 ? 0 : (double) now.sent() / now.size();
        ProgressBar bar = new ProgressBar(part);
        bar.getStyleClass().add("small");
        bar.setPrefWidth(WIDE);
        bar.setAccessibleText(texts.get("upload.percent", Math.round(part * 100)));
        String amount = texts.get("upload.amount", now.sent() / MEGABYTE, now.size() / MEGABYTE);
        Label words =
                new Label(
                        switch (now.motion()) {
                            case GOING -> amount;
                            case WAITING -> texts.get("upload.waiting", amount);
                            case PAUSED -> texts.get("upload.paused", amount);
                        });
        words.setId("upload-words");
        words.getStyleClass().add("when");
        boolean paused = now.motion() == Delivery.Motion.PAUSED;
        Button rest =
                paused
                        ? Icons.button("resume-upload", Feather.PLAY, texts, "upload.resume")
                        : Icons.button("pause-upload", Feather.PAUSE, texts, "upload.pause");
        rest.setOnAction(_ -> (paused ? ways.resume() : ways.pause()).accept(localId));
        Button stop = Icons.button("cancel-upload", Feather.X, texts, "upload.cancel");
        stop.setOnAction(_ -> ways.cancel().accept(localId));
        getChildren().setAll(words, bar, rest, stop);
    }

    /// What can be done about a file on its way.
    record Ways(Consumer<LocalId> pause, Consumer<LocalId> resume, Consumer<LocalId> cancel) {}
}
