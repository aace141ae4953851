package rookery.app.tour;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import rookery.ui.fx.Texts;
import rookery.ui.fx.Theme;
import rookery.ui.settings.Settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/// What Ann and Bob do.
final class TourTalk {
    private static final String HELLO = "Hello Bob, the nest is warm.";
    private static final String NIHAO = "你好，安！这里真暖和。";
    private static final String EMOJI = "🐦 + 🏠 = 😀";
    private static final String SECRET = "Only you read this.";
    private static final String WAITING = "Written while the server was away.";

    private final Seat ann;
    private final Seat bob;
    private final Shots shots;
    private final Path place;

    TourTalk(Seat ann, Seat bob, Shots shots, Path place) {
        this.ann = ann;
        this.bob = bob;
        this.shots = shots;
        this.place = place;
    }

    private void shoot(String title) {
        shots.take(ann, title);
        shots.take(bob, title);
    }

    private static void send(Seat seat, String text) {
        seat.type("draft", text);
        seat.press("send");
    }

    void welcome() {
        ann.until("the welcome", () -> ann.find("join").isPresent());
        bob.until("the welcome", () -> bob.find("join").isPresent());
        shoot("welcome");
    }

    void meet(String address, String room) {
        for (Seat seat : new Seat[] {ann, bob}) {
            seat.type("nickname", seat.name());
            seat.type("room", room);
            seat.type("address", address);
            seat.press("join");
        }
        ann.sees("Bob");
        bob.sees("Ann");
        ann.until("two members", () -> members(ann) == 2);
        bob.until("two members", () -> members(bob) == 2);
        shoot("meet");
    }

    private static int members(Seat seat) {
        return seat.find("members").orElse(null) instanceof ListView<?> list
                ? list.getItems().size()
                : 0;
    }

    void english() {
        send(ann, HELLO);
        bob.sees(HELLO);
        ann.sees(HELLO);
    }

    void chinese() {
        send(bob, NIHAO);
        ann.sees(NIHAO);
    }

    void emoji() {
        send(ann, EMOJI);
        bob.until("the emoji", () -> rows(bob, EMOJI) == 1);
        shoot("text");
    }

    /// How many rows of the timeline say so, in sight or not.
    private static long rows(Seat seat, String part) {
        return seat.find("timeline").orElse(null) instanceof ListView<?> list
                ? list.getItems().stream().filter(row -> row.toString().contains(part)).count()
                : 0;
    }

    void picture(BiConsumer<Seat, Path> paste) throws IOException {
        Path nest = Material.drawNest(place.resolve("nest.png"));
        paste.accept(ann, nest);
        ann.press("send");
        for (Seat seat : new Seat[] {ann, bob}) {
            seat.until(
                    "the picture",
                    () -> seat.scene().getRoot().lookup(".picture .image-view") != null);
        }
        rest(300);
        shoot("picture");
    }

    void voice() {
        ann.press("record");
        ann.until("the level", () -> ann.find("level").isPresent());
        rest(2_500);
        shots.take(ann, "recording");
        ann.press("stop-voice");
        ann.until("the preview", () -> ann.find("send-voice").isPresent());
        shots.take(ann, "preview");
        ann.press("send-voice");
        bob.until("the voice", () -> bob.scene().getRoot().lookup(".voice #play") != null);
        ann.until("the voice", () -> ann.scene().getRoot().lookup(".voice #play") != null);
        bob.press("play");
        shoot("voice");
    }

    void rename() {
        bob.press("my-name");
        bob.type("new-name", "Robert");
        bob.press("save-name");
        ann.until("the new name", () -> rows(ann, "RENAMED") == 1);
        ann.sees("Robert");
        shoot("rename");
    }

    void whisper() {
        ann.choose("members", "Robert");
        ann.key("members", KeyCode.ENTER, false);
        ann.until(
                "a private draft",
                () -> ann.find("leave-whisper").orElseThrow().getParent().isVisible());
        send(ann, SECRET);
        bob.sees(SECRET);
        ann.sees(SECRET);
        shoot("private");
        ann.press("leave-whisper");
    }

    void page(int history) {
        bob.until(
                "line 1",
                () -> {
                    ListView<?> list = (ListView<?>) bob.find("timeline").orElseThrow();
                    list.scrollTo(0);
                    list.fireEvent(
                            new javafx.scene.input.KeyEvent(
                                    javafx.scene.input.KeyEvent.KEY_RELEASED,
                                    "",
                                    "",
                                    KeyCode.PAGE_UP,
                                    false,
                                    false,
                                    false,
                                    false));
                    return rows(bob, "Line 1 of") == 1;
                });
        for (int i = 1; i <= history; i++) {
            String line = "Line " + i + " of";
            if (bob.onFx(() -> rows(bob, line)) != 1) {
                throw new Seat.StepFailed(line + " is not there once");
            }
        }
        rest(300);
        shots.take(bob, "history");
        bob.onFx(
                () -> {
                    ListView<?> list = (ListView<?>) bob.find("timeline").orElseThrow();
                    list.scrollTo(list.getItems().size() - 1);
                    return list;
                });
    }

    void goAway(Runnable stop) {
        stop.run();
        ann.until("the sentence", () -> ann.find("link-bar").orElseThrow().isVisible());
        send(ann, WAITING);
        ann.sees(WAITING);
        ann.until("a waiting row", () -> rows(ann, "Pending") == 1);
        shoot("away");
    }

    void comeBack(Restart restart) throws IOException {
        restart.restart();
        ann.until("a new try", () -> tryNow(ann));
        bob.until("a new try", () -> tryNow(bob));
        bob.until("the waiting message", () -> rows(bob, WAITING) == 1);
        ann.until("the mark", () -> rows(ann, "Pending") == 0);
        rest(500);
        if (bob.onFx(() -> rows(bob, WAITING)) != 1 || ann.onFx(() -> rows(ann, WAITING)) != 1) {
            throw new Seat.StepFailed("the waiting message is there more than once");
        }
        shoot("back");
    }

    private static boolean tryNow(Seat seat) {
        if (!seat.find("link-bar").orElseThrow().isVisible()) {
            return true;
        }
        seat.find("retry-now")
                .filter(javafx.scene.Node::isVisible)
                .ifPresent(node -> ((javafx.scene.control.ButtonBase) node).fire());
        return false;
    }

    void dark(Settings settings) {
        ann.onFx(
                () -> {
                    settings.themeProperty().set(Theme.DARK);
                    return settings;
                });
        rest(300);
        shots.take(ann, "dark");
    }

    void translate(Settings settings, boolean chinese) {
        ann.onFx(
                () -> {
                    settings.languageProperty().set(Texts.Language.CHINESE);
                    settings.themeProperty().set(Theme.LIGHT);
                    return settings;
                });
        ann.until(
                "Chinese words",
                () -> "成员".equals(ann.find("toggle-members").orElseThrow().getAccessibleText()));
        if (chinese) {
            rest(300);
            shots.take(ann, "chinese");
        }
    }

    /// Only so that a screenshot shows what has just been drawn.
    private static void rest(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @FunctionalInterface
    interface Restart {
        void restart() throws IOException;
    }
}
