package rookery.ui.search;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rookery.core.history.FoundMessage;
import rookery.core.room.Destination;

import java.util.Optional;

/// What is looked for, where, and what came. For the FX thread.
public final class SearchModel {
    private final ObservableList<FoundMessage> found = FXCollections.observableArrayList();
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Destination>> where =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.BLANK);

    public enum State {
        /// Nothing to look for was written yet.
        BLANK,
        ASKING,
        DONE
    }

    /// The newest first.
    public ObservableList<FoundMessage> found() {
        return found;
    }

    public StringProperty wordsProperty() {
        return words;
    }

    /// One sentence, or empty.
    public StringProperty problemProperty() {
        return problem;
    }

    /// Empty: everywhere.
    public ObjectProperty<Optional<Destination>> whereProperty() {
        return where;
    }

    public ObjectProperty<State> stateProperty() {
        return state;
    }
}
