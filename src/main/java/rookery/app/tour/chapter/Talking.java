package rookery.app.tour.chapter;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;

import rookery.app.tour.seat.Material;
import rookery.app.tour.seat.Party;
import rookery.app.tour.seat.Seat;
import rookery.app.tour.seat.StepFailed;
import rookery.app.tour.seat.Steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// All that can be said, seen at three devices.
final class Talking implements Chapter {
    private static final int FILE_SIZE = 12_000_000;
    private static final String DIRECT = "Shall we play tonight?";

    @Override
    public String title() {
        return "Talking";
    }

    @Override
    public void walk(Party party, Steps steps) {
        Seat ann = party.ann().seat();
        Seat phone = party.phone().seat();
        Seat bob = party.bob().seat();
        steps.step("Ann writes to Bob alone", () -> direct(ann, phone, bob, steps));
        steps.step("Markdown is drawn, not shown", () -> markdown(ann, bob));
        steps.step("a link can be followed", () -> link(ann, bob, steps));
        steps.step("a picture", () -> picture(ann, phone, bob, party, steps));
        steps.step("a voice message", () -> voice(ann, bob, steps));
        steps.step("a file, with its progress", () -> file(ann, bob, party, steps));
    }

    private static void direct(Seat ann, Seat phone, Seat bob, Steps steps) {
        ann.press("tab-people");
        Contacts.openBob(ann);
        ann.press("person-talk");
        ann.reads("room-title", "Bob");
        ann.say(DIRECT);
        ann.hears(DIRECT);
        phone.open("Bob");
        phone.hears(DIRECT);
        bob.open("Ann Rook");
        bob.hears(DIRECT);
        bob.reads("room-title", "Ann Rook");
        steps.shoot("direct", ann, bob);
        for (Seat seat : new Seat[] {ann, phone, bob}) {
            seat.open(Rooms.NAME);
        }
    }

    private static void markdown(Seat ann, Seat bob) {
        ann.say("**Strong** and *soft*, ~~wrong~~, `code`\n> A quotation\n```\nlet x = 1\n```");
        for (Seat seat : new Seat[] {ann, bob}) {
            seat.sees("Strong");
            seat.sees("A quotation");
            seat.sees("let x = 1");
            seat.seesNot("**Strong**");
            seat.seesNot("> A quotation");
            seat.seesNot("```");
        }
    }

    private static void link(Seat ann, Seat bob, Steps steps) {
        ann.say("The [plan](https://example.org/plan), and https://example.org/nest");
        bob.until(
                "two links",
                () -> bob.scene().getRoot().lookupAll("#timeline .body-link").size() == 2);
        steps.shoot("markdown", ann, bob);
    }

    private static void picture(Seat ann, Seat phone, Seat bob, Party party, Steps steps)
            throws IOException {
        ann.paste(Material.drawNest(party.place().resolve("spring.png")));
        ann.press("send");
        for (Seat seat : new Seat[] {ann, bob, phone}) {
            seat.until(
                    "the picture",
                    () -> seat.scene().getRoot().lookup(".picture .image-view") != null);
        }
        steps.shoot("picture", ann, bob);
    }

    private static void voice(Seat ann, Seat bob, Steps steps) {
        Recording.speak(ann, steps);
        bob.until("the voice", () -> bob.scene().getRoot().lookup(".voice #play") != null);
        bob.press("play");
        steps.shoot("voice", bob);
    }

    private static void file(Seat ann, Seat bob, Party party, Steps steps) throws IOException {
        byte[] bytes = new byte[FILE_SIZE];
        new Random(7).nextBytes(bytes);
        Path file = Files.write(party.place().resolve("blueprint.bin"), bytes);
        AtomicInteger seen = new AtomicInteger();
        ann.onFx(
                () -> {
                    ListView<?> rows = (ListView<?>) ann.find("timeline").orElseThrow();
                    rows.getItems()
                            .addListener(
                                    (ListChangeListener<Object>)
                                            _ -> seen.addAndGet((int) ann.rows("Uploading[")));
                    return rows;
                });
        ann.paste(file);
        ann.press("send");
        bob.sees("blueprint.bin");
        ann.until("no upload", () -> ann.rows("Uploading[") == 0);
        ann.sees("blueprint.bin");
        if (seen.get() == 0) {
            throw new StepFailed("Ann expected to see how far the file is and saw no progress");
        }
        steps.shoot("file", ann, bob);
    }
}
