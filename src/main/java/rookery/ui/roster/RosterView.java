package rookery.ui.roster;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.core.account.AccountName;
import rookery.ui.face.Faces;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;

import java.util.function.Consumer;

/// Contacts by group, and those who ask; typing looks among them, Enter asks the server.
public final class RosterView extends VBox {
    /// @param talk opens the conversation with somebody
    /// @param profile shows who somebody is
    public RosterView(
            RosterModel model,
            RosterController controller,
            Texts texts,
            Faces faces,
            Consumer<AccountName> talk,
            Consumer<AccountName> profile) {
        super(8);
        setId("roster");
        getStyleClass().add("roster");
        ListView<RosterRow> list = new ListView<>(model.rows());
        list.setId("contacts");
        list.accessibleTextProperty().bind(texts.of("roster.title"));
        list.setCellFactory(_ -> new RosterCell(controller, texts, faces, talk, profile));
        list.setPlaceholder(empty(texts));
        list.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ENTER
                            && list.getSelectionModel().getSelectedItem()
                                    instanceof RosterRow.Known(var card, _)) {
                        key.consume();
                        talk.accept(card.name());
                    }
                });
        texts.changed(this, list::refresh);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(search(model, controller, texts), problem(model), list);
    }

    private static HBox search(RosterModel model, RosterController controller, Texts texts) {
        TextField words = new TextField();
        words.setId("roster-words");
        words.promptTextProperty().bind(texts.of("roster.find"));
        words.accessibleTextProperty().bind(texts.of("roster.find"));
        words.textProperty().bindBidirectional(model.wordsProperty());
        words.textProperty().addListener((_, _, _) -> controller.onWords());
        words.setOnAction(_ -> controller.onFind());
        HBox.setHgrow(words, Priority.ALWAYS);
        Button find = Icons.button("roster-find", Feather.SEARCH, texts, "roster.findHere");
        find.disableProperty().bind(model.searchingProperty().or(model.wordsProperty().isEmpty()));
        find.setOnAction(_ -> controller.onFind());
        HBox row = new HBox(4, words, find);
        row.getStyleClass().add("side-search");
        return row;
    }

    private static Label problem(RosterModel model) {
        Label problem = new Label();
        problem.setId("roster-problem");
        problem.getStyleClass().addAll("problem", "side-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private static Label empty(Texts texts) {
        Label empty = new Label();
        empty.textProperty().bind(texts.of("roster.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("empty");
        return empty;
    }
}
