package rookery.ui.roster;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Contacts as lines, and what is looked for among them. For the FX thread.
public final class RosterModel {
    private final ObservableList<RosterRow> rows = FXCollections.observableArrayList();
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final IntegerProperty asking = new SimpleIntegerProperty();
    private final BooleanProperty searching = new SimpleBooleanProperty();

    public ObservableList<RosterRow> rows() {
        return rows;
    }

    /// How many want to become contacts, and wait.
    public IntegerProperty askingProperty() {
        return asking;
    }

    /// A part of a name; empty: all contacts.
    public StringProperty wordsProperty() {
        return words;
    }

    /// One sentence, or empty.
    public StringProperty problemProperty() {
        return problem;
    }

    /// Whether the server is being asked.
    public BooleanProperty searchingProperty() {
        return searching;
    }
}
