package rookery.ui.member;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import rookery.core.account.Nickname;
import rookery.core.room.Act;
import rookery.core.room.MemberCard;
import rookery.core.room.RoomAlias;
import rookery.ui.face.Faces;
import rookery.ui.fx.Overlay;
import rookery.ui.fx.Sentence;
import rookery.ui.fx.Texts;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Who is kept out of a room, over the window until it is closed.
final class BannedView extends VBox {
    private static final double WIDE = 400;
    private static final double HIGH = 280;

    private final CrowdModel model;
    private final CrowdController controller;
    private final Texts texts;
    private final Faces faces;

    private BannedView(
            CrowdModel model,
            CrowdController controller,
            RoomAlias room,
            Texts texts,
            Faces faces) {
        super(12);
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        this.faces = faces;
        setId("banned");
        getStyleClass().addAll("dialog-box", "people-list");
        setPrefWidth(WIDE);
        Label title = new Label(texts.get("banned.title", room.text()));
        title.getStyleClass().add("card-title");
        ListView<MemberCard> list = new ListView<>(model.members());
        list.setId("banned-people");
        list.accessibleTextProperty().bind(texts.of("banned.open"));
        list.setPrefHeight(HIGH);
        list.setCellFactory(_ -> new Cell());
        Label none = new Label();
        none.textProperty().bind(texts.of("banned.none"));
        none.setWrapText(true);
        none.getStyleClass().add("empty");
        list.setPlaceholder(none);
        getChildren()
                .setAll(
                        title,
                        new Sentence("banned-problem", model.problemProperty(), "problem"),
                        list);
    }

    /// @param controller of those who are banned
    static void open(
            Node owner,
            CrowdModel model,
            CrowdController controller,
            RoomAlias room,
            Texts texts,
            Faces faces) {
        Overlay.of(owner).open(new BannedView(model, controller, room, texts, faces));
        controller.refresh();
    }

    private final class Cell extends ListCell<MemberCard> {
        Cell() {
            // As wide as the list, so that a long name is cut rather than scrolled.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(MemberCard who, boolean empty) {
            super.updateItem(who, empty);
            setText(null);
            if (empty || who == null) {
                setGraphic(null);
                return;
            }
            if (getIndex() >= model.members().size() - 1) {
                controller.onEnd();
            }
            Button unban = new Button();
            unban.setId("unban-" + who.handle().text());
            unban.textProperty().bind(texts.of("act.unban"));
            unban.getStyleClass().add("small");
            unban.setMinWidth(USE_PREF_SIZE);
            unban.disableProperty().bind(model.busyProperty());
            unban.setOnAction(_ -> controller.onAct(who, new Act.Unban()));
            String name = CrowdController.shown(who);
            String since =
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(texts.language())
                            .format(who.since().atZone(ZoneId.systemDefault()));
            String line = texts.get("banned.since", who.handle().text(), since);
            setGraphic(
                    PersonLine.of(
                            faces.of(new Nickname(name), who.avatar(), PersonLine.FACE),
                            name,
                            line,
                            unban));
            setAccessibleText(texts.get("roster.read", name, line));
        }
    }
}
