package rookery.app.tour.chapter;

import javafx.scene.control.DatePicker;

import rookery.app.tour.seat.Party;
import rookery.app.tour.seat.Seat;
import rookery.app.tour.seat.StepFailed;
import rookery.app.tour.seat.Steps;

import java.time.LocalDate;
import java.time.ZoneId;

/// Reads what was said before anybody of the party was there.
final class Past implements Chapter {
    private final int history;

    Past(int history) {
        this.history = history;
    }

    @Override
    public String title() {
        return "History";
    }

    @Override
    public void walk(Party party, Steps steps) {
        Seat ann = party.ann().seat();
        steps.step("Ann joins a room with a history", () -> join(ann, steps));
        steps.step("she reads back to its beginning, page by page", () -> page(ann, steps));
        steps.step(
                "she goes to a day", () -> day(ann, LocalDate.now(ZoneId.systemDefault()), steps));
    }

    private void join(Seat ann, Steps steps) {
        ann.press("tab-rooms");
        ann.type("directory-words", PAST_ROOM);
        ann.press("directory-find");
        ann.press("join-" + PAST_ROOM);
        ann.hears("Line " + history + " of");
        steps.shoot("history", ann);
    }

    private void page(Seat ann, Steps steps) {
        ann.until("line 1", () -> Guests.top(ann, "Line 1 of"));
        for (int i = 1; i <= history; i++) {
            String line = "Line " + i + " of";
            if (ann.onFx(() -> ann.rows(line)) != 1) {
                throw new StepFailed(line + " is not there once");
            }
        }
        steps.shoot("beginning", ann);
    }

    /// What stands around the first moment of the day.
    private static void day(Seat ann, LocalDate today, Steps steps) {
        ann.menu("room-menu", "room-date");
        ann.until("the day to go to", () -> ann.has("date"));
        ann.onFx(
                () -> {
                    DatePicker date = (DatePicker) ann.find("date").orElseThrow();
                    date.setValue(today.minusDays(DAYS_AGO));
                    return date;
                });
        steps.shoot("date", ann);
        ann.press("date-go");
        ann.until("line 1 of that day", () -> ann.rows("excerpt-rows", "Line 1 of") == 1);
        steps.shoot("day", ann);
        ann.press("excerpt-close");
        ann.until("the newest again", () -> !ann.has("excerpt"));
    }
}
