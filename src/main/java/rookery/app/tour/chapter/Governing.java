package rookery.app.tour.chapter;

import javafx.scene.control.CheckBox;

import rookery.app.tour.seat.Party;
import rookery.app.tour.seat.Seat;
import rookery.app.tour.seat.Steps;
import rookery.core.room.Access;

/// What owners may do in their rooms.
final class Governing implements Chapter {
    private static final String ALIAS = "perch";
    private static final String BOB = "text=bob";

    @Override
    public String title() {
        return "Owners and moderators";
    }

    @Override
    public void walk(Party party, Steps steps) {
        Seat ann = party.ann().seat();
        Seat bob = party.bob().seat();
        steps.step("Ann makes a public room, and Bob finds it", () -> found(ann, bob, steps));
        steps.step("Bob becomes a moderator, and a member again", () -> roles(ann, bob, steps));
        steps.step("in an announcement room only owners write", () -> announce(ann, bob, steps));
        steps.step("whoever is silenced is not heard", () -> silence(ann, bob, steps));
        steps.step("whoever is put out may come back", () -> kick(ann, bob, steps));
        steps.step("whoever is banned may not", () -> ban(ann, bob, steps));
        steps.step("until he is let in again", () -> unban(ann, bob, steps));
        steps.step("Bob leaves", () -> leave(ann, bob));
    }

    private static void found(Seat ann, Seat bob, Steps steps) {
        Rooms.make(ann, ALIAS, "", Access.PUBLIC, steps);
        join(bob);
        bob.reads("room-title", ALIAS);
        ann.until("two members", () -> ann.rows("members", "") == 2);
        steps.shoot("directory", bob);
    }

    private static void join(Seat bob) {
        bob.press("tab-rooms");
        bob.type("directory-words", ALIAS);
        bob.press("directory-find");
        bob.press("join-" + ALIAS);
    }

    private static void roles(Seat ann, Seat bob, Steps steps) {
        ann.rowMenu("members", BOB, ann.word("act.makeModerator"));
        for (Seat seat : new Seat[] {ann, bob}) {
            seat.until(
                    "Bob as a moderator",
                    () -> seat.line("members", BOB).contains(seat.word("role.moderator")));
        }
        steps.shoot("moderator", ann, bob);
        ann.rowMenu("members", BOB, ann.word("act.makeMember"));
        bob.until(
                "himself as a member",
                () -> !bob.line("members", BOB).contains(bob.word("role.moderator")));
    }

    private static void announce(Seat ann, Seat bob, Steps steps) {
        announcements(ann, true);
        refused(bob, "Me too!");
        steps.shoot("announcement", bob);
        ann.say("Doors open at eight.");
        bob.hears("Doors open at eight.");
        announcements(ann, false);
        again(ann, bob, "Me too!");
    }

    private static void announcements(Seat ann, boolean on) {
        ann.menu("room-menu", "room-settings");
        ann.until(
                "the settings",
                () ->
                        !ann.find("rule-announcements").orElseThrow().isDisabled()
                                && ann.has("rule-keep"));
        ann.onFx(
                () -> {
                    ((CheckBox) ann.find("rule-announcements").orElseThrow()).setSelected(on);
                    return on;
                });
        ann.press("rule-keep");
        ann.until("the settings gone", () -> !ann.has("rules"));
    }

    private static void refused(Seat bob, String text) {
        bob.say(text);
        bob.until("that it was not sent", () -> bob.rows("Failed[reason=REFUSED]") == 1);
        bob.sees(bob.word("failed.refused"));
    }

    /// What was refused is sent again, now that it is allowed.
    private static void again(Seat ann, Seat bob, String text) {
        bob.press("retry");
        ann.hears(text);
        bob.until("nothing refused", () -> bob.rows("Failed[") == 0);
    }

    private static void silence(Seat ann, Seat bob, Steps steps) {
        ann.rowMenu("members", BOB, ann.word("act.silence"));
        ann.until("the way back", () -> offers(ann, "act.hear"));
        refused(bob, "Can you hear me?");
        steps.shoot("silenced", ann, bob);
        ann.rowMenu("members", BOB, ann.word("act.hear"));
        ann.until("the way there", () -> offers(ann, "act.silence"));
        again(ann, bob, "Can you hear me?");
    }

    private static boolean offers(Seat seat, String key) {
        return seat.offers("members", BOB, seat.word(key));
    }

    private static void kick(Seat ann, Seat bob, Steps steps) {
        ann.rowMenu("members", BOB, ann.word("act.kick"));
        ann.press("question-yes");
        outside(ann, bob);
        steps.shoot("kicked", ann, bob);
        join(bob);
        bob.reads("room-title", ALIAS);
        ann.until("two members", () -> ann.rows("members", "") == 2);
    }

    private static void outside(Seat ann, Seat bob) {
        ann.until("one member", () -> ann.rows("members", "") == 1);
        bob.press("tab-chats");
        bob.until("no such room", () -> bob.line("conversations", ALIAS).isEmpty());
    }

    private static void ban(Seat ann, Seat bob, Steps steps) {
        ann.rowMenu("members", BOB, ann.word("act.ban"));
        ann.press("question-yes");
        outside(ann, bob);
        bob.press("tab-rooms");
        bob.type("directory-words", ALIAS);
        bob.press("directory-find");
        bob.press("join-" + ALIAS);
        bob.until("a sentence", () -> !bob.words("directory-problem").isEmpty());
        steps.shoot("banned", bob);
    }

    private static void unban(Seat ann, Seat bob, Steps steps) {
        ann.press("members-banned");
        ann.until("Bob among the banned", () -> ann.has("unban-bob"));
        steps.shoot("who-is-banned", ann);
        ann.press("unban-bob");
        ann.sees(ann.word("banned.none"));
        ann.back();
        join(bob);
        bob.reads("room-title", ALIAS);
    }

    private static void leave(Seat ann, Seat bob) {
        bob.menu("room-menu", "room-leave");
        bob.press("question-yes");
        outside(ann, bob);
    }
}
