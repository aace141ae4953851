package rookery.ui.directory;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rookery.client.session.Invitation;

/// Rooms that I am asked into. For the FX thread.
public final class InvitationsModel {
    private final ObservableList<Invitation> invitations = FXCollections.observableArrayList();
    private final StringProperty problem = new SimpleStringProperty("");

    /// The latest last.
    public ObservableList<Invitation> invitations() {
        return invitations;
    }

    /// One sentence, or empty.
    public StringProperty problemProperty() {
        return problem;
    }
}
