package rookery.core.timeline;

import rookery.core.history.Page;

import java.util.List;

/// One change of a timeline.
public sealed interface TimelineChange {
    /// All is new: the latest stretch, oldest first.
    record Reset(List<TimelineItem> items, Page.More older) implements TimelineChange {}

    /// Newer than all that is shown.
    record Added(List<TimelineItem> items) implements TimelineChange {}

    /// Older than all that is shown.
    record Prepended(List<TimelineItem> items, Page.More older) implements TimelineChange {}

    /// The item with the same key looks otherwise now.
    record Changed(TimelineItem item) implements TimelineChange {}

    record Removed(long key) implements TimelineChange {}
}
