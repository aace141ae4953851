package rookery.ui.room;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import rookery.core.account.Nickname;
import rookery.core.room.Member;
import rookery.ui.emoji.EmojiLabel;
import rookery.ui.face.Face;
import rookery.ui.fx.Texts;

import java.util.function.Consumer;

/// Who is here; a private message is a menu, a double click or Enter away.
final class MembersView extends VBox {
    private final RoomModel model;
    private final Texts texts;
    private final boolean canWhisper;
    private final Consumer<Member> whisperTo;

    /// @param canWhisper whether private messages are offered at all
    MembersView(RoomModel model, Texts texts, boolean canWhisper, Consumer<Member> whisperTo) {
        this.canWhisper = canWhisper;
        this.model = model;
        this.texts = texts;
        this.whisperTo = whisperTo;
        setId("members-pane");
        getStyleClass().add("members");
        Label title = new Label();
        title.textProperty().bind(texts.of("members.title"));
        title.getStyleClass().add("pane-title");
        ListView<Member> list = new ListView<>(model.members());
        list.setId("members");
        list.accessibleTextProperty().bind(texts.of("members.title"));
        list.setCellFactory(_ -> new Cell());
        list.setOnKeyPressed(
                key -> {
                    Member chosen = list.getSelectionModel().getSelectedItem();
                    if (key.getCode() == KeyCode.ENTER && chosen != null) {
                        whisper(chosen);
                    }
                });
        texts.changed(this, list::refresh);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(title, list);
    }

    private boolean isMe(Member member) {
        return !model.members().isEmpty() && model.members().getFirst().equals(member);
    }

    private void whisper(Member member) {
        if (canWhisper && !isMe(member)) {
            whisperTo.accept(member);
        }
    }

    private static Node face(Member member) {
        Region online = new Region();
        online.getStyleClass().add("online");
        StackPane face = new StackPane(new Face(member.nickname(), 24), online);
        face.setAlignment(Pos.BOTTOM_RIGHT);
        online.setTranslateX(2);
        online.setTranslateY(2);
        return face;
    }

    private final class Cell extends ListCell<Member> {
        Cell() {
            // As wide as the list, so that a long name is cut rather than scrolled.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Member member, boolean empty) {
            super.updateItem(member, empty);
            setText(null);
            setContextMenu(null);
            setOnMouseClicked(null);
            if (empty || member == null) {
                setGraphic(null);
                return;
            }
            boolean me = isMe(member);
            String name =
                    member.nickname().equals(Nickname.NONE)
                            ? texts.get("timeline.nameless")
                            : member.nickname().text();
            String shown = me ? texts.get("members.me", name) : name;
            EmojiLabel label = new EmojiLabel(shown, 16, "member-name");
            HBox row = new HBox(8, face(member), label);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setFillHeight(false);
            setGraphic(row);
            setAccessibleText(texts.get("members.online", name));
            if (!me && canWhisper) {
                MenuItem whisper = new MenuItem(texts.get("members.whisper", name));
                whisper.setOnAction(_ -> whisper(member));
                setContextMenu(new ContextMenu(whisper));
                setOnMouseClicked(
                        click -> {
                            if (click.getClickCount() == 2) {
                                whisper(member);
                            }
                        });
            }
        }
    }
}
