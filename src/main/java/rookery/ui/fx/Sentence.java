package rookery.ui.fx;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Label;

/// A sentence that is there while there is something to say. For the FX thread.
public final class Sentence extends Label {
    public Sentence(String id, ReadOnlyStringProperty words, String... styles) {
        setId(id);
        getStyleClass().addAll(styles);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        textProperty().bind(words);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
