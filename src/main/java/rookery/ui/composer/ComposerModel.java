package rookery.ui.composer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rookery.core.room.Member;

import java.util.Optional;

/// What is being written. For the FX thread.
public final class ComposerModel {
    private final StringProperty draft = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final ObservableList<Enclosure> enclosures = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Member>> whisperTo =
            new SimpleObjectProperty<>(Optional.empty());

    public StringProperty draftProperty() {
        return draft;
    }

    /// One sentence, or empty.
    public StringProperty problemProperty() {
        return problem;
    }

    public ObservableList<Enclosure> enclosures() {
        return enclosures;
    }

    /// Who alone will read what is written, if not everybody.
    public ObjectProperty<Optional<Member>> whisperToProperty() {
        return whisperTo;
    }
}
