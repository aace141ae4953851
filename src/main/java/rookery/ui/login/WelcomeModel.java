package rookery.ui.login;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rookery.client.session.Place;

/// What is filled in to come into a room. For the FX thread.
public final class WelcomeModel {
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty room = new SimpleStringProperty("lobby");
    private final StringProperty nickname = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObservableList<Place> recent = FXCollections.observableArrayList();

    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty roomProperty() {
        return room;
    }

    public StringProperty nicknameProperty() {
        return nickname;
    }

    /// One sentence, or empty.
    public StringProperty problemProperty() {
        return problem;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    public ObservableList<Place> recent() {
        return recent;
    }
}
