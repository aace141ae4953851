package rookery.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;

import rookery.client.session.Heading;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.message.Content;
import rookery.core.message.Plain;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.core.timeline.TimelineItem;
import rookery.ui.action.MessageActions;
import rookery.ui.body.OneLine;
import rookery.ui.face.Face;
import rookery.ui.face.Faces;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;

/// A conversation of an account: what it is called, the newest line, what was not read.
final class ConversationCell extends ListCell<RoomEntry> {
    private static final int FACE = 32;

    private final Texts texts;
    private final Faces faces;
    private final StackPane place = new StackPane();
    private Subscription faced = Subscription.EMPTY;

    ConversationCell(Texts texts, Faces faces) {
        this.texts = texts;
        this.faces = faces;
        // As wide as the list, so that a long name is cut rather than scrolled.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(RoomEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        faced.unsubscribe();
        faced = Subscription.EMPTY;
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        faced = entry.headingProperty().subscribe(now -> face(entry, now));
        Label name = new Label();
        name.textProperty().bind(entry.titleProperty());
        name.getStyleClass().add("room-name");
        Label last = new Label();
        last.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> entry.lastProperty().get().map(this::words).orElse(""),
                                entry.lastProperty(),
                                texts.languageProperty()));
        last.getStyleClass().add("when");
        VBox words = new VBox(2, name, last);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, place, words, bell(entry), badge(entry));
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        accessibleTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        texts.get(
                                                "side.read",
                                                entry.titleProperty().get(),
                                                entry.unreadProperty().get()),
                                entry.titleProperty(),
                                entry.unreadProperty(),
                                texts.languageProperty()));
    }

    private void face(RoomEntry entry, Heading heading) {
        place.getChildren()
                .setAll(
                        switch (entry.conversation().destination()) {
                            case Destination.Room(var alias) -> room(alias, heading);
                            case Destination.Direct(var with) ->
                                    faces.of(Handle.of(with), new Nickname(heading.title()), FACE);
                        });
    }

    /// How many belong to it and its settings come together.
    private Face room(RoomAlias alias, Heading heading) {
        return heading.members() > 0
                ? faces.of(new Nickname(alias.text()), heading.settings().picture(), FACE)
                : faces.of(alias, FACE);
    }

    private String words(TimelineItem item) {
        if (MessageActions.trace(item).revision().isRetracted()) {
            return texts.get("timeline.retracted");
        }
        String text = MessageActions.content(item).map(this::words).orElse("");
        return MessageActions.author(item)
                .map(author -> texts.get("side.last", author.nickname().text(), text))
                .orElse(text);
    }

    /// What has no words is called by its kind.
    private String words(Content content) {
        return content instanceof Content.Filed filed && filed.body().isBlank()
                ? texts.get(
                        switch (filed) {
                            case Content.Picture _ -> "side.picture";
                            case Content.Voice _ -> "side.voice";
                            case Content.Video _ -> "side.video";
                            case Content.File _ -> "side.file";
                        })
                : OneLine.of(Plain.of(content).text());
    }

    private static Node bell(RoomEntry entry) {
        Node bell = Icons.of(Feather.BELL_OFF, 12);
        bell.visibleProperty().bind(entry.mutedProperty());
        bell.managedProperty().bind(bell.visibleProperty());
        return bell;
    }

    private static Label badge(RoomEntry entry) {
        Label badge = new Label();
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    int unread = entry.unreadProperty().get();
                                    String count = unread > 99 ? "99+" : Integer.toString(unread);
                                    return entry.mentionsProperty().get() > 0 ? "@" + count : count;
                                },
                                entry.unreadProperty(),
                                entry.mentionsProperty()));
        badge.visibleProperty().bind(entry.unreadProperty().greaterThan(0));
        badge.managedProperty().bind(badge.visibleProperty());
        return badge;
    }
}
