package rookery.ui.media;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;

/// Bars drawn from the real samples; those that were heard are in the accent.
final class Waveform extends HBox {
    static final int BARS = 48;
    private static final double HIGH = 28;
    private static final PseudoClass HEARD = PseudoClass.getPseudoClass("heard");

    private final DoubleProperty part = new SimpleDoubleProperty();

    Waveform(List<Double> peaks) {
        super(1);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getStyleClass().add("waveform");
        setMinHeight(HIGH);
        for (double peak : peaks) {
            Region bar = new Region();
            bar.getStyleClass().add("bar");
            double height = Math.max(2, peak * HIGH);
            bar.setMinSize(3, height);
            bar.setMaxSize(3, height);
            getChildren().add(bar);
        }
        part.addListener((_, _, _) -> paint());
    }

    /// How much was heard, 0 to 1.
    DoubleProperty partProperty() {
        return part;
    }

    private void paint() {
        for (int i = 0; i < getChildren().size(); i++) {
            boolean heard = i < part.get() * getChildren().size();
            getChildren().get(i).pseudoClassStateChanged(HEARD, heard);
        }
    }
}
