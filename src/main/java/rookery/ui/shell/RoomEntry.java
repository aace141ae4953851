package rookery.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import rookery.client.session.Conversation;
import rookery.client.session.Heading;
import rookery.client.session.Link;
import rookery.client.session.Login;
import rookery.core.timeline.TimelineItem;

import java.util.Optional;

/// One conversation in the sidebar. For the FX thread.
public final class RoomEntry {
    private final Conversation conversation;
    private final Optional<Login> login;
    private final IntegerProperty unread = new SimpleIntegerProperty();
    private final IntegerProperty mentions = new SimpleIntegerProperty();
    private final BooleanProperty muted = new SimpleBooleanProperty();
    private final StringProperty title = new SimpleStringProperty("");
    private final ObjectProperty<Optional<TimelineItem>> last =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Link> link = new SimpleObjectProperty<>(new Link.Connecting());

    private final ObjectProperty<Heading> heading;

    RoomEntry(Conversation conversation, Optional<Login> login) {
        this.conversation = conversation;
        this.login = login;
        heading = new SimpleObjectProperty<>(conversation.heading().get());
    }

    public ObjectProperty<Heading> headingProperty() {
        return heading;
    }

    public Conversation conversation() {
        return conversation;
    }

    /// The account by which one is there; empty for a guest.
    public Optional<Login> login() {
        return login;
    }

    public IntegerProperty unreadProperty() {
        return unread;
    }

    public IntegerProperty mentionsProperty() {
        return mentions;
    }

    public BooleanProperty mutedProperty() {
        return muted;
    }

    public StringProperty titleProperty() {
        return title;
    }

    /// The newest line.
    public ObjectProperty<Optional<TimelineItem>> lastProperty() {
        return last;
    }

    public ObjectProperty<Link> linkProperty() {
        return link;
    }
}
