package rookery.ui.member;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import rookery.core.account.Nickname;
import rookery.core.room.Act;
import rookery.core.room.MemberCard;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.ui.emoji.EmojiLabel;
import rookery.ui.fx.Avatar;
import rookery.ui.fx.PresenceDot;
import rookery.ui.fx.Question;
import rookery.ui.fx.Texts;

/// Who belongs to the room, with role and presence; more of them come as one scrolls.
public final class CrowdView extends VBox {
    private static final int FACE = 24;

    private final CrowdModel model;
    private final CrowdController controller;
    private final Texts texts;

    public CrowdView(CrowdModel model, CrowdController controller, Texts texts) {
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        setId("members-pane");
        getStyleClass().add("members");
        Label title = new Label();
        title.textProperty().bind(texts.of("members.title"));
        title.getStyleClass().add("pane-title");
        Label problem = new Label();
        problem.setId("members-problem");
        problem.getStyleClass().addAll("problem", "side-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        ListView<MemberCard> list = new ListView<>(model.members());
        list.setId("members");
        list.accessibleTextProperty().bind(texts.of("members.title"));
        list.setCellFactory(_ -> new Cell());
        texts.languageProperty().addListener((_, _, _) -> list.refresh());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(title, problem, list);
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

    private static String shown(MemberCard member) {
        return member.nickname().equals(Nickname.NONE)
                ? member.handle().text()
                : member.nickname().text();
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
            if (empty || member == null) {
                setGraphic(null);
                return;
            }
            if (getIndex() >= model.members().size() - 1) {
                controller.onEnd();
            }
            String name =
                    controller.isMe(member)
                            ? texts.get("members.me", shown(member))
                            : shown(member);
            Label role = new Label(role(member.role()));
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
            controller.acts(member).forEach(act -> menu.getItems().add(item(member, act)));
            setContextMenu(menu.getItems().isEmpty() ? null : menu);
        }

        private Node face(MemberCard member) {
            StackPane face =
                    new StackPane(
                            new Avatar(new Nickname(shown(member)), FACE),
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
                                    texts.get("act.sure", verb(act), shown(member)),
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
