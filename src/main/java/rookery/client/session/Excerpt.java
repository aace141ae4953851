package rookery.client.session;

import rookery.core.timeline.TimelineItem;

import java.util.List;

/// A stretch of a conversation away from its end: around a day, a reply's origin, or what a search
/// found.
///
/// @param items oldest first; their keys are below zero and their own
/// @param older whether there is more before these
/// @param newer whether there is more after these
public record Excerpt(List<TimelineItem> items, boolean older, boolean newer) {
    public Excerpt {
        items = List.copyOf(items);
    }
}
