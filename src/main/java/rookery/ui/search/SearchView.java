package rookery.ui.search;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import rookery.client.session.Login;
import rookery.core.history.FoundMessage;
import rookery.core.room.Destination;
import rookery.ui.face.Faces;
import rookery.ui.fx.Overlay;
import rookery.ui.fx.Texts;

import java.util.Optional;
import java.util.function.Consumer;

/// A field and what it finds, over the window until something is chosen or Esc goes back.
public final class SearchView extends VBox {
    private static final int LONGEST = 200;

    private final SearchModel model;
    private final SearchController controller;
    private final Texts texts;
    private final TextField words = new TextField();
    private final ListView<FoundMessage> list;

    private SearchView(
            SearchModel model,
            SearchController controller,
            Texts texts,
            Faces faces,
            Optional<Destination> here) {
        super(8);
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        this.list = new ListView<>(model.found());
        setId("search");
        getStyleClass().add("search");
        list.setId("search-found");
        list.accessibleTextProperty().bind(texts.of("search.found"));
        list.setCellFactory(_ -> new FoundCell(model, controller, texts, faces));
        list.setPlaceholder(placeholder());
        list.setFocusTraversable(false);
        VBox.setVgrow(list, Priority.ALWAYS);
        field();
        getChildren().setAll(words);
        here.ifPresent(place -> getChildren().add(scope(place)));
        getChildren().addAll(problem(), list);
        setPrefSize(600, 520);
        sceneProperty()
                .addListener(
                        (_, _, scene) -> {
                            if (scene == null) {
                                controller.stop();
                            }
                        });
    }

    /// @param here the open conversation, if there is one
    /// @param everywhere whether to begin with all conversations
    /// @param chosen goes to a message, after this is closed
    public static void open(
            Node inWindow,
            Login login,
            Optional<Destination> here,
            boolean everywhere,
            Texts texts,
            Faces faces,
            Consumer<FoundMessage> chosen) {
        Overlay overlay = Overlay.of(inWindow);
        SearchModel model = new SearchModel();
        model.whereProperty().set(everywhere ? Optional.empty() : here);
        SearchController controller =
                new SearchController(
                        model,
                        login,
                        texts,
                        found -> {
                            overlay.close();
                            chosen.accept(found);
                        });
        SearchView view = new SearchView(model, controller, texts, faces, here);
        overlay.open(view);
        view.words.requestFocus();
    }

    /// Says that nothing can be searched here.
    public static void openUnable(Node inWindow, Texts texts) {
        Label sentence = new Label(texts.get("search.unable"));
        sentence.setId("search-unable");
        sentence.setWrapText(true);
        sentence.setFocusTraversable(true);
        VBox box = new VBox(sentence);
        box.getStyleClass().add("dialog-box");
        Overlay.of(inWindow).open(box);
        sentence.requestFocus();
    }

    // Null is how a formatter refuses a change.
    @SuppressWarnings("NullAway")
    private void field() {
        words.setId("search-words");
        words.setTextFormatter(
                new TextFormatter<>(
                        change -> change.getControlNewText().length() <= LONGEST ? change : null));
        words.promptTextProperty().bind(texts.of("search.find"));
        words.accessibleTextProperty().bind(texts.of("search.find"));
        words.textProperty().bindBidirectional(model.wordsProperty());
        words.setOnAction(
                _ ->
                        controller.onEnter(
                                Optional.ofNullable(list.getSelectionModel().getSelectedItem())));
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        model.stateProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now == SearchModel.State.DONE
                                    && list.getSelectionModel().isEmpty()) {
                                list.getSelectionModel().selectFirst();
                            }
                        });
    }

    private void move(KeyEvent key) {
        int by = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        if (by != 0 && !list.getItems().isEmpty()) {
            key.consume();
            int next =
                    Math.clamp(
                            list.getSelectionModel().getSelectedIndex() + by,
                            0,
                            list.getItems().size() - 1);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 2));
        }
    }

    private Node scope(Destination here) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton one = choice("search-here", group, Optional.of(here), "left-pill");
        one.setText(texts.get("search.here", controller.title(here)));
        ToggleButton all = choice("search-everywhere", group, Optional.empty(), "right-pill");
        all.setText(texts.get("search.everywhere"));
        return new HBox(one, all);
    }

    private ToggleButton choice(
            String id, ToggleGroup group, Optional<Destination> where, String side) {
        ToggleButton choice = new ToggleButton();
        choice.setId(id);
        choice.setToggleGroup(group);
        choice.getStyleClass().addAll("small", side);
        choice.setSelected(model.whereProperty().get().equals(where));
        choice.setOnAction(
                _ -> {
                    choice.setSelected(true);
                    model.whereProperty().set(where);
                    words.requestFocus();
                    words.end();
                });
        return choice;
    }

    private Node problem() {
        Label problem = new Label();
        problem.setId("search-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private Node placeholder() {
        Label empty = new Label();
        empty.setId("search-empty");
        empty.setWrapText(true);
        empty.getStyleClass().add("empty");
        empty.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::nothing,
                                model.stateProperty(),
                                model.problemProperty(),
                                texts.languageProperty()));
        return empty;
    }

    private String nothing() {
        return switch (model.stateProperty().get()) {
            case BLANK -> texts.get("search.blank");
            case ASKING -> texts.get("search.asking");
            case DONE -> model.problemProperty().get().isEmpty() ? texts.get("search.none") : "";
        };
    }
}
