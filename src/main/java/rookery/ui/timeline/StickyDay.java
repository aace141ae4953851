package rookery.ui.timeline;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import rookery.core.timeline.TimelineItem;
import rookery.ui.bubble.RowParts;

import java.time.LocalDate;

/// The day of what is in sight, on top of the list, while the day's own line is out of sight.
final class StickyDay extends Label {
    private final RowParts parts;

    StickyDay(RowParts parts) {
        this.parts = parts;
        setId("sticky-day");
        getStyleClass().addAll("line-note", "day", "sticky-day");
        setMouseTransparent(true);
        setVisible(false);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
    }

    /// @param first the topmost row in sight
    void show(TimelineRow first) {
        switch (first) {
            case TimelineRow.Line(TimelineItem item, _) -> {
                setText(parts.day(LocalDate.ofInstant(item.at(), parts.zone())));
                setVisible(true);
            }
            case TimelineRow.Day _, TimelineRow.Fresh _ -> setVisible(false);
        }
    }
}
