package rookery.ui.timeline;

import rookery.core.timeline.TimelineItem;

import java.time.LocalDate;

/// One line of the list as a value.
public sealed interface TimelineRow {
    /// @param leads whether it shows who speaks: not for the same author within five minutes
    record Line(TimelineItem item, boolean leads) implements TimelineRow {}

    record Day(LocalDate date) implements TimelineRow {}

    /// From here on it is new.
    record Fresh() implements TimelineRow {}
}
