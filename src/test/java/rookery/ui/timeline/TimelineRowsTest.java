package rookery.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Said;
import rookery.core.timeline.TimelineItem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

final class TimelineRowsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private final TimelineRows rows = new TimelineRows(ZoneOffset.UTC);
    private long keys;

    @Test
    void anAuthorIsNamedOnceWithinFiveMinutes() {
        assertThat(
                        leads(
                                said(1, NOON),
                                said(1, NOON.plusSeconds(299)),
                                said(1, NOON.plusSeconds(700)),
                                said(2, NOON.plusSeconds(701)),
                                said(1, NOON.plusSeconds(702))))
                .containsExactly(true, false, true, true, true);
    }

    @Test
    void aLineForEachDayStandsAboveItsMessages() {
        List<TimelineRow> made =
                rows.rows(
                        Optional.empty(),
                        List.of(said(1, NOON), said(1, NOON.plusSeconds(12 * 3600))));
        assertThat(made.get(0)).isEqualTo(new TimelineRow.Day(LocalDate.of(2026, 11, 20)));
        assertThat(made.get(2)).isEqualTo(new TimelineRow.Day(LocalDate.of(2026, 11, 21)));
        assertThat(((TimelineRow.Line) made.get(3)).leads()).isTrue();
    }

    @Test
    void whatFollowsOnTheSameDayNeedsNoDayLine() {
        TimelineItem before = said(1, NOON);
        assertThat(rows.rows(Optional.of(before), List.of(said(1, NOON))))
                .hasSize(1)
                .first()
                .isInstanceOf(TimelineRow.Line.class);
    }

    @Test
    void aNoteIsNobodysNeighbour() {
        TimelineItem note =
                new TimelineItem.Note(
                        9, TimelineItem.Happening.JOINED, new Nickname("Bob"), Nickname.NONE, NOON);
        assertThat(leads(said(1, NOON), note, said(1, NOON))).containsExactly(true, true, true);
    }

    private List<Boolean> leads(TimelineItem... items) {
        return rows.rows(Optional.empty(), List.of(items)).stream()
                .filter(row -> row instanceof TimelineRow.Line)
                .map(row -> ((TimelineRow.Line) row).leads())
                .toList();
    }

    private TimelineItem said(long account, Instant at) {
        keys++;
        return new TimelineItem.Theirs(
                keys,
                new Author(new AccountId(account), new Nickname("n" + account)),
                new Content.Text(new Body("hello")),
                at,
                Said.Precision.INSTANT);
    }
}
