package rookery.app.tour.chapter;

import rookery.app.tour.seat.Seat;
import rookery.app.tour.seat.Steps;

/// Speaks into the microphone and sends it.
final class Recording {
    private Recording() {}

    static void speak(Seat seat, Steps steps) {
        seat.press("record");
        seat.until("the level", () -> seat.has("level"));
        seat.until("two seconds", () -> seat.wordsIn(".recorder").contains("0:02"));
        steps.shoot("recording", seat);
        seat.press("stop-voice");
        seat.until("the preview", () -> seat.has("send-voice"));
        steps.shoot("preview", seat);
        seat.press("send-voice");
    }
}
