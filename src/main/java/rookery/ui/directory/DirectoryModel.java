package rookery.ui.directory;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rookery.core.room.Access;
import rookery.core.room.RoomCard;

/// Rooms that were found, and one that is being made. For the FX thread.
public final class DirectoryModel {
    private final ObservableList<RoomCard> rooms = FXCollections.observableArrayList();
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty alias = new SimpleStringProperty("");
    private final StringProperty topic = new SimpleStringProperty("");
    private final ObjectProperty<Access> access = new SimpleObjectProperty<>(Access.PUBLIC);
    private final BooleanProperty busy = new SimpleBooleanProperty();

    public ObservableList<RoomCard> rooms() {
        return rooms;
    }

    public StringProperty wordsProperty() {
        return words;
    }

    /// One sentence, or empty.
    public StringProperty problemProperty() {
        return problem;
    }

    /// Of the room that is being made.
    public StringProperty aliasProperty() {
        return alias;
    }

    public StringProperty topicProperty() {
        return topic;
    }

    public ObjectProperty<Access> accessProperty() {
        return access;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }
}
