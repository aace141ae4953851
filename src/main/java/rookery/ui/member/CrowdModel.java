package rookery.ui.member;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rookery.client.session.Heading;
import rookery.core.room.MemberCard;

/// The members of a room, as far as they were asked for. For the FX thread.
public final class CrowdModel {
    private final ObservableList<MemberCard> members = FXCollections.observableArrayList();
    private final ObjectProperty<Heading> heading = new SimpleObjectProperty<>(new Heading(""));
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// By role, then by name.
    public ObservableList<MemberCard> members() {
        return members;
    }

    /// One sentence, or empty.
    public StringProperty problemProperty() {
        return problem;
    }

    /// What stands above the room, and my role in it.
    public ObjectProperty<Heading> headingProperty() {
        return heading;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }
}
