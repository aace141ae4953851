package rookery.app.tour.chapter;

import rookery.app.tour.seat.Party;
import rookery.app.tour.seat.Seat;
import rookery.app.tour.seat.Steps;

import java.io.IOException;

/// Ann and Bob get accounts, and Ann a second device.
final class Accounts implements Chapter {
    @Override
    public String title() {
        return "Accounts";
    }

    @Override
    public void walk(Party party, Steps steps) {
        Seat ann = party.ann().seat();
        Seat bob = party.bob().seat();
        String at = party.server().address();
        steps.step("Ann registers", () -> registers(ann, at, steps));
        steps.step("a name that is taken is refused in one sentence", () -> taken(bob, at, steps));
        steps.step("Bob registers", () -> bobRegisters(bob, steps));
        steps.step("Ann's other device does not come in by a wrong password", () -> wrong(party));
        steps.step("it comes in by the right one", () -> right(party, steps));
        steps.step("Ann says who she is", () -> profile(ann, party.phone().seat(), steps));
    }

    /// Fills in a form and sends it.
    static void come(Seat seat, String way, String address, String name, String password) {
        seat.press(way);
        seat.type("signin-address", address);
        seat.type("signin-name", name);
        seat.type("signin-password", password);
        seat.press("signin-enter");
    }

    private static void toForm(Seat seat) {
        if (seat.onFx(() -> seat.has("add-room"))) {
            seat.press("add-room");
        }
        seat.press("to-signin");
    }

    private static void registers(Seat ann, String at, Steps steps) {
        toForm(ann);
        ann.press("way-register");
        ann.type("signin-nickname", "Ann");
        steps.shoot("register", ann);
        come(ann, "way-register", at, "ann", Party.PASSWORD);
        ann.until("her account in the rail", () -> ann.has("rail-account"));
        ann.sees(ann.word("side.noChats"));
    }

    private static void taken(Seat bob, String at, Steps steps) {
        toForm(bob);
        come(bob, "way-register", at, "ann", Party.PASSWORD);
        bob.reads("signin-problem", bob.word("answer.name_taken"));
        steps.shoot("taken", bob);
    }

    private static void bobRegisters(Seat bob, Steps steps) {
        bob.type("signin-name", "bob");
        bob.type("signin-password", Party.PASSWORD);
        bob.type("signin-nickname", "Bob");
        bob.press("signin-enter");
        bob.until("his account in the rail", () -> bob.has("rail-account"));
        steps.shoot("registered", bob);
    }

    private static void wrong(Party party) throws IOException {
        Seat phone = party.phone().turnOn();
        toForm(phone);
        come(phone, "way-signIn", party.server().address(), "ann", "not the one");
        phone.until("a sentence", () -> !phone.words("signin-problem").isEmpty());
    }

    private static void right(Party party, Steps steps) {
        Seat phone = party.phone().seat();
        phone.type("signin-password", Party.PASSWORD);
        steps.shoot("login", phone);
        phone.press("signin-enter");
        phone.until("her account in the rail", () -> phone.has("rail-account"));
        phone.sees("Ann");
    }

    private static void profile(Seat ann, Seat phone, Steps steps) {
        ann.menu("account-menu", "account-edit");
        ann.type("account-name", "Ann Rook");
        ann.type("account-about", "Builds nests, mostly of twigs.");
        ann.press("account-save");
        ann.reads("account-sentence", ann.word("account.kept"));
        steps.shoot("profile", ann);
        ann.back();
        ann.sees("Ann Rook");
        phone.sees("Ann Rook");
    }
}
