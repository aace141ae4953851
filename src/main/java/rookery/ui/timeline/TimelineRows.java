package rookery.ui.timeline;

import rookery.core.account.Nickname;
import rookery.core.timeline.TimelineItem;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Items into rows: a line for each day, and authors named once. Pure.
final class TimelineRows {
    static final Duration TOGETHER = Duration.ofMinutes(5);

    private final ZoneId zone;

    TimelineRows(ZoneId zone) {
        this.zone = zone;
    }

    /// @param before the item above them
    List<TimelineRow> rows(Optional<TimelineItem> before, List<TimelineItem> items) {
        List<TimelineRow> rows = new ArrayList<>(items.size() + 4);
        Optional<TimelineItem> above = before;
        for (TimelineItem item : items) {
            LocalDate day = day(item);
            if (above.isEmpty() || !day(above.get()).equals(day)) {
                rows.add(new TimelineRow.Day(day));
                above = Optional.empty();
            }
            rows.add(new TimelineRow.Line(item, leads(above, item)));
            above = Optional.of(item);
        }
        return rows;
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate day(TimelineItem item) {
        return LocalDate.ofInstant(item.at(), zone);
    }

    static boolean leads(Optional<TimelineItem> above, TimelineItem item) {
        if (above.isEmpty()) {
            return true;
        }
        return !speaker(above.get()).equals(speaker(item))
                || Duration.between(above.get().at(), item.at()).abs().compareTo(TOGETHER) > 0;
    }

    /// Who speaks; whoever does not speak is nobody's neighbour.
    private static Speaker speaker(TimelineItem item) {
        return switch (item) {
            case TimelineItem.Mine mine -> new Speaker(0, mine.nickname());
            case TimelineItem.Theirs theirs ->
                    new Speaker(theirs.author().id().number(), theirs.author().nickname());
            case TimelineItem.Whisper _, TimelineItem.CalledOut _, TimelineItem.Note _ ->
                    new Speaker(-item.key(), Nickname.NONE);
        };
    }

    private record Speaker(long account, Nickname nickname) {}
}
