package rookery.ui.shell;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import rookery.client.session.Conversation;
import rookery.client.session.Link;

/// One room in the sidebar. For the FX thread.
public final class RoomEntry {
    private final Conversation conversation;
    private final IntegerProperty unread = new SimpleIntegerProperty();
    private final ObjectProperty<Link> link = new SimpleObjectProperty<>(new Link.Connecting());

    RoomEntry(Conversation conversation) {
        this.conversation = conversation;
    }

    public Conversation conversation() {
        return conversation;
    }

    public IntegerProperty unreadProperty() {
        return unread;
    }

    public ObjectProperty<Link> linkProperty() {
        return link;
    }
}
