package rookery.ui.timeline;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import rookery.ui.bubble.RowParts;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;

import java.util.Optional;

/// The list of what was said. What one reads never moves by itself: when rows come in above, the
/// first row in sight keeps its place; when they come in below, the list follows only if it was at
/// its end.
public final class TimelineView extends StackPane {
    private static final int NEAR_TOP = 12;

    /// A list that cannot be brought to its end in so many turns is left alone.
    private static final int MOST_TRIES = 20;

    private final TimelineModel model;
    private final TimelineController controller;
    private final RowParts parts;
    private final ListView<TimelineRow> list;
    private Optional<Anchor> anchor = Optional.empty();
    private final StickyDay day;
    private boolean settling;
    private boolean byHand;
    private int tries = MOST_TRIES;

    public TimelineView(TimelineModel model, TimelineController controller, RowParts parts) {
        this.model = model;
        this.controller = controller;
        this.parts = parts;
        list = new ListView<>(model.rows());
        list.setId("timeline");
        list.getStyleClass().add("timeline");
        list.accessibleTextProperty().bind(parts.texts().of("timeline.name"));
        list.setCellFactory(_ -> new TimelineCell(parts, controller, model.lastMineProperty()));
        list.setPlaceholder(placeholder(parts.texts()));
        model.rows().addListener((ListChangeListener<TimelineRow>) this::rowsChanged);
        list.widthProperty().addListener((_, _, _) -> list.refresh());
        parts.texts()
                .changed(
                        this,
                        () -> {
                            list.refresh();
                            later();
                        });
        list.addEventFilter(ScrollEvent.SCROLL, _ -> moved());
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, _ -> moved());
        list.addEventFilter(MouseEvent.MOUSE_CLICKED, _ -> moved());
        list.setOnKeyPressed(this::pressed);
        model.targetProperty().addListener((_, _, to) -> show(to.key()));
        model.excerptProperty()
                .addListener(
                        (_, _, away) ->
                                away.ifPresent(
                                        found -> ExcerptView.open(this, found, controller, parts)));
        list.setOnKeyReleased(
                key -> {
                    if (key.getCode() == KeyCode.END) {
                        toEnd();
                    } else {
                        moved();
                    }
                });
        day = new StickyDay(parts);
        getChildren().addAll(list, day, newMessages(parts.texts()));
        list.skinProperty()
                .addListener(
                        (_, _, _) ->
                                Platform.runLater(
                                        () -> {
                                            flow().ifPresent(
                                                            flow ->
                                                                    flow.positionProperty()
                                                                            .addListener(
                                                                                    (_, _, _) ->
                                                                                            later()));
                                            begin();
                                        }));
    }

    /// The person moved the list, so it need not follow what comes.
    private void moved() {
        byHand = true;
        Platform.runLater(this::look);
    }

    private void later() {
        if (!settling) {
            Platform.runLater(this::look);
        }
    }

    private static Label placeholder(Texts texts) {
        Label empty = new Label();
        empty.textProperty().bind(texts.of("timeline.empty"));
        empty.getStyleClass().add("empty");
        empty.setWrapText(true);
        return empty;
    }

    private Button newMessages(Texts texts) {
        Button button = new Button("", Icons.of(Feather.ARROW_DOWN, 16));
        button.setId("new-messages");
        button.getStyleClass().addAll("accent", "new-messages");
        button.visibleProperty().bind(model.belowProperty().greaterThan(0));
        button.managedProperty().bind(button.visibleProperty());
        button.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> texts.get("timeline.below", model.belowProperty().get()),
                                model.belowProperty(),
                                texts.languageProperty()));
        button.accessibleTextProperty().bind(button.textProperty());
        button.setOnAction(_ -> toEnd());
        StackPane.setAlignment(button, Pos.BOTTOM_CENTER);
        return button;
    }

    private Optional<VirtualFlow<?>> flow() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? Optional.of(flow)
                : Optional.empty();
    }

    /// Before the list lays out anew: where is what one reads?
    private void rowsChanged(ListChangeListener.Change<? extends TimelineRow> change) {
        if (settling) {
            return;
        }
        settling = true;
        tries = MOST_TRIES;
        anchor = model.atEndProperty().get() ? Optional.empty() : anchor(change);
        Platform.runLater(this::settle);
    }

    /// The first line in sight. Its cell may hold the new row of its index already, so the change
    /// is asked which row was there.
    private Optional<Anchor> anchor(ListChangeListener.Change<? extends TimelineRow> change) {
        VirtualFlow<?> flow = flow().orElse(null);
        if (flow == null || flow.getFirstVisibleCell() == null) {
            return Optional.empty();
        }
        int first = flow.getFirstVisibleCell().getIndex();
        for (int index = first; index < first + NEAR_TOP; index++) {
            var cell = flow.getVisibleCell(index);
            if (cell != null
                    && rowBefore(change, index).orElse(null) instanceof TimelineRow.Line line) {
                return Optional.of(new Anchor(line.item().key(), cell.getLayoutY()));
            }
        }
        return Optional.empty();
    }

    private static Optional<TimelineRow> rowBefore(
            ListChangeListener.Change<? extends TimelineRow> change, int index) {
        int now = index;
        change.reset();
        while (change.next() && now >= change.getFrom()) {
            int inside = now - change.getFrom();
            if (inside < change.getRemovedSize()) {
                return Optional.of(change.getRemoved().get(inside));
            }
            now += change.getAddedSize() - change.getRemovedSize();
        }
        return now < change.getList().size()
                ? Optional.of(change.getList().get(now))
                : Optional.empty();
    }

    private void settle() {
        if (anchor.isPresent()) {
            keep(anchor.get());
        } else if (model.atEndProperty().get()) {
            stick();
        }
        anchor = Optional.empty();
        settling = false;
        Platform.runLater(this::look);
    }

    private void keep(Anchor kept) {
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i) instanceof TimelineRow.Line(var item, _)
                    && item.key() == kept.key()) {
                int index = i;
                flow().ifPresent(flow -> place(flow, index, kept.y()));
                return;
            }
        }
    }

    private void place(VirtualFlow<?> flow, int index, double y) {
        // Before it has laid out, the list does not know that it has grown, and goes to its end.
        list.layout();
        flow.scrollToTop(index);
        list.layout();
        flow.scrollPixels(-y);
    }

    private void pressed(KeyEvent key) {
        if (list.getSelectionModel().getSelectedItem() instanceof TimelineRow.Line(var item, _)) {
            parts.actions().ifPresent(actions -> actions.key(key, item, list));
        }
    }

    /// Brings a line into sight and stands on it.
    private void show(long key) {
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i) instanceof TimelineRow.Line(var item, _) && item.key() == key) {
                controller.atEnd(false);
                list.getSelectionModel().select(i);
                list.scrollTo(Math.max(0, i - 2));
                list.requestFocus();
                moved();
                return;
            }
        }
    }

    /// At the end, or where one was sent before there was anything to see.
    private void begin() {
        if (model.targetProperty().get().time() > 0) {
            show(model.targetProperty().get().key());
        } else {
            toEnd();
        }
    }

    /// Shows the newest line.
    public void toEnd() {
        byHand = false;
        controller.atEnd(true);
        stick();
    }

    private void stick() {
        if (!model.rows().isEmpty()) {
            list.scrollTo(model.rows().size() - 1);
            list.layout();
            flow().ifPresent(flow -> flow.scrollPixels(1_000_000));
        }
        Platform.runLater(this::look);
    }

    /// What is in sight decides whether older lines are asked for and new ones are seen.
    private void look() {
        flow().ifPresent(
                        flow -> {
                            var first = flow.getFirstVisibleCell();
                            var last = flow.getLastVisibleCell();
                            if (first == null || last == null || settling) {
                                return;
                            }
                            boolean end =
                                    last.getIndex() >= model.rows().size() - 1
                                            && last.getLayoutY() + last.getHeight()
                                                    <= flow.getHeight() + 24;
                            if (end || byHand) {
                                controller.atEnd(end);
                                byHand = false;
                            } else if (model.atEndProperty().get() && tries > 0) {
                                // Something grew: a picture came, or the window changed.
                                tries--;
                                stick();
                            }
                            if (end) {
                                tries = MOST_TRIES;
                            }
                            if (first.getIndex() < NEAR_TOP) {
                                controller.nearTop();
                            }
                            day.show(model.rows().get(first.getIndex()));
                        });
    }

    private record Anchor(long key, double y) {}
}
