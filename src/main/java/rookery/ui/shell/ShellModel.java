package rookery.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rookery.client.session.Login;

import java.util.Optional;

/// The rooms of this desktop and the one that is looked at. For the FX thread.
public final class ShellModel {
    private final ObservableList<RoomEntry> rooms = FXCollections.observableArrayList();
    private final ObservableList<String> hostedAt = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<RoomEntry>> open =
            new SimpleObjectProperty<>(Optional.empty());

    private final ObservableList<Login> logins = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Login>> account =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.WELCOME);

    /// What is shown while no conversation is open.
    public enum Page {
        WELCOME,
        SIGN_IN
    }

    /// My accounts, in the order in which they came.
    public ObservableList<Login> logins() {
        return logins;
    }

    /// The account whose conversations are listed; empty: those of a guest.
    public ObjectProperty<Optional<Login>> accountProperty() {
        return account;
    }

    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /// Where others reach the server of this computer; empty while there is none.
    public ObservableList<String> hostedAt() {
        return hostedAt;
    }

    /// A guest's by server, then by room; then those of each account, the latest first.
    public ObservableList<RoomEntry> rooms() {
        return rooms;
    }

    /// Empty: the welcome is shown.
    public ObjectProperty<Optional<RoomEntry>> openProperty() {
        return open;
    }
}
