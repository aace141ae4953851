package rookery.ui.action;

import rookery.core.timeline.TimelineItem;

/// Where one writes: it takes a message to answer or to change. For the FX thread.
public interface Writing {
    /// @param item that its server has numbered
    void reply(TimelineItem item);

    void correct(TimelineItem.Mine mine);
}
