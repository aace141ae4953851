package rookery.ui.bubble;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;

/// How far a file of mine is on its way, and the way out.
final class UploadFoot extends HBox {
    private static final double WIDE = 120;
    private static final double MEGABYTE = 1024 * 1024;

    UploadFoot(long sent, long size, Texts texts, Runnable cancel) {
        super(8);
        setAlignment(Pos.CENTER_RIGHT);
        double part = size <= 0 ? 0 : (double) sent / size;
        ProgressBar bar = new ProgressBar(part);
        bar.getStyleClass().add("small");
        bar.setPrefWidth(WIDE);
        bar.setAccessibleText(texts.get("upload.percent", Math.round(part * 100)));
        Label amount = new Label(texts.get("upload.amount", sent / MEGABYTE, size / MEGABYTE));
        amount.getStyleClass().add("when");
        Button stop = Icons.button("cancel-upload", Feather.X, texts, "upload.cancel");
        stop.setOnAction(_ -> cancel.run());
        getChildren().setAll(amount, bar, stop);
    }
}
