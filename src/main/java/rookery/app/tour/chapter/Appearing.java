package rookery.app.tour.chapter;

import rookery.app.tour.seat.Party;
import rookery.app.tour.seat.Seat;
import rookery.app.tour.seat.Steps;

import java.io.IOException;

/// Bob appears in all the ways there are, and Ann sees each at both her devices.
final class Appearing implements Chapter {
    @Override
    public String title() {
        return "Presence";
    }

    @Override
    public void walk(Party party, Steps steps) {
        Seat ann = party.ann().seat();
        steps.step("Bob is away", () -> appears(party, "away", "presence.away", steps));
        steps.step("Bob is busy", () -> appears(party, "busy", "presence.busy", steps));
        steps.step(
                "Bob is invisible, and so offline for Ann",
                () -> appears(party, "invisible", "presence.offline", steps));
        steps.step("his card says when he was last seen", () -> lastSeen(ann, steps));
        steps.step("Bob is online again", () -> appears(party, "online", "presence.online", steps));
        steps.step("Bob says what he does", () -> status(party, steps));
        steps.step("Bob's computer goes off and on again", () -> offAndOn(party, ann));
    }

    private static void appears(Party party, String how, String seen, Steps steps) {
        Seat bob = party.bob().seat();
        bob.menu("account-menu", "appear-" + how);
        bob.sees(bob.word("presence." + how));
        for (Seat seat : new Seat[] {party.ann().seat(), party.phone().seat()}) {
            seat.until("Bob: " + seat.word(seen), () -> Contacts.shows(seat, "bob", seen));
        }
        steps.shoot(how, party.ann().seat(), bob);
    }

    private static void lastSeen(Seat ann, Steps steps) {
        Contacts.openBob(ann);
        ann.until(
                "when he was last seen",
                () ->
                        ann.words("person-presence")
                                .startsWith(
                                        ann.word("person.seen", ann.word("presence.offline"), "")
                                                .strip()));
        steps.shoot("last-seen", ann);
        ann.back();
    }

    private static void status(Party party, Steps steps) {
        Seat bob = party.bob().seat();
        bob.menu("account-menu", "account-edit");
        bob.type("account-status", "正在下棋");
        bob.press("account-save");
        bob.reads("account-sentence", bob.word("account.kept"));
        bob.back();
        party.ann().seat().sees("正在下棋");
        party.phone().seat().sees("正在下棋");
        steps.shoot("status", party.ann().seat());
    }

    /// The device comes in by its token, without a word.
    private static void offAndOn(Party party, Seat ann) throws IOException {
        party.bob().turnOff();
        ann.until("Bob offline", () -> Contacts.shows(ann, "bob", "presence.offline"));
        Seat bob = party.bob().turnOn();
        ann.until("Bob's status", () -> ann.line(Contacts.LIST, "text=bob]").contains("正在下棋"));
        bob.press("rail-account");
        bob.press("tab-people");
        bob.until("Ann, who is online", () -> Contacts.shows(bob, "ann", "presence.online"));
    }
}
