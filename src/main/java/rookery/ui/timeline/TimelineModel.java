package rookery.ui.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rookery.core.history.Page;

/// What the timeline shows. For the FX thread.
public final class TimelineModel {
    private final ObservableList<TimelineRow> rows = FXCollections.observableArrayList();
    private final BooleanProperty atEnd = new SimpleBooleanProperty(true);
    private final BooleanProperty loading = new SimpleBooleanProperty(true);
    private final IntegerProperty below = new SimpleIntegerProperty();
    private final LongProperty lastMine = new SimpleLongProperty();
    private Page.More older = Page.More.UNKNOWN;

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

    public Page.More older() {
        return older;
    }

    void older(Page.More now) {
        older = now;
    }
}
