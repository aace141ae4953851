package rookery.app.tour.chapter;

import javafx.scene.Parent;

import rookery.app.tour.seat.Party;
import rookery.app.tour.seat.Seat;
import rookery.app.tour.seat.Steps;

/// Passwords are changed, devices logged out, and accounts end.
final class Farewell implements Chapter {
    @Override
    public String title() {
        return "Farewell";
    }

    @Override
    public void walk(Party party, Steps steps) {
        Seat ann = party.ann().seat();
        Seat phone = party.phone().seat();
        Seat bob = party.bob().seat();
        String at = party.server().address();
        steps.step(
                "Ann changes her password, which ends the other device",
                () -> {
                    changePassword(ann, steps);
                    isOut(phone, steps);
                });
        steps.step("the other device comes in by the new one", () -> comeBack(phone, at));
        steps.step("Ann sees her devices, and logs the other out", () -> end(ann, phone, steps));
        steps.step("Bob deletes his account", () -> delete(bob, steps));
        steps.step("Bob is gone from Ann's contacts", () -> gone(ann, steps));
    }

    private static void changePassword(Seat ann, Steps steps) {
        ann.menu("account-menu", "account-edit");
        ann.type("account-old", Party.PASSWORD);
        ann.type("account-new", Party.NEW_PASSWORD);
        ann.press("account-password");
        ann.reads("account-sentence", ann.word("account.passwordChanged"));
        steps.shoot("password", ann);
        ann.back();
    }

    private static void isOut(Seat phone, Steps steps) {
        phone.sees(phone.word("account.loggedOut"));
        steps.shoot("logged-out", phone);
    }

    private static void comeBack(Seat phone, String at) {
        phone.press("rail-add");
        Accounts.come(phone, "way-signIn", at, "ann", Party.NEW_PASSWORD);
        phone.until("her account in the rail", () -> phone.has("rail-account"));
        phone.open(Rooms.NAME);
    }

    private static void end(Seat ann, Seat phone, Steps steps) {
        ann.menu("account-menu", "account-edit");
        ann.until("two devices", () -> devices(ann) == 2);
        steps.shoot("devices", ann);
        ann.press("end-device");
        ann.until("one device", () -> devices(ann) == 1);
        isOut(phone, steps);
        ann.back();
    }

    private static int devices(Seat seat) {
        return ((Parent) seat.find("account-devices").orElseThrow())
                .getChildrenUnmodifiable()
                .size();
    }

    private static void delete(Seat bob, Steps steps) {
        bob.menu("account-menu", "account-edit");
        bob.type("account-old", Party.PASSWORD);
        bob.press("account-delete");
        steps.shoot("delete", bob);
        bob.press("question-yes");
        bob.until("no account in the rail", () -> !bob.has("rail-account"));
        steps.shoot("deleted", bob);
    }

    private static void gone(Seat ann, Steps steps) {
        ann.press("tab-people");
        ann.until("no contact", () -> ann.rows(Contacts.LIST, "") == 0);
        steps.shoot("bob-gone", ann);
    }
}
