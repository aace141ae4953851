package rookery.ui.rule;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import rookery.core.account.Avatar;
import rookery.core.room.Access;
import rookery.core.room.Role;

/// A room's settings as they stand in the form. For the FX thread.
public final class RuleModel {
    private final StringProperty topic = new SimpleStringProperty("");
    private final ObjectProperty<Avatar> picture = new SimpleObjectProperty<>(new Avatar.None());
    private final ObjectProperty<Access> access = new SimpleObjectProperty<>(Access.PRIVATE);
    private final BooleanProperty announcements = new SimpleBooleanProperty();
    private final BooleanProperty guests = new SimpleBooleanProperty();
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.NONE);
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty(true);

    public StringProperty topicProperty() {
        return topic;
    }

    public ObjectProperty<Avatar> pictureProperty() {
        return picture;
    }

    public ObjectProperty<Access> accessProperty() {
        return access;
    }

    /// Only owners and moderators may post.
    public BooleanProperty announcementsProperty() {
        return announcements;
    }

    public BooleanProperty guestsProperty() {
        return guests;
    }

    /// Mine; [Role#NONE] until the server has said it.
    public ObjectProperty<Role> roleProperty() {
        return role;
    }

    /// One sentence, or empty.
    public StringProperty problemProperty() {
        return problem;
    }

    /// Whether the server is being asked.
    public BooleanProperty busyProperty() {
        return busy;
    }
}
