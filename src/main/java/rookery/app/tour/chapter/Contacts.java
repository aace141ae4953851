package rookery.app.tour.chapter;

import rookery.app.tour.seat.Party;
import rookery.app.tour.seat.Seat;
import rookery.app.tour.seat.Steps;

/// Ann finds Bob, and they become contacts.
final class Contacts implements Chapter {
    static final String LIST = "contacts";
    private static final String BOB = "AccountName[text=bob]";
    private static final String GROUP = "Chess club";
    private static final String NOTE = "Opens with the queen’s pawn.";

    @Override
    public String title() {
        return "Contacts";
    }

    @Override
    public void walk(Party party, Steps steps) {
        Seat ann = party.ann().seat();
        Seat phone = party.phone().seat();
        Seat bob = party.bob().seat();
        for (Seat seat : party.seats()) {
            seat.press("tab-people");
        }
        steps.step("Ann finds Bob and asks him", () -> ask(ann, bob, steps));
        steps.step("Bob refuses, which Ann is not told", () -> refuse(ann, bob));
        steps.step("Ann takes back what she asked", () -> takeBack(ann));
        steps.step("Ann asks again, and Bob accepts", () -> accept(ann, phone, bob, steps));
        steps.step("Ann puts Bob into a group, with a note", () -> group(ann, phone, steps));
        steps.step("Ann blocks Bob, and lets him in again", () -> block(ann, bob, steps));
    }

    private static void find(Seat ann) {
        ann.type("roster-words", "bo");
        ann.press("roster-find");
        ann.until("Bob found", () -> ann.rows(LIST, "Stranger") == 1);
    }

    private static void ask(Seat ann, Seat bob, Steps steps) {
        find(ann);
        steps.shoot("find", ann);
        ann.press("ask");
        ann.type("roster-words", "");
        ann.sees(ann.word("roster.asked"));
        bob.sees(bob.word("roster.asks"));
        bob.sees("Ann Rook");
        steps.shoot("asked", ann, bob);
    }

    private static void refuse(Seat ann, Seat bob) {
        bob.press("refuse");
        bob.until("nobody", () -> bob.rows(LIST, "") == 0);
        ann.sees(ann.word("roster.asked"));
    }

    private static void takeBack(Seat ann) {
        ann.rowMenu(LIST, BOB, ann.word("roster.remove"));
        ann.press("question-yes");
        ann.until("nobody", () -> ann.rows(LIST, "") == 0);
    }

    private static void accept(Seat ann, Seat phone, Seat bob, Steps steps) {
        find(ann);
        ann.press("ask");
        ann.type("roster-words", "");
        bob.press("accept");
        for (Seat seat : new Seat[] {ann, phone}) {
            seat.until("Bob, who is online", () -> shows(seat, "bob", "presence.online"));
        }
        bob.until("Ann, who is online", () -> shows(bob, "ann", "presence.online"));
        steps.shoot("contacts", ann, bob);
    }

    /// Whether the contact's line says so.
    static boolean shows(Seat seat, String name, String key) {
        return seat.line(LIST, "AccountName[text=" + name + "]").contains(seat.word(key));
    }

    private static void group(Seat ann, Seat phone, Steps steps) {
        openBob(ann);
        ann.type("person-groups", GROUP);
        ann.type("person-note", NOTE);
        ann.press("person-keep");
        ann.reads("person-sentence", ann.word("account.kept"));
        steps.shoot("person", ann);
        ann.back();
        ann.sees(GROUP);
        phone.sees(GROUP);
        openBob(phone);
        phone.until("the note", () -> phone.words("person-note").equals(NOTE));
        phone.back();
    }

    static void openBob(Seat seat) {
        seat.rowMenu(LIST, BOB, "contact-profile");
        seat.until("his card", () -> seat.has("person"));
    }

    private static void block(Seat ann, Seat bob, Steps steps) {
        ann.rowMenu(LIST, BOB, ann.word("roster.block"));
        ann.press("question-yes");
        ann.sees(ann.word("roster.isBlocked"));
        bob.until("Ann as offline", () -> shows(bob, "ann", "presence.offline"));
        steps.shoot("blocked", ann, bob);
        ann.rowMenu(LIST, BOB, ann.word("roster.unblock"));
        ann.until("Bob, who is online", () -> shows(ann, "bob", "presence.online"));
        bob.until("Ann, who is online", () -> shows(bob, "ann", "presence.online"));
    }
}
