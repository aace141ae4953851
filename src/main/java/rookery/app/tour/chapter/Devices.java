package rookery.app.tour.chapter;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import rookery.app.tour.seat.Party;
import rookery.app.tour.seat.Seat;
import rookery.app.tour.seat.StepFailed;
import rookery.app.tour.seat.Steps;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What two devices of one account share, and what one finds that was off.
final class Devices implements Chapter {
    private static final String HALF = "Half a thought";
    private static final int MISSED = 120;
    private static final Pattern NUMBERED = Pattern.compile("Twig (\\d+) of");

    @Override
    public String title() {
        return "Two devices";
    }

    @Override
    public void walk(Party party, Steps steps) {
        Seat ann = party.ann().seat();
        Seat phone = party.phone().seat();
        Seat bob = party.bob().seat();
        steps.step("a draft follows to the other device", () -> draft(ann, phone, steps));
        steps.step("what is read at one is read at the other", () -> read(ann, phone, bob, steps));
        steps.step("what is muted at one is muted at the other", () -> mute(ann, phone, steps));
        steps.step(
                "a device that was off gets all in order", () -> offline(ann, bob, party, steps));
    }

    private static void draft(Seat ann, Seat phone, Steps steps) {
        ann.type("draft", HALF);
        phone.until("the draft", () -> phone.words("draft").equals(HALF));
        steps.shoot("draft", ann, phone);
        ann.key("draft", KeyCode.ENTER, false);
        phone.hears(HALF);
        phone.until("an empty line", () -> phone.words("draft").isEmpty());
    }

    private static void read(Seat ann, Seat phone, Seat bob, Steps steps) {
        for (Seat seat : List.of(ann, phone)) {
            seat.open("Bob");
        }
        bob.look();
        bob.say("@ann when do we begin?");
        for (Seat seat : List.of(ann, phone)) {
            seat.until("one call unread", () -> entry(seat).contains("@1"));
        }
        steps.shoot("unread", ann, phone);
        ann.look();
        ann.open(Rooms.NAME);
        for (Seat seat : List.of(ann, phone)) {
            seat.until("nothing unread", () -> !entry(seat).contains("@1"));
        }
        phone.reads("room-title", "Bob");
    }

    private static String entry(Seat seat) {
        return seat.line("conversations", Rooms.NAME);
    }

    private static void mute(Seat ann, Seat phone, Steps steps) {
        ann.menu("room-menu", "room-mute");
        for (Seat seat : List.of(ann, phone)) {
            seat.until("a bell that is off", () -> bells(seat) == 1);
        }
        steps.shoot("muted", ann, phone);
        ann.menu("room-menu", "room-unmute");
        for (Seat seat : List.of(ann, phone)) {
            seat.until("no such bell", () -> bells(seat) == 0);
        }
    }

    private static long bells(Seat seat) {
        return seat.find("conversations").orElseThrow().lookupAll(".ikonli-font-icon").stream()
                .filter(Node::isVisible)
                .count();
    }

    private static void offline(Seat ann, Seat bob, Party party, Steps steps) throws IOException {
        party.phone().turnOff();
        for (int i = 1; i <= MISSED; i++) {
            Seat speaker = i % 2 == 0 ? ann : bob;
            String line = "Twig " + i + " of " + MISSED;
            speaker.say(line);
            Seat other = i % 2 == 0 ? bob : ann;
            other.hears(line);
        }
        Seat phone = party.phone().turnOn();
        phone.press("rail-account");
        phone.open(Rooms.NAME);
        phone.hears("Twig " + MISSED + " of");
        phone.until("the first that it missed", () -> Guests.top(phone, "Twig 1 of"));
        List<Integer> all = IntStream.rangeClosed(1, MISSED).boxed().toList();
        for (Seat seat : List.of(phone, ann, bob)) {
            seat.until("the first", () -> Guests.top(seat, "Twig 1 of"));
            List<Integer> seen = seat.onFx(() -> numbers(seat));
            if (!seen.equals(all)) {
                throw new StepFailed(
                        seat.name() + " expected 1 to " + MISSED + " once each, and saw " + seen);
            }
        }
        steps.shoot("caught-up", phone);
    }

    private static List<Integer> numbers(Seat seat) {
        ListView<?> list = (ListView<?>) seat.find("timeline").orElseThrow();
        return list.getItems().stream()
                .map(row -> NUMBERED.matcher(row.toString()))
                .filter(Matcher::find)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .toList();
    }
}
