package rookery.ui.member;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.core.account.Person;
import rookery.core.room.RoomAlias;
import rookery.ui.face.Faces;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Overlay;
import rookery.ui.fx.Sentence;
import rookery.ui.fx.Texts;

/// Asks people into a room, over the window until it is closed.
public final class InviteView extends VBox {
    private static final double WIDE = 400;
    private static final double HIGH = 240;

    private final InviteModel model;
    private final InviteController controller;
    private final Texts texts;
    private final Faces faces;
    private final TextField words = new TextField();

    private InviteView(
            InviteModel model,
            InviteController controller,
            RoomAlias room,
            Texts texts,
            Faces faces) {
        super(12);
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        this.faces = faces;
        setId("invite");
        getStyleClass().addAll("dialog-box", "people-list");
        setPrefWidth(WIDE);
        Label title = new Label(texts.get("invite.title", room.text()));
        title.getStyleClass().add("card-title");
        ListView<Person> list = new ListView<>(model.people());
        list.setId("invite-people");
        list.accessibleTextProperty().bind(texts.of("roster.found"));
        list.setPrefHeight(HIGH);
        list.setCellFactory(_ -> new Cell());
        Label hint = new Label();
        hint.textProperty().bind(texts.of("invite.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("empty");
        list.setPlaceholder(hint);
        getChildren()
                .setAll(
                        title,
                        search(),
                        new Sentence("invite-sentence", model.sentenceProperty()),
                        list);
    }

    static void open(
            Node owner,
            InviteModel model,
            InviteController controller,
            RoomAlias room,
            Texts texts,
            Faces faces) {
        InviteView view = new InviteView(model, controller, room, texts, faces);
        Overlay.of(owner).open(view);
        view.words.requestFocus();
    }

    private Node search() {
        words.setId("invite-words");
        words.promptTextProperty().bind(texts.of("roster.find"));
        words.accessibleTextProperty().bind(texts.of("roster.find"));
        words.textProperty().bindBidirectional(model.wordsProperty());
        words.setOnAction(_ -> controller.onFind());
        HBox.setHgrow(words, Priority.ALWAYS);
        Button find = Icons.button("invite-find", Feather.SEARCH, texts, "roster.findHere");
        find.disableProperty().bind(model.busyProperty().or(model.wordsProperty().isEmpty()));
        find.setOnAction(_ -> controller.onFind());
        return new HBox(4, words, find);
    }

    private final class Cell extends ListCell<Person> {
        Cell() {
            // As wide as the list, so that a long name is cut rather than scrolled.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Person who, boolean empty) {
            super.updateItem(who, empty);
            setText(null);
            if (empty || who == null) {
                setGraphic(null);
                return;
            }
            Button invite = new Button();
            invite.setId("invite-" + who.name().text());
            invite.textProperty().bind(texts.of("act.invite"));
            invite.getStyleClass().add("small");
            invite.setMinWidth(USE_PREF_SIZE);
            invite.disableProperty().bind(model.busyProperty());
            invite.setOnAction(_ -> controller.onInvite(who));
            String name = "@" + who.name().text();
            setGraphic(
                    PersonLine.of(
                            faces.of(who, PersonLine.FACE), who.shown().text(), name, invite));
            setAccessibleText(texts.get("roster.read", who.shown().text(), name));
        }
    }
}
