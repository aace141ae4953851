package rookery.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.NumberExpression;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import rookery.client.session.Link;
import rookery.client.session.Login;
import rookery.client.watch.Pin;
import rookery.core.capability.Capability;
import rookery.core.room.Destination;
import rookery.ui.account.AccountHead;
import rookery.ui.directory.DirectoryController;
import rookery.ui.directory.DirectoryModel;
import rookery.ui.directory.DirectoryView;
import rookery.ui.directory.InvitationsController;
import rookery.ui.directory.InvitationsModel;
import rookery.ui.directory.InvitationsView;
import rookery.ui.face.Faces;
import rookery.ui.fx.FxInbox;
import rookery.ui.fx.LinkBar;
import rookery.ui.fx.Texts;
import rookery.ui.person.PersonView;
import rookery.ui.roster.RosterController;
import rookery.ui.roster.RosterModel;
import rookery.ui.roster.RosterView;

import java.time.InstantSource;
import java.util.Optional;

/// Beside the rail for one account: its conversations, its contacts, and rooms to join.
final class AccountSide extends VBox implements AutoCloseable {
    private final ShellModel model;
    private final Texts texts;
    private final Faces faces;
    private final StackPane page = new StackPane();
    private final HBox tabs = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final RosterController roster;
    private final InvitationsModel asked;
    private final InvitationsController invitations;
    private final Pin offer;
    private final AccountHead head;
    private final LinkBar state;
    private final Pin linked;
    private final RosterModel contacts = new RosterModel();
    private Subscription opened = Subscription.EMPTY;
    private final Login login;

    AccountSide(ShellModel model, ShellController controller, Login login, ShellParts parts) {
        this.model = model;
        this.login = login;
        this.texts = parts.texts();
        this.faces = parts.faces().apply(login);
        getStyleClass().add("sidebar");
        roster = new RosterController(contacts, login.roster(), login.presences(), texts);
        RosterView people =
                new RosterView(
                        contacts,
                        roster,
                        texts,
                        faces,
                        name -> controller.open(login.open(new Destination.Direct(name))),
                        name -> PersonView.open(this, login, name, texts, faces, controller::open));
        DirectoryModel rooms = new DirectoryModel();
        DirectoryView directory =
                new DirectoryView(
                        rooms,
                        new DirectoryController(rooms, login, texts, controller::open),
                        texts,
                        faces);
        asked = new InvitationsModel();
        invitations = new InvitationsController(asked, login, texts, controller::open);
        VBox.setVgrow(directory, Priority.ALWAYS);
        VBox lobby = new VBox(new InvitationsView(asked, invitations, texts), directory);
        tabs.getStyleClass().add("side-tabs");
        Node chats = chats();
        tabs(chats, people, lobby);
        // What the server can do is known when it has said so, which may be later.
        offer = login.offer().watch(FxInbox.latest(_ -> tabs(chats, people, lobby)));
        head = new AccountHead(login, texts, faces, parts.pictures());
        ObjectProperty<Link> link = new SimpleObjectProperty<>(login.link().get());
        linked = login.link().watch(FxInbox.latest(link::set));
        state = state(link, parts.clock());
        VBox.setVgrow(page, Priority.ALWAYS);
        getChildren().setAll(head, state, tabs, page);
    }

    /// How the account stands with its server, where no open conversation of it tells that.
    private LinkBar state(ObjectProperty<Link> link, InstantSource clock) {
        ObjectBinding<Link> told =
                Bindings.createObjectBinding(
                        () -> isTold() ? new Link.Ready() : link.get(), link, model.openProperty());
        LinkBar bar =
                new LinkBar(
                        told,
                        "link.loggedOut",
                        texts,
                        login.server().uri().getAuthority(),
                        clock,
                        login::retryNow);
        bar.setId("account-link");
        return bar;
    }

    private boolean isTold() {
        return model.openProperty()
                .get()
                .filter(open -> open.login().equals(Optional.of(login)))
                .isPresent();
    }

    private void tabs(Node chats, Node people, Node lobby) {
        Optional<Node> shown = page.getChildren().stream().findFirst();
        tabs.getChildren().clear();
        tab("tab-chats", "side.chats", chats, shown);
        if (login.can(Capability.ROSTER)) {
            ToggleButton asking = tab("tab-people", "side.people", people, shown);
            badge(asking, "questions-badge", contacts.askingProperty(), "side.questions");
        }
        if (login.can(Capability.ROOMS)) {
            ToggleButton rooms = tab("tab-rooms", "side.rooms", lobby, shown);
            badge(
                    rooms,
                    "invitations-badge",
                    Bindings.size(asked.invitations()),
                    "invitation.count");
        }
    }

    private Node chats() {
        FilteredList<RoomEntry> mine =
                new FilteredList<>(
                        model.rooms(), entry -> entry.login().equals(Optional.of(login)));
        ListView<RoomEntry> list = new ListView<>(mine);
        list.setId("conversations");
        list.accessibleTextProperty().bind(texts.of("side.chats"));
        list.setCellFactory(_ -> new ConversationCell(texts, faces));
        Label empty = new Label();
        empty.textProperty().bind(texts.of("side.noChats"));
        empty.setWrapText(true);
        empty.getStyleClass().add("empty");
        list.setPlaceholder(empty);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, chosen) -> {
                            if (chosen != null) {
                                model.openProperty().set(Optional.of(chosen));
                            }
                        });
        opened =
                model.openProperty()
                        .subscribe(
                                open ->
                                        open.filter(mine::contains)
                                                .ifPresentOrElse(
                                                        list.getSelectionModel()::select,
                                                        list.getSelectionModel()::clearSelection));
        return list;
    }

    /// How much waits for an answer of mine.
    private void badge(ToggleButton tab, String id, NumberExpression count, String key) {
        Label badge = new Label();
        badge.setId(id);
        badge.getStyleClass().add("badge");
        badge.textProperty().bind(count.asString("%d"));
        badge.visibleProperty().bind(count.greaterThan(0));
        badge.accessibleTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> texts.get(key, count.intValue()),
                                count,
                                texts.languageProperty()));
        tab.setGraphic(badge);
        // A button takes no notice of a picture that comes into sight later.
        tab.contentDisplayProperty()
                .bind(
                        Bindings.when(badge.visibleProperty())
                                .then(ContentDisplay.RIGHT)
                                .otherwise(ContentDisplay.TEXT_ONLY));
    }

    private ToggleButton tab(String id, String key, Node content, Optional<Node> shown) {
        ToggleButton tab = new ToggleButton();
        tab.setId(id);
        tab.textProperty().bind(texts.of(key));
        tab.setToggleGroup(group);
        tab.setMaxWidth(Double.MAX_VALUE);
        tab.getStyleClass().addAll("flat", "side-tab");
        HBox.setHgrow(tab, Priority.ALWAYS);
        tab.setOnAction(
                _ -> {
                    tab.setSelected(true);
                    page.getChildren().setAll(content);
                });
        if (shown.isEmpty() && tabs.getChildren().isEmpty()) {
            page.getChildren().setAll(content);
        }
        tab.setSelected(page.getChildren().contains(content));
        tabs.getChildren().add(tab);
        return tab;
    }

    @Override
    public void close() {
        offer.close();
        roster.close();
        invitations.close();
        head.close();
        opened.unsubscribe();
        linked.close();
        state.stop();
    }
}
