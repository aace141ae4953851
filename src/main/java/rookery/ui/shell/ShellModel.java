package rookery.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Optional;

/// The rooms of this desktop and the one that is looked at. For the FX thread.
public final class ShellModel {
    private final ObservableList<RoomEntry> rooms = FXCollections.observableArrayList();
    private final ObservableList<String> hostedAt = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<RoomEntry>> open =
            new SimpleObjectProperty<>(Optional.empty());

    /// Where others reach the server of this computer; empty while there is none.
    public ObservableList<String> hostedAt() {
        return hostedAt;
    }

    /// By server, then by room.
    public ObservableList<RoomEntry> rooms() {
        return rooms;
    }

    /// Empty: the welcome is shown.
    public ObjectProperty<Optional<RoomEntry>> openProperty() {
        return open;
    }
}
