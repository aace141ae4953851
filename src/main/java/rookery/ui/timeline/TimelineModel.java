package rookery.ui.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rookery.client.answer.Answer;
import rookery.core.history.Page;

import java.util.List;
import java.util.Optional;

/// What the timeline shows. For the FX thread.
public final class TimelineModel {
    private final ObservableList<TimelineRow> rows = FXCollections.observableArrayList();
    private final BooleanProperty atEnd = new SimpleBooleanProperty(true);
    private final BooleanProperty loading = new SimpleBooleanProperty(true);
    private final IntegerProperty below = new SimpleIntegerProperty();
    private final LongProperty lastMine = new SimpleLongProperty();
    private final ObjectProperty<Optional<Away>> excerpt =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Answer<?>>> failed =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(new Target(0, 0));
    private Page.More older = Page.More.UNKNOWN;

    /// A stretch of history away from the end.
    ///
    /// @param at the row that was looked for
    public record Away(String title, List<TimelineRow> rows, int at) {
        public Away {
            rows = List.copyOf(rows);
        }
    }

    /// @param key of the item to show
    /// @param time how often something was to be shown before, so that the same may be shown again
    public record Target(long key, int time) {}

    public ObservableList<TimelineRow> rows() {
        return rows;
    }

    /// Whether the newest line is in sight.
    public BooleanProperty atEndProperty() {
        return atEnd;
    }

    /// Whether older lines are on their way.
    public BooleanProperty loadingProperty() {
        return loading;
    }

    /// New messages out of sight.
    public IntegerProperty belowProperty() {
        return below;
    }

    /// The key of my newest message, which alone shows how far it came.
    public LongProperty lastMineProperty() {
        return lastMine;
    }

    /// What is to be brought into sight.
    public ReadOnlyObjectProperty<Target> targetProperty() {
        return target;
    }

    void target(long key) {
        target.set(new Target(key, target.get().time() + 1));
    }

    /// What is shown over the list, once it was fetched.
    public ObjectProperty<Optional<Away>> excerptProperty() {
        return excerpt;
    }

    /// What came instead of something that was looked for.
    public ObjectProperty<Optional<Answer<?>>> failedProperty() {
        return failed;
    }

    public Page.More older() {
        return older;
    }

    void older(Page.More now) {
        older = now;
    }
}
