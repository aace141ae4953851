package rookery.app.tour.chapter;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TitledPane;

import rookery.app.tour.seat.Party;
import rookery.app.tour.seat.Seat;
import rookery.app.tour.seat.Steps;
import rookery.core.room.Access;

/// Ann makes a room that one must be asked into, and Bob comes.
final class Rooms implements Chapter {
    static final String ALIAS = "eyrie";
    static final String NAME = "#" + ALIAS;
    private static final String TOPIC = "Plans for spring";

    @Override
    public String title() {
        return "Rooms";
    }

    @Override
    public void walk(Party party, Steps steps) {
        Seat ann = party.ann().seat();
        Seat bob = party.bob().seat();
        steps.step("Ann makes a room with a topic", () -> madeWithTopic(ann, steps));
        steps.step("Ann invites Bob", () -> invite(ann, bob, steps));
        steps.step("Bob accepts, and both see each other there", () -> accept(ann, bob, steps));
        steps.step("the room is on Ann's other device", () -> elsewhere(party.phone().seat()));
        steps.step("the topic changes for all", () -> topic(ann, party, steps));
    }

    private static void madeWithTopic(Seat ann, Steps steps) {
        make(ann, ALIAS, TOPIC, Access.INVITE, steps);
        ann.until("her as its owner", () -> owns(ann));
    }

    private static boolean owns(Seat seat) {
        return seat.line("members", "text=ann").contains(seat.word("role.owner"));
    }

    /// By the form under the directory.
    static void make(Seat seat, String alias, String topic, Access access, Steps steps) {
        seat.press("tab-rooms");
        seat.until("the form", () -> seat.has("create"));
        seat.onFx(
                () -> {
                    ((TitledPane) seat.find("create").orElseThrow()).setExpanded(true);
                    return alias;
                });
        seat.type("create-alias", alias);
        seat.type("create-topic", topic);
        seat.onFx(() -> choose((ComboBox<?>) seat.find("create-access").orElseThrow(), access));
        steps.shoot("make-room", seat);
        seat.press("create-room");
        seat.reads("room-title", "#" + alias);
        seat.until("the topic", () -> topic.isEmpty() || seat.words("room-topic").equals(topic));
    }

    private static Access choose(ComboBox<?> box, Access access) {
        box.getSelectionModel().select(box.getItems().indexOf(access));
        return access;
    }

    private static void invite(Seat ann, Seat bob, Steps steps) {
        ann.press("members-invite");
        ann.type("invite-words", "bob");
        ann.press("invite-find");
        ann.press("invite-bob");
        ann.reads("invite-sentence", ann.word("invite.done", "Bob"));
        steps.shoot("invite", ann);
        ann.back();
        bob.until("the number of invitations", () -> bob.words("invitations-badge").equals("1"));
        bob.press("tab-rooms");
        bob.reads("invitations", "#" + ALIAS);
        steps.shoot("invited", bob);
    }

    private static void accept(Seat ann, Seat bob, Steps steps) {
        bob.press("accept-" + ALIAS);
        bob.reads("room-title", NAME);
        bob.reads("room-topic", TOPIC);
        for (Seat seat : new Seat[] {ann, bob}) {
            seat.until("two members", () -> seat.rows("members", "") == 2);
            seat.until("Ann as the owner", () -> owns(seat));
        }
        steps.shoot("room", ann, bob);
    }

    private static void elsewhere(Seat phone) {
        phone.open(NAME);
        phone.until("two members", () -> phone.rows("members", "") == 2);
    }

    private static void topic(Seat ann, Party party, Steps steps) {
        ann.menu("room-menu", "room-settings");
        ann.until("the settings", () -> ann.words("rule-topic").equals(TOPIC));
        ann.type("rule-topic", TOPIC + "!");
        steps.shoot("settings", ann);
        ann.press("rule-keep");
        ann.until("the settings gone", () -> !ann.has("rules"));
        for (Seat seat : party.seats()) {
            seat.reads("room-topic", TOPIC + "!");
        }
    }
}
