package rookery.ui.member;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.room.Act;
import rookery.core.room.MemberCard;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.ui.emoji.EmojiLabel;
import rookery.ui.face.Faces;
import rookery.ui.fx.Icons;
import rookery.ui.fx.PresenceDot;
import rookery.ui.fx.Question;
import rookery.ui.fx.Sentence;
import rookery.ui.fx.Texts;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Who belongs to the room, with role and presence; more of them come as one scrolls.
public final class CrowdView extends VBox {
    private static final int FACE = 24;

    private final CrowdModel model;
    private final CrowdController controller;
    private final Texts texts;
    private final Faces faces;
    private final Consumer<Handle> profile;

    /// @param profile shows who somebody is
    public CrowdView(
            CrowdModel model,
            CrowdController controller,
            Texts texts,
            Faces faces,
            Consumer<Handle> profile) {
        this.faces = faces;
        this.profile = profile;
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        setId("members-pane");
        getStyleClass().add("members");
        Label title = new Label();
        title.textProperty().bind(texts.of("members.title"));
        title.getStyleClass().add("pane-title");
        ListView<MemberCard> list = new ListView<>(model.members());
        list.setId("members");
        list.accessibleTextProperty().bind(texts.of("members.title"));
        list.setCellFactory(_ -> new Cell());
        texts.changed(this, list::refresh);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren()
                .setAll(
                        head(title),
                        new Sentence(
                                "members-problem",
                                model.problemProperty(),
                                "problem",
                                "side-problem"),
                        list);
    }

    /// What stands behind a name.
    private String mark(MemberCard member) {
        return member.bot()
                ? (texts.get("role.bot") + " " + role(member.role())).strip()
                : role(member.role());
    }

    private String role(Role role) {
        return switch (role) {
            case OWNER -> texts.get("role.owner");
            case MODERATOR -> texts.get("role.moderator");
            case MEMBER, NONE -> "";
            case GUEST -> texts.get("role.guest");
        };
    }

    private String verb(Act act) {
        return switch (act) {
            case Act.Invite() -> texts.get("act.invite");
            case Act.Kick() -> texts.get("act.kick");
            case Act.Ban() -> texts.get("act.ban");
            case Act.Unban() -> texts.get("act.unban");
            case Act.Silence(Quiet until) ->
                    texts.get(until.equals(Quiet.NONE) ? "act.hear" : "act.silence");
            case Act.Give(Role role) ->
                    switch (role) {
                        case OWNER -> texts.get("act.makeOwner");
                        case MODERATOR -> texts.get("act.makeModerator");
                        case MEMBER, GUEST, NONE -> texts.get("act.makeMember");
                    };
        };
    }

    /// With what my role in the room allows about people who are not in it.
    private Node head(Label title) {
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button banned = Icons.button("members-banned", Feather.SLASH, texts, "banned.open");
        banned.setOnAction(_ -> openBanned());
        allow(banned, controller::moderates);
        Button invite = Icons.button("members-invite", Feather.USER_PLUS, texts, "invite.open");
        invite.setOnAction(_ -> openInvite());
        allow(invite, controller::mayInvite);
        HBox head = new HBox(4, title, banned, invite);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("members-head");
        return head;
    }

    private void openBanned() {
        CrowdModel people = new CrowdModel();
        BannedView.open(this, people, controller.banned(people), controller.room(), texts, faces);
    }

    private void openInvite() {
        InviteModel people = new InviteModel();
        InviteView.open(this, people, controller.inviting(people), controller.room(), texts, faces);
    }

    private void allow(Button button, BooleanSupplier allowed) {
        button.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                allowed::getAsBoolean, model.headingProperty()));
        button.managedProperty().bind(button.visibleProperty());
    }

    private final class Cell extends ListCell<MemberCard> {
        Cell() {
            // As wide as the list, so that a long name is cut rather than scrolled.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(MemberCard member, boolean empty) {
            super.updateItem(member, empty);
            setText(null);
            setContextMenu(null);
            setOnMouseClicked(null);
            if (empty || member == null) {
                setGraphic(null);
                return;
            }
            if (getIndex() >= model.members().size() - 1) {
                controller.onEnd();
            }
            String name =
                    controller.isMe(member)
                            ? texts.get("members.me", CrowdController.shown(member))
                            : CrowdController.shown(member);
            Label role = new Label(mark(member));
            role.getStyleClass().add("when");
            role.setMinWidth(USE_PREF_SIZE);
            EmojiLabel label = new EmojiLabel(name, 16, "member-name");
            HBox.setHgrow(label, Priority.ALWAYS);
            HBox row = new HBox(8, face(member), label, role);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setFillHeight(false);
            setGraphic(row);
            String there = texts.get(PresenceDot.word(member.presence()));
            setAccessibleText(texts.get("roster.read", name, role.getText() + " " + there));
            ContextMenu menu = new ContextMenu();
            if (!member.handle().isGuest()) {
                MenuItem card = new MenuItem(texts.get("person.open"));
                card.setId("member-profile");
                card.setOnAction(_ -> profile.accept(member.handle()));
                menu.getItems().add(card);
                setOnMouseClicked(
                        click -> {
                            if (click.getClickCount() == 2) {
                                profile.accept(member.handle());
                            }
                        });
            }
            controller.acts(member).forEach(act -> menu.getItems().add(item(member, act)));
            setContextMenu(menu.getItems().isEmpty() ? null : menu);
        }

        private Node face(MemberCard member) {
            StackPane face =
                    new StackPane(
                            faces.of(
                                    new Nickname(CrowdController.shown(member)),
                                    member.avatar(),
                                    FACE),
                            new PresenceDot(member.presence(), texts));
            face.setAlignment(Pos.BOTTOM_RIGHT);
            return face;
        }

        private MenuItem item(MemberCard member, Act act) {
            MenuItem item = new MenuItem(verb(act));
            item.setOnAction(
                    _ -> {
                        if (act instanceof Act.Kick || act instanceof Act.Ban) {
                            Question.ask(
                                    this,
                                    texts,
                                    texts.get("act.sure", verb(act), CrowdController.shown(member)),
                                    verb(act),
                                    () -> controller.onAct(member, act));
                        } else {
                            controller.onAct(member, act);
                        }
                    });
            return item;
        }
    }
}
