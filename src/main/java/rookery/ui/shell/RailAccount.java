package rookery.ui.shell;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import rookery.client.session.Login;
import rookery.client.session.Self;
import rookery.client.watch.Pin;
import rookery.ui.face.Faces;
import rookery.ui.fx.FxInbox;
import rookery.ui.fx.Texts;
import rookery.ui.roster.Questions;

import java.util.List;
import java.util.Optional;

/// One of my accounts on the rail, with what waits for me there. For the FX thread.
final class RailAccount extends StackPane implements AutoCloseable {
    private static final int FACE = 32;
    private static final int MOST = 99;

    private final ShellModel model;
    private final Login login;
    private final Texts texts;
    private final Faces faces;
    private final Button button = new Button();
    private final Label badge = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final IntegerProperty invitations = new SimpleIntegerProperty();
    private final IntegerProperty questions = new SimpleIntegerProperty();
    private final ListChangeListener<RoomEntry> listed = _ -> count();
    private final List<Pin> pins;
    private Subscription counted = Subscription.EMPTY;

    RailAccount(ShellModel model, ShellController controller, Login login, ShellParts parts) {
        this.model = model;
        this.login = login;
        this.texts = parts.texts();
        this.faces = parts.faces().apply(login);
        button.setId("rail-account");
        button.getStyleClass().addAll("flat", "button-icon", "rail-button");
        button.setTooltip(tooltip);
        button.setOnAction(_ -> controller.choose(Optional.of(login)));
        badge.setId("rail-badge");
        badge.getStyleClass().addAll("badge", "rail-badge");
        badge.setMouseTransparent(true);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        getChildren().setAll(button, badge);
        texts.changed(this, this::say);
        invitations.subscribe(this::say);
        questions.subscribe(this::say);
        model.rooms().addListener(listed);
        count();
        pins =
                List.of(
                        login.self().watch(FxInbox.latest(_ -> face())),
                        login.invitations()
                                .watch(FxInbox.latest(now -> invitations.set(now.size()))),
                        login.roster()
                                .contacts()
                                .watch(FxInbox.latest(now -> questions.set(Questions.count(now)))));
        face();
    }

    private void face() {
        Self me = login.self().get();
        button.setGraphic(faces.of(me.shown(), me.profile().avatar(), FACE));
        say();
    }

    /// The conversations are other ones now.
    private void count() {
        counted.unsubscribe();
        counted = Subscription.EMPTY;
        for (RoomEntry entry : mine()) {
            counted =
                    counted.and(entry.unreadProperty().subscribe(this::say))
                            .and(entry.mentionsProperty().subscribe(this::say))
                            .and(entry.mutedProperty().subscribe(this::say));
        }
        say();
    }

    private List<RoomEntry> mine() {
        return model.rooms().stream()
                .filter(entry -> entry.login().equals(Optional.of(login)))
                .toList();
    }

    private void say() {
        int unread = mine().stream().mapToInt(RailAccount::unread).sum();
        int mentions = mine().stream().mapToInt(entry -> entry.mentionsProperty().get()).sum();
        int asked = invitations.get() + questions.get();
        int all = unread + asked;
        badge.setVisible(all > 0);
        badge.setText((mentions > 0 ? "@" : "") + (all > MOST ? MOST + "+" : all));
        String name =
                texts.get(
                        "rail.account",
                        login.self().get().shown().text(),
                        login.server().uri().getAuthority());
        String words = all == 0 ? name : texts.get("rail.waiting", name, unread, mentions, asked);
        button.setAccessibleText(words);
        tooltip.setText(words);
    }

    /// A muted conversation tells only what calls me.
    private static int unread(RoomEntry entry) {
        return entry.mutedProperty().get()
                ? entry.mentionsProperty().get()
                : entry.unreadProperty().get();
    }

    Button button() {
        return button;
    }

    Login login() {
        return login;
    }

    @Override
    public void close() {
        model.rooms().removeListener(listed);
        counted.unsubscribe();
        pins.forEach(Pin::close);
    }
}
