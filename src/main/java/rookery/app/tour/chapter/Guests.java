package rookery.app.tour.chapter;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import rookery.app.tour.seat.Keys;
import rookery.app.tour.seat.Material;
import rookery.app.tour.seat.Party;
import rookery.app.tour.seat.Seat;
import rookery.app.tour.seat.StepFailed;
import rookery.app.tour.seat.Steps;

import java.io.IOException;
import java.util.List;

/// Two people without accounts meet in a room, and do all that people do there.
final class Guests implements Chapter {
    private static final String HELLO = "Hello Bob, the nest is warm.";
    private static final String NIHAO = "你好，安！这里真暖和。";
    private static final String EMOJI = "🐦 + 🏠 = 😀";
    private static final String SECRET = "Only you read this.";
    private static final String WAITING = "Written while the server was away.";

    private final int history;

    /// @param history messages that are there already
    Guests(int history) {
        this.history = history;
    }

    @Override
    public String title() {
        return "Guests";
    }

    @Override
    public void walk(Party party, Steps steps) {
        Seat ann = party.ann().seat();
        Seat bob = party.bob().seat();
        steps.step("both see the welcome", () -> welcome(ann, bob, steps));
        steps.step("they meet in a room", () -> meet(ann, bob, party, steps));
        steps.step("English goes over", () -> goesOver(ann, bob, HELLO));
        steps.step("Chinese comes back", () -> goesOver(bob, ann, NIHAO));
        steps.step("emoji go over", () -> emoji(ann, bob, steps));
        steps.step("a picture goes over", () -> picture(ann, bob, party, steps));
        steps.step("a voice message goes over and plays", () -> voice(ann, bob, steps));
        steps.step("Bob takes another name", () -> rename(ann, bob, steps));
        steps.step("a private message is for one", () -> whisper(ann, bob, steps));
        steps.step("Bob pages to the beginning of history", () -> page(bob, steps));
        steps.step("the server goes away, and both are told", () -> goAway(ann, party, steps));
        steps.step("what waits arrives once when it is back", () -> comeBack(ann, bob, party));
        steps.shoot("back", ann, bob);
    }

    private static void welcome(Seat ann, Seat bob, Steps steps) {
        for (Seat seat : List.of(ann, bob)) {
            seat.until("the welcome", () -> seat.has("join"));
        }
        steps.shoot("welcome", ann, bob);
    }

    private static void meet(Seat ann, Seat bob, Party party, Steps steps) {
        for (Seat seat : List.of(ann, bob)) {
            seat.type("nickname", seat.name());
            seat.type("room", GUEST_ROOM);
            seat.type("address", party.server().address());
            seat.press("join");
        }
        ann.sees("Bob");
        bob.sees("Ann");
        for (Seat seat : List.of(ann, bob)) {
            seat.until("two members", () -> seat.rows("members", "") == 2);
        }
        steps.shoot("meet", ann, bob);
    }

    private static void goesOver(Seat from, Seat to, String text) {
        from.say(text);
        from.hears(text);
        to.hears(text);
        to.sees(text);
    }

    private static void emoji(Seat ann, Seat bob, Steps steps) {
        ann.say(EMOJI);
        bob.hears(EMOJI);
        steps.shoot("text", ann, bob);
    }

    private static void picture(Seat ann, Seat bob, Party party, Steps steps) throws IOException {
        ann.paste(Material.drawNest(party.place().resolve("nest.png")));
        ann.press("send");
        for (Seat seat : List.of(ann, bob)) {
            seat.until(
                    "the picture",
                    () -> seat.scene().getRoot().lookup(".picture .image-view") != null);
        }
        steps.shoot("picture", ann, bob);
    }

    private static void voice(Seat ann, Seat bob, Steps steps) {
        Recording.speak(ann, steps);
        bob.until("the voice", () -> bob.scene().getRoot().lookup(".voice #play") != null);
        ann.until("the voice", () -> ann.scene().getRoot().lookup(".voice #play") != null);
        bob.press("play");
        steps.shoot("voice", ann, bob);
    }

    private static void rename(Seat ann, Seat bob, Steps steps) {
        bob.press("my-name");
        bob.type("new-name", "Robert");
        bob.press("save-name");
        ann.hears("RENAMED");
        ann.sees("Robert");
        steps.shoot("rename", ann, bob);
    }

    private static void whisper(Seat ann, Seat bob, Steps steps) {
        ann.choose("members", "Robert");
        ann.key("members", KeyCode.ENTER, false);
        ann.until("a private line", () -> ann.has("leave-whisper"));
        ann.say(SECRET);
        bob.sees(SECRET);
        ann.sees(SECRET);
        steps.shoot("private", ann, bob);
        ann.press("leave-whisper");
    }

    private void page(Seat bob, Steps steps) {
        bob.until("line 1", () -> top(bob, "Line 1 of"));
        for (int i = 1; i <= history; i++) {
            String line = "Line " + i + " of";
            if (bob.onFx(() -> bob.rows(line)) != 1) {
                throw new StepFailed(line + " is not there once");
            }
        }
        steps.shoot("history", bob);
        bob.onFx(
                () -> {
                    ListView<?> list = (ListView<?>) bob.find("timeline").orElseThrow();
                    list.scrollTo(list.getItems().size() - 1);
                    return list;
                });
    }

    /// Goes up to what is there, and on once more has come.
    ///
    /// @return whether the row is there
    static boolean top(Seat seat, String row) {
        ListView<?> list = (ListView<?>) seat.find("timeline").orElseThrow();
        list.scrollTo(0);
        list.fireEvent(Keys.released(KeyCode.PAGE_UP));
        return seat.rows(row) == 1;
    }

    private static void goAway(Seat ann, Party party, Steps steps) {
        party.server().stop();
        ann.until("the sentence", () -> ann.has("link-bar"));
        ann.say(WAITING);
        ann.sees(WAITING);
        ann.until("a waiting row", () -> ann.rows("Pending") == 1);
        steps.shoot("away", party.ann().seat(), party.bob().seat());
    }

    private static void comeBack(Seat ann, Seat bob, Party party) throws IOException {
        party.server().restart();
        ann.until("a new try", () -> tryNow(ann));
        bob.until("a new try", () -> tryNow(bob));
        bob.hears(WAITING);
        ann.until("the mark", () -> ann.rows("Pending") == 0);
        // What came twice would have come by the time a later message is there.
        goesOver(ann, bob, "And this after it.");
        bob.hears(WAITING);
        ann.hears(WAITING);
    }

    private static boolean tryNow(Seat seat) {
        if (!seat.has("link-bar")) {
            return true;
        }
        seat.find("retry-now")
                .filter(Node::isVisible)
                .ifPresent(node -> ((ButtonBase) node).fire());
        return false;
    }
}
