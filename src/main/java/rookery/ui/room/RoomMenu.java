package rookery.ui.room;

import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.client.session.Conversation;
import rookery.client.session.Login;
import rookery.core.capability.Capability;
import rookery.core.room.Destination;
import rookery.core.room.Quiet;
import rookery.core.room.RoomAlias;
import rookery.ui.fx.Answers;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Overlay;
import rookery.ui.fx.Question;
import rookery.ui.fx.Texts;
import rookery.ui.timeline.Jumps;

import java.util.Optional;
import java.util.function.Consumer;

/// What can be done with the open conversation as a whole; only what its server can do.
final class RoomMenu extends MenuButton {
    private final Conversation conversation;
    private final Texts texts;
    private final Jumps jumps;
    private final Consumer<String> problem;

    /// @param settings opens those of a room
    /// @param problem takes one sentence where something could not be done
    RoomMenu(
            Conversation conversation,
            Optional<Login> login,
            Texts texts,
            Jumps jumps,
            Consumer<RoomAlias> settings,
            Consumer<String> problem) {
        super("", Icons.of(Feather.MORE_VERTICAL, 16));
        this.conversation = conversation;
        this.texts = texts;
        this.jumps = jumps;
        this.problem = problem;
        Icons.dress(this, "room-menu", texts, "room.menu");
        getStyleClass().add("no-arrow");
        if (conversation.can(Capability.PIN)) {
            add("room-pins", "room.pins", jumps::toPins);
        }
        if (conversation.can(Capability.NUMBERED)) {
            add("room-date", "room.date", this::askDate);
        }
        if (conversation.can(Capability.MUTE)) {
            addMuting();
        }
        if (login.isPresent()
                && conversation.destination() instanceof Destination.Room(RoomAlias alias)) {
            if (conversation.can(Capability.ROOMS)) {
                add("room-settings", "rule.open", () -> settings.accept(alias));
            }
            add("room-leave", "shell.leave", () -> leave(login.get(), alias));
        }
        setVisible(!getItems().isEmpty());
        managedProperty().bind(visibleProperty());
    }

    private MenuItem add(String id, String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(texts.of(key));
        item.setOnAction(_ -> action.run());
        getItems().add(item);
        return item;
    }

    private void addMuting() {
        MenuItem mute = add("room-mute", "room.mute", () -> mute(Quiet.FOR_EVER));
        MenuItem hear = add("room-unmute", "room.unmute", () -> mute(Quiet.NONE));
        setOnShowing(
                _ -> {
                    boolean muted = !conversation.muted().get().equals(Quiet.NONE);
                    mute.setVisible(!muted);
                    hear.setVisible(muted);
                });
    }

    private void mute(Quiet until) {
        Answers.orSay(conversation.mute(until), texts, problem);
    }

    private void leave(Login login, RoomAlias alias) {
        Question.ask(
                this,
                texts,
                texts.get("room.leaveSure", alias.text()),
                texts.get("shell.leave"),
                () -> Answers.orSay(login.rooms().leave(alias), texts, problem));
    }

    private void askDate() {
        Overlay overlay = Overlay.of(this);
        DatePicker date = new DatePicker();
        date.setId("date");
        date.setAccessibleText(texts.get("room.date"));
        Button go = new Button(texts.get("room.dateGo"));
        go.setId("date-go");
        go.setDefaultButton(true);
        go.setOnAction(
                _ -> {
                    overlay.close();
                    Optional.ofNullable(date.getValue()).ifPresent(jumps::to);
                });
        HBox box = new HBox(8, date, go);
        box.getStyleClass().add("dialog-box");
        overlay.open(box);
        date.requestFocus();
    }
}
