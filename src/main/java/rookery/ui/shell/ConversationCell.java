package rookery.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.core.account.Nickname;
import rookery.core.message.Plain;
import rookery.core.room.Destination;
import rookery.core.timeline.TimelineItem;
import rookery.ui.action.MessageActions;
import rookery.ui.fx.Avatar;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;

/// A conversation of an account: what it is called, the newest line, what was not read.
final class ConversationCell extends ListCell<RoomEntry> {
    private static final int FACE = 32;

    private final Texts texts;

    ConversationCell(Texts texts) {
        this.texts = texts;
        // As wide as the list, so that a long name is cut rather than scrolled.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(RoomEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
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
        HBox row = new HBox(8, face(entry), words, bell(entry), badge(entry));
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

    private static Node face(RoomEntry entry) {
        return switch (entry.conversation().destination()) {
            case Destination.Room(var alias) -> new Avatar(new Nickname(alias.text()), FACE);
            case Destination.Direct(var with) -> new Avatar(new Nickname(with.text()), FACE);
        };
    }

    private String words(TimelineItem item) {
        if (MessageActions.trace(item).revision().isRetracted()) {
            return texts.get("timeline.retracted");
        }
        String text =
                MessageActions.content(item)
                        .map(content -> Plain.of(content).text().replace('\n', ' '))
                        .orElse("");
        return MessageActions.author(item)
                .map(author -> texts.get("side.last", author.nickname().text(), text))
                .orElse(text);
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
