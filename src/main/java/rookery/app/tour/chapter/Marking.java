package rookery.app.tour.chapter;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import rookery.app.tour.seat.Keys;
import rookery.app.tour.seat.Party;
import rookery.app.tour.seat.Seat;
import rookery.app.tour.seat.StepFailed;
import rookery.app.tour.seat.Steps;

import java.util.Optional;

/// What is done to messages after they were said.
final class Marking implements Chapter {
    private static final String PLAN = "The [plan]";
    private static final String ANSWER = "I have read it.";
    private static final String WRONG = "We begin on Mondya.";
    private static final String MENDED = "We begin on Monday.";
    private static final String CALL = "@bob please bring twigs";
    private static final String SEEN = "Who has seen this?";
    private static final String PINNED = "Bring gloves.";
    private static final String REGRET = "I never liked twigs.";
    private static final String THUMB = "👍";

    @Override
    public String title() {
        return "After it was said";
    }

    @Override
    public void walk(Party party, Steps steps) {
        Seat ann = party.ann().seat();
        Seat bob = party.bob().seat();
        steps.step("an answer shows what it answers, and leads there", () -> answer(ann, bob));
        steps.step("a correction comes to all", () -> correct(ann, bob, steps));
        steps.step("reactions are counted", () -> react(ann, bob, steps));
        steps.step("who is called sees it", () -> call(ann, bob, steps));
        steps.step("who writes is seen writing", () -> type(ann, bob, steps));
        steps.step("the sender sees who has seen it", () -> seen(ann, bob, steps));
        steps.step("what is pinned is found again", () -> pin(ann, bob, steps));
        steps.step("what is taken back is gone for all", () -> retract(ann, bob, steps));
    }

    private static void press(Seat seat, String row, KeyCode key) {
        seat.choose("timeline", row);
        seat.key("timeline", key, false);
    }

    private static void answer(Seat ann, Seat bob) {
        press(bob, PLAN, KeyCode.R);
        bob.until("what is answered, above the line", () -> bob.has("composer-bar"));
        bob.say(ANSWER);
        ann.hears("text=" + ANSWER);
        ann.until("a quote", () -> quote(ann) != null);
        ann.onFx(
                () -> {
                    quote(ann).fireEvent(Keys.pressed(KeyCode.ENTER));
                    return ANSWER;
                });
        ann.until("the answered one chosen", () -> chosen(ann).contains(PLAN));
        ann.end("timeline");
    }

    private static Node quote(Seat seat) {
        return seat.scene().getRoot().lookup("#timeline .quote");
    }

    private static String chosen(Seat seat) {
        ListView<?> list = (ListView<?>) seat.find("timeline").orElseThrow();
        return String.valueOf(list.getSelectionModel().getSelectedItem());
    }

    private static void correct(Seat ann, Seat bob, Steps steps) {
        ann.say(WRONG);
        bob.hears("text=" + WRONG);
        ann.until("the mark of the server", () -> ann.rows(WRONG) == 1 && delivered(ann, WRONG));
        ann.key("draft", KeyCode.UP, false);
        ann.until("the message in the line", () -> ann.words("draft").equals(WRONG));
        steps.shoot("correcting", ann);
        ann.say(MENDED);
        for (Seat seat : new Seat[] {ann, bob}) {
            seat.hears("text=" + MENDED);
            seat.until("none as it was", () -> seat.rows(WRONG) == 0);
            seat.sees(seat.word("timeline.corrected"));
        }
    }

    private static boolean delivered(Seat seat, String row) {
        ListView<?> list = (ListView<?>) seat.find("timeline").orElseThrow();
        return list.getItems().stream()
                .map(Object::toString)
                .anyMatch(each -> each.contains(row) && !each.contains("Pending"));
    }

    private static void react(Seat ann, Seat bob, Steps steps) {
        press(bob, MENDED, KeyCode.PLUS);
        bob.type("emoji-words", "+1");
        bob.until("what is looked for", () -> bob.rows("emoji-grid", THUMB) > 0);
        steps.shoot("picker", bob);
        bob.key("emoji-words", KeyCode.ENTER, false);
        ann.until("one reaction", () -> reaction(ann, "timeline.reaction", 1).isPresent());
        ann.onFx(
                () -> {
                    reaction(ann, "timeline.reaction", 1).orElseThrow().fire();
                    return THUMB;
                });
        bob.until("two reactions", () -> reaction(bob, "timeline.reactionMine", 2).isPresent());
        ann.until("two reactions", () -> reaction(ann, "timeline.reactionMine", 2).isPresent());
        steps.shoot("reactions", ann, bob);
    }

    private static Optional<ButtonBase> reaction(Seat seat, String key, int count) {
        String words = seat.word(key, THUMB, count);
        for (Node node : seat.scene().getRoot().lookupAll("#timeline .reaction")) {
            if (node instanceof ButtonBase button && words.equals(button.getAccessibleText())) {
                return Optional.of(button);
            }
        }
        return Optional.empty();
    }

    private static void call(Seat ann, Seat bob, Steps steps) {
        ann.type("draft", "@bo");
        ann.until("Bob offered", () -> ann.words("call-list").contains("@bob"));
        steps.shoot("call", ann);
        ann.key("draft", KeyCode.ENTER, false);
        ann.until("his name in the line", () -> ann.words("draft").equals("@bob "));
        ann.say(CALL);
        bob.hears(CALL);
        bob.until(
                "that he is called",
                () -> bob.scene().getRoot().lookup("#timeline .calls-me") != null);
        steps.shoot("called", bob);
    }

    private static void type(Seat ann, Seat bob, Steps steps) {
        bob.type("draft", "Well …");
        ann.until("somebody writing", () -> !ann.words("typing").isEmpty());
        String seen = ann.onFx(() -> ann.words("typing"));
        if (!seen.equals(ann.word("typing.one", "Bob"))) {
            throw new StepFailed("Ann expected Bob to be writing, and saw: " + seen);
        }
        steps.shoot("typing", ann);
        bob.type("draft", "");
    }

    private static void seen(Seat ann, Seat bob, Steps steps) {
        bob.look();
        ann.say(SEEN);
        bob.hears(SEEN);
        ann.until("that it was read", () -> ann.rows("Displayed[]") > 0);
        press(ann, SEEN, KeyCode.S);
        ann.reads("seen-by", ann.word("action.seenBy", 1));
        ann.reads("seen-by", "Bob");
        steps.shoot("seen-by", ann);
        ann.back();
    }

    private static void pin(Seat ann, Seat bob, Steps steps) {
        ann.say(PINNED);
        bob.hears(PINNED);
        ann.until("the mark of the server", () -> delivered(ann, PINNED));
        press(ann, PINNED, KeyCode.P);
        for (Seat seat : new Seat[] {ann, bob}) {
            seat.until("it pinned", () -> seat.rows("pinned=true") == 1);
        }
        bob.menu("room-menu", "room-pins");
        bob.until("what is pinned", () -> bob.rows("excerpt-rows", PINNED) == 1);
        steps.shoot("pins", ann, bob);
        bob.back();
        press(ann, PINNED, KeyCode.P);
        bob.until("nothing pinned", () -> bob.rows("pinned=true") == 0);
    }

    private static void retract(Seat ann, Seat bob, Steps steps) {
        bob.say(REGRET);
        ann.hears(REGRET);
        bob.until("the mark of the server", () -> delivered(bob, REGRET));
        press(bob, REGRET, KeyCode.DELETE);
        steps.shoot("question", bob);
        bob.press("question-yes");
        for (Seat seat : new Seat[] {ann, bob}) {
            seat.sees(seat.word("timeline.retracted"));
            seat.seesNot(REGRET);
        }
        steps.shoot("retracted", ann, bob);
    }
}
