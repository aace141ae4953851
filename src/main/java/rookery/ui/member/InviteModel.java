package rookery.ui.member;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rookery.core.account.Person;

/// Whom one may mean to invite. For the FX thread.
public final class InviteModel {
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty sentence = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// Found, and not invited yet.
    public ObservableList<Person> people() {
        return people;
    }

    /// The beginning of a name.
    public StringProperty wordsProperty() {
        return words;
    }

    /// What came of it, or empty.
    public StringProperty sentenceProperty() {
        return sentence;
    }

    /// Whether the server is being asked.
    public BooleanProperty busyProperty() {
        return busy;
    }
}
