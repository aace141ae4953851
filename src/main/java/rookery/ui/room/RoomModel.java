package rookery.ui.room;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rookery.client.session.Heading;
import rookery.client.session.Link;
import rookery.core.account.Nickname;
import rookery.core.room.Member;

/// How the open room stands. For the FX thread.
public final class RoomModel {
    private final ObservableList<Member> members = FXCollections.observableArrayList();
    private final ObservableList<Member> typing = FXCollections.observableArrayList();
    private final ObjectProperty<Link> link = new SimpleObjectProperty<>(new Link.Connecting());
    private final ObjectProperty<Nickname> nickname = new SimpleObjectProperty<>(Nickname.NONE);

    private final ObjectProperty<Heading> heading;

    public RoomModel(Heading heading) {
        this.heading = new SimpleObjectProperty<>(heading);
    }

    public ObjectProperty<Heading> headingProperty() {
        return heading;
    }

    /// Others who are writing now.
    public ObservableList<Member> typing() {
        return typing;
    }

    /// Present members, me first.
    public ObservableList<Member> members() {
        return members;
    }

    public ObjectProperty<Link> linkProperty() {
        return link;
    }

    public ObjectProperty<Nickname> nicknameProperty() {
        return nickname;
    }
}
