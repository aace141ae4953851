package rookery.store.sqlite.archive.step;

import rookery.core.account.Nickname;
import rookery.core.message.Content;
import rookery.core.message.Delivery;
import rookery.core.message.LocalId;
import rookery.core.message.Said;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Messages of mine that the disk did not take. Nothing typed is lost: they stay on the screen as
/// failed, and another try puts them into the archive again. On the archive's thread only.
public final class Unkept {
    private final Followers followers;
    private final Map<LocalId, Row> rows = new LinkedHashMap<>();

    /// Keys of lines that could not be kept are below zero.
    private long lastKey;

    public Unkept(Followers followers) {
        this.followers = followers;
    }

    /// @param again tries to keep it once more
    public void add(
            LocalId localId, Nickname nickname, Content content, Instant at, Runnable again) {
        lastKey--;
        var item =
                new TimelineItem.Mine(
                        lastKey,
                        localId,
                        nickname,
                        content,
                        at,
                        Said.Precision.INSTANT,
                        new Delivery.Failed(Delivery.Reason.NOT_KEPT));
        rows.put(localId, new Row(item, again));
        followers.tell(new TimelineChange.Added(List.of(item)));
    }

    /// For one who just came.
    public void show(Consumer<? super TimelineChange> follower) {
        if (!rows.isEmpty()) {
            List<TimelineItem> items = rows.values().stream().<TimelineItem>map(Row::item).toList();
            follower.accept(new TimelineChange.Added(items));
        }
    }

    public boolean holds(LocalId localId) {
        return rows.containsKey(localId);
    }

    public void retry(LocalId localId) {
        Row row = rows.get(localId);
        if (row != null) {
            discard(localId);
            row.again.run();
        }
    }

    public void discard(LocalId localId) {
        Row row = rows.remove(localId);
        if (row != null) {
            followers.tell(new TimelineChange.Removed(row.item.key()));
        }
    }

    private record Row(TimelineItem.Mine item, Runnable again) {}
}
