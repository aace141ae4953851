package rookery.app.tour.chapter;

import javafx.event.ActionEvent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import rookery.app.tour.seat.Party;
import rookery.app.tour.seat.Seat;
import rookery.app.tour.seat.Steps;

/// Finds what was said, in English and in Chinese.
final class Finding implements Chapter {
    private static final String CHINESE = "明天我们去树林里收集树枝。";

    @Override
    public String title() {
        return "Search";
    }

    @Override
    public void walk(Party party, Steps steps) {
        Seat ann = party.ann().seat();
        Seat bob = party.bob().seat();
        steps.step("Ann finds English in the room", () -> here(ann, steps));
        steps.step("she finds Chinese everywhere, and goes there", () -> all(ann, bob, steps));
        steps.step("what nobody said is not found", () -> none(ann, steps));
    }

    private static void here(Seat ann, Steps steps) {
        ann.open(Rooms.NAME);
        ann.press("search-room");
        search(ann, "gloves");
        found(ann, "Bring gloves.");
        steps.shoot("search", ann);
        ann.back();
    }

    private static void search(Seat seat, String words) {
        seat.type("search-words", words);
    }

    /// The index follows a moment behind what is said, so it is asked until it knows.
    private static void found(Seat seat, String text) {
        seat.until(
                "“" + text + "” found",
                () -> {
                    boolean there = seat.rows("search-found", text) > 0;
                    if (!there && seat.words("search-empty").equals(seat.word("search.none"))) {
                        seat.find("search-words").orElseThrow().fireEvent(new ActionEvent());
                    }
                    return there;
                });
    }

    private static void all(Seat ann, Seat bob, Steps steps) {
        bob.open("Ann");
        bob.say(CHINESE);
        ann.press("search-room");
        ann.press("search-everywhere");
        search(ann, "树枝");
        found(ann, CHINESE);
        steps.shoot("search-chinese", ann);
        ann.key("search-words", KeyCode.ENTER, false);
        ann.reads("room-title", "Bob");
        ann.until("what was found, chosen", () -> chosen(ann).contains(CHINESE));
        steps.shoot("found", ann);
    }

    private static String chosen(Seat seat) {
        ListView<?> list = (ListView<?>) seat.find("timeline").orElseThrow();
        return String.valueOf(list.getSelectionModel().getSelectedItem());
    }

    private static void none(Seat ann, Steps steps) {
        ann.press("search-room");
        ann.type("search-words", "ostrich");
        ann.reads("search-empty", ann.word("search.none"));
        ann.until(
                "the words in the field",
                () -> ((TextField) ann.find("search-words").orElseThrow()).isFocused());
        steps.shoot("not-found", ann);
        ann.back();
    }
}
