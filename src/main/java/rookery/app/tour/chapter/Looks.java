package rookery.app.tour.chapter;

import rookery.app.tour.seat.Party;
import rookery.app.tour.seat.Seat;
import rookery.app.tour.seat.Steps;

/// Light and dark, English and Chinese.
final class Looks implements Chapter {
    @Override
    public String title() {
        return "Looks";
    }

    @Override
    public void walk(Party party, Steps steps) {
        Seat ann = party.ann().seat();
        steps.step("light becomes dark", () -> dark(ann, steps));
        steps.step("English becomes Chinese", () -> chinese(ann, party.chinese(), steps));
        steps.step("and back", () -> back(ann));
    }

    private static void set(Seat seat, String entry) {
        seat.press("rail-guests");
        seat.menu("settings", entry);
        seat.press("rail-account");
    }

    private static void dark(Seat ann, Steps steps) {
        set(ann, "theme-dark");
        open(ann);
        steps.shoot("dark", ann);
    }

    private static void open(Seat ann) {
        ann.open(Rooms.NAME);
    }

    private static void chinese(Seat ann, boolean drawn, Steps steps) {
        set(ann, "language-chinese");
        open(ann);
        ann.until("Chinese words", () -> ann.words("tab-chats").equals("聊天"));
        ann.sees("成员");
        if (drawn) {
            steps.shoot("chinese", ann);
        }
    }

    private static void back(Seat ann) {
        set(ann, "language-english");
        set(ann, "theme-light");
        open(ann);
        ann.reads("tab-chats", "Chats");
    }
}
