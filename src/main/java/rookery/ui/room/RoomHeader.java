package rookery.ui.room;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import rookery.core.room.Destination;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;
import rookery.ui.fx.Titles;

import java.util.Optional;
import java.util.function.Function;

/// Above a conversation: what it is called, what it is about, how many are there, and what can be
/// done with it.
final class RoomHeader extends HBox {
    private static final double LEAST_NAME = 72;
    private static final double MOST_NAME = 180;
    private static final double LIMITS = 320;

    private final RoomModel model;
    private final Texts texts;
    private final HBox naming = new HBox();
    private final HBox searching = new HBox();

    RoomHeader(
            Destination destination,
            RoomModel model,
            Texts texts,
            RoomMenu menu,
            ToggleButton membersButton) {
        super(8);
        this.model = model;
        this.texts = texts;
        Label name = new Label();
        name.setId("room-title");
        name.getStyleClass().add("room-title");
        name.setMinWidth(LEAST_NAME);
        name.textProperty()
                .bind(model.headingProperty().map(heading -> Titles.of(destination, heading)));
        Icons.dress(membersButton, "toggle-members", texts, "room.members");
        membersButton.setSelected(true);
        naming.setAlignment(Pos.CENTER);
        getChildren().setAll(name, count(), topic(), naming, searching, menu, membersButton);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("room-header");
    }

    private Node count() {
        Label count = new Label();
        count.setId("people");
        count.getStyleClass().add("when");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> people() == 0 ? "" : texts.get("room.people", people()),
                                model.members(),
                                model.headingProperty(),
                                texts.languageProperty()));
        return count;
    }

    /// Who belongs to it; where that is not known, who is there.
    private int people() {
        int belong = model.headingProperty().get().members();
        return belong > 0 ? belong : model.members().size();
    }

    /// In one line, with the rest of it on hover.
    private Node topic() {
        Label topic = new Label();
        topic.setId("room-topic");
        topic.getStyleClass().add("room-topic");
        topic.setMinWidth(0);
        topic.setMaxWidth(Double.MAX_VALUE);
        topic.textProperty()
                .bind(model.headingProperty().map(heading -> heading.settings().topic()));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(topic.textProperty());
        topic.tooltipProperty()
                .bind(topic.textProperty().map(text -> text.isEmpty() ? null : whole));
        HBox.setHgrow(topic, Priority.ALWAYS);
        return topic;
    }

    /// My name here; a click makes it a field.
    ///
    /// @param rename answers what is wrong with a name
    void offerName(Function<String, Optional<String>> rename) {
        Button me = new Button("", Icons.of(Feather.USER, 14));
        me.setId("my-name");
        me.getStyleClass().addAll("flat", "small");
        me.setMinWidth(LEAST_NAME);
        me.setMaxWidth(MOST_NAME);
        me.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.nicknameProperty().get().text().isEmpty()
                                                ? texts.get("room.noName")
                                                : model.nicknameProperty().get().text(),
                                model.nicknameProperty(),
                                texts.languageProperty()));
        me.accessibleTextProperty().bind(texts.of("room.rename"));
        me.setOnAction(_ -> naming.getChildren().setAll(nameField(me, rename)));
        naming.getChildren().setAll(me);
    }

    private Node nameField(Button me, Function<String, Optional<String>> rename) {
        TextField field = new TextField(model.nicknameProperty().get().text());
        field.setId("new-name");
        field.setPrefColumnCount(14);
        field.accessibleTextProperty().bind(texts.of("room.rename"));
        Label problem = new Label();
        problem.setId("name-problem");
        problem.getStyleClass().add("problem");
        Button save = Icons.button("save-name", Feather.CHECK, texts, "room.rename");
        Runnable done =
                () ->
                        rename.apply(field.getText())
                                .ifPresentOrElse(
                                        problem::setText, () -> naming.getChildren().setAll(me));
        save.setOnAction(_ -> done.run());
        field.setOnAction(_ -> done.run());
        field.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        key.consume();
                        naming.getChildren().setAll(me);
                    }
                });
        HBox row = new HBox(4, problem, field, save);
        row.setAlignment(Pos.CENTER);
        javafx.application.Platform.runLater(field::requestFocus);
        return row;
    }

    /// What this server cannot do, on hover and to be read aloud.
    ///
    /// @param words one sentence, or an empty one
    void tellLimits(ObservableValue<String> words) {
        Label limits = new Label("", Icons.of(Feather.INFO, 14));
        limits.setId("limits");
        limits.setMinWidth(Region.USE_PREF_SIZE);
        limits.accessibleTextProperty().bind(words);
        Tooltip told = new Tooltip();
        told.textProperty().bind(words);
        told.setWrapText(true);
        told.setMaxWidth(LIMITS);
        limits.setTooltip(told);
        limits.visibleProperty().bind(words.map(text -> !text.isEmpty()));
        limits.managedProperty().bind(limits.visibleProperty());
        getChildren().add(getChildren().indexOf(naming), limits);
    }

    void offerSearch(Runnable search) {
        Button button = Icons.button("search-room", Feather.SEARCH, texts, "search.room");
        button.setOnAction(_ -> search.run());
        searching.getChildren().setAll(button);
    }
}
