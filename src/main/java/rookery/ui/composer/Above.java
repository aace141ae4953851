package rookery.ui.composer;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.ui.face.Faces;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;

import java.util.Optional;

/// What stands above the line one writes in: what is wrong, to whom it goes, what it answers, and
/// what goes along.
final class Above extends VBox {
    private final ComposerModel model;
    private final ComposerController controller;
    private final Texts texts;

    /// @param focus brings the keyboard back to the line
    Above(
            ComposerModel model,
            ComposerController controller,
            Texts texts,
            Faces faces,
            Runnable focus) {
        super(8);
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        getChildren()
                .setAll(
                        problem(),
                        whisper(),
                        bar(),
                        enclosures(),
                        new CallList(model, controller, texts, faces, focus));
        model.whisperToProperty().addListener((_, _, _) -> focus.run());
        model.barProperty().addListener((_, _, _) -> focus.run());
        visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> getChildren().stream().anyMatch(Node::isVisible),
                                getChildren().stream()
                                        .map(Node::visibleProperty)
                                        .toArray(javafx.beans.Observable[]::new)));
        managedProperty().bind(visibleProperty());
    }

    private Node bar() {
        Label what = new Label();
        what.getStyleClass().add("quote-who");
        Label words = new Label();
        words.getStyleClass().add("quote-words");
        words.setMinWidth(0);
        VBox lines = new VBox(what, words);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Button leave = Icons.button("leave-bar", Feather.X, texts, "composer.leaveBar");
        leave.setOnAction(_ -> controller.leaveBar());
        HBox bar = new HBox(8, lines, leave);
        bar.setId("composer-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("composer-bar");
        bar.visibleProperty().bind(model.barProperty().map(now -> !(now instanceof Bar.Nothing)));
        bar.managedProperty().bind(bar.visibleProperty());
        what.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::title, model.barProperty(), texts.languageProperty()));
        words.textProperty()
                .bind(
                        model.barProperty()
                                .map(
                                        now ->
                                                switch (now) {
                                                    case Bar.Nothing() -> "";
                                                    case Bar.Replying(_, _, String text) ->
                                                            text.replace('\n', ' ');
                                                    case Bar.Correcting(_, var before, _) ->
                                                            before.text().replace('\n', ' ');
                                                }));
        return bar;
    }

    private String title() {
        return switch (model.barProperty().get()) {
            case Bar.Nothing() -> "";
            case Bar.Replying(_, String who, _) -> texts.get("composer.replying", who);
            case Bar.Correcting _ ->
                    texts.get(
                            controller.isReadAsLines()
                                    ? "composer.correctingLine"
                                    : "composer.correcting");
        };
    }

    private Node problem() {
        Label problem = new Label();
        problem.setId("composer-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private Node whisper() {
        Label to = new Label("", Icons.of(Feather.LOCK, 12));
        Button leave = Icons.button("leave-whisper", Feather.X, texts, "composer.leaveWhisper");
        leave.setOnAction(_ -> controller.leaveWhisper());
        HBox bar = new HBox(8, to, leave);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("whisper-bar");
        bar.visibleProperty()
                .bind(model.whisperToProperty().map(Optional::isPresent).orElse(false));
        bar.managedProperty().bind(bar.visibleProperty());
        to.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.whisperToProperty()
                                                .get()
                                                .map(
                                                        who ->
                                                                texts.get(
                                                                        "composer.whisperTo",
                                                                        who.nickname().text()))
                                                .orElse(""),
                                model.whisperToProperty(),
                                texts.languageProperty()));
        return bar;
    }

    private Node enclosures() {
        FlowPane cards = new FlowPane(8, 8);
        cards.getStyleClass().add("enclosures");
        cards.visibleProperty().bind(Bindings.isNotEmpty(model.enclosures()));
        cards.managedProperty().bind(cards.visibleProperty());
        model.enclosures()
                .addListener(
                        (ListChangeListener<Enclosure>)
                                _ ->
                                        cards.getChildren()
                                                .setAll(
                                                        model.enclosures().stream()
                                                                .map(this::card)
                                                                .toList()));
        return cards;
    }

    private Node card(Enclosure enclosure) {
        Feather icon =
                switch (enclosure.kind()) {
                    case PICTURE -> Feather.IMAGE;
                    case VOICE -> Feather.MIC;
                    case VIDEO -> Feather.FILM;
                    case FILE -> Feather.FILE;
                };
        Label name = new Label(String.valueOf(enclosure.file().getFileName()), Icons.of(icon, 16));
        name.setMaxWidth(240);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Button remove = Icons.button("remove-enclosure", Feather.X, texts, "composer.remove");
        remove.setOnAction(_ -> controller.remove(enclosure));
        HBox card = new HBox(4, name, remove);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("card");
        return card;
    }
}
