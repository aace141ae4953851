package rookery.ui.directory;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.core.account.Nickname;
import rookery.core.room.Access;
import rookery.core.room.Role;
import rookery.core.room.RoomCard;
import rookery.ui.face.Faces;
import rookery.ui.fx.AccessWords;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;

/// Public rooms to join, and a form to make one.
public final class DirectoryView extends VBox {
    private static final int FACE = 32;

    private final DirectoryModel model;
    private final DirectoryController controller;
    private final Texts texts;
    private final Faces faces;

    public DirectoryView(
            DirectoryModel model, DirectoryController controller, Texts texts, Faces faces) {
        this.faces = faces;
        super(8);
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        setId("directory");
        getStyleClass().add("roster");
        ListView<RoomCard> list = new ListView<>(model.rooms());
        list.setId("directory-rooms");
        list.accessibleTextProperty().bind(texts.of("directory.title"));
        list.setCellFactory(_ -> new Cell());
        Label none = new Label();
        none.textProperty().bind(texts.of("directory.none"));
        none.setWrapText(true);
        none.getStyleClass().add("empty");
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(search(), problem(), list, making());
        // Asked for when it is first looked at.
        sceneProperty()
                .addListener(
                        (_, _, scene) -> {
                            if (scene != null && model.rooms().isEmpty()) {
                                controller.onFind();
                            }
                        });
    }

    private Node search() {
        TextField words = field("directory-words", "directory.find", model.wordsProperty());
        words.setOnAction(_ -> controller.onFind());
        HBox.setHgrow(words, Priority.ALWAYS);
        Button find = Icons.button("directory-find", Feather.SEARCH, texts, "directory.find");
        find.setOnAction(_ -> controller.onFind());
        HBox row = new HBox(4, words, find);
        row.getStyleClass().add("side-search");
        return row;
    }

    private TextField field(String id, String key, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.promptTextProperty().bind(texts.of(key));
        field.accessibleTextProperty().bind(texts.of(key));
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private Node problem() {
        Label problem = new Label();
        problem.setId("directory-problem");
        problem.getStyleClass().addAll("problem", "side-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private Node making() {
        TextField alias = field("create-alias", "directory.alias", model.aliasProperty());
        TextField topic = field("create-topic", "directory.topic", model.topicProperty());
        ComboBox<Access> access = new ComboBox<>();
        access.setId("create-access");
        access.getItems().setAll(Access.values());
        access.setConverter(new AccessWords(texts));
        access.valueProperty().bindBidirectional(model.accessProperty());
        access.accessibleTextProperty().bind(texts.of("directory.access"));
        access.setMaxWidth(Double.MAX_VALUE);
        Button make = new Button();
        make.setId("create-room");
        make.textProperty().bind(texts.of("directory.create"));
        make.setMaxWidth(Double.MAX_VALUE);
        make.setOnAction(_ -> controller.onCreate());
        topic.setOnAction(_ -> controller.onCreate());
        TitledPane pane = new TitledPane("", new VBox(8, alias, topic, access, make));
        pane.setId("create");
        pane.textProperty().bind(texts.of("directory.make"));
        pane.accessibleTextProperty().bind(texts.of("directory.make"));
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.getStyleClass().add("dense");
        VBox box = new VBox(pane);
        box.setMinHeight(USE_PREF_SIZE);
        box.getStyleClass().add("side-search");
        return box;
    }

    private final class Cell extends ListCell<RoomCard> {
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(RoomCard card, boolean empty) {
            super.updateItem(card, empty);
            setText(null);
            if (empty || card == null) {
                setGraphic(null);
                return;
            }
            if (getIndex() >= model.rooms().size() - 1) {
                controller.onEnd();
            }
            Label name = new Label("#" + card.alias().text());
            name.getStyleClass().add("room-name");
            String people = texts.get("room.people", card.members());
            String topic = card.settings().topic();
            Label below = new Label(topic.isEmpty() ? people : people + " · " + topic);
            below.getStyleClass().add("when");
            VBox words = new VBox(2, name, below);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            boolean mine = card.role() != Role.NONE;
            Button join =
                    Icons.button(
                            "join-" + card.alias().text(),
                            mine ? Feather.ARROW_RIGHT : Feather.LOG_IN,
                            texts,
                            mine ? "directory.open" : "directory.join");
            join.setOnAction(_ -> controller.onJoin(card.alias()));
            HBox row =
                    new HBox(
                            8,
                            faces.of(
                                    new Nickname(card.alias().text()),
                                    card.settings().picture(),
                                    FACE),
                            words,
                            join);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setAccessibleText(name.getText() + ", " + below.getText());
        }
    }
}
