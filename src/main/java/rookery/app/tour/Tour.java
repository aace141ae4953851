package rookery.app.tour;

import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import rookery.app.desktop.Desktop;
import rookery.app.desktop.DesktopServices;
import rookery.client.voice.JavaSoundSpeaker;
import rookery.ui.fx.Texts;
import rookery.ui.fx.Theme;
import rookery.ui.login.Hosting;
import rookery.ui.settings.Settings;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/// Two people meet in a room of a server of their own, and do all that people do there.
final class Tour implements AutoCloseable {
    static final String ROOM = "nest";
    private static final int HISTORY = 500;

    private final Path place;
    private final Shots shots;
    private final TourServer server;
    private final List<AutoCloseable> open = new ArrayList<>();
    private int held;
    private int taken;

    private Tour(Path place, Shots shots, TourServer server) {
        this.place = place;
        this.shots = shots;
        this.server = server;
    }

    static Tour start(Path place, Path pictures) throws IOException, InterruptedException {
        CountDownLatch up = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(up::countDown);
        up.await();
        return new Tour(place, new Shots(pictures), TourServer.start(place.resolve("server")));
    }

    /// Whether every step held.
    boolean run() throws IOException {
        boolean chinese = hasFontFor('中');
        if (!chinese) {
            System.out.println(
                    "No font on this computer has Chinese letters, so Chinese is shown as boxes"
                            + " (on Debian: apt install fonts-noto-cjk).");
        }
        if (!hasFontFor(0x1F426)) {
            System.out.println(
                    "No font on this computer has emoji, so some are shown as boxes (on Debian:"
                            + " apt install fonts-symbola).");
        }
        Settings annLikes = Settings.passing(Theme.LIGHT, Texts.Language.ENGLISH);
        Settings bobLikes =
                Settings.passing(
                        Theme.DARK, chinese ? Texts.Language.CHINESE : Texts.Language.ENGLISH);
        step("a history of " + HISTORY + " messages is there", this::fill);
        Seat ann = sit("Ann", annLikes);
        Seat bob = sit("Bob", bobLikes);
        TourTalk talk = new TourTalk(ann, bob, shots, place);
        step("both see the welcome", talk::welcome);
        step("they meet in a room", () -> talk.meet(server.address(), ROOM));
        step("English goes over", talk::english);
        step("Chinese comes back", talk::chinese);
        step("emoji go over", talk::emoji);
        step("a picture goes over", () -> talk.picture(Tour::paste));
        step("a voice message goes over and plays", talk::voice);
        step("Bob takes another name", talk::rename);
        step("a private message is for one", talk::whisper);
        step("Bob pages to the beginning of history", () -> talk.page(HISTORY));
        step("the server goes away, and both are told", () -> talk.goAway(server::stop));
        step("what waits arrives once when it is back", () -> talk.comeBack(server::restart));
        step("light becomes dark", () -> talk.dark(annLikes));
        step("English becomes Chinese", () -> talk.translate(annLikes, chinese));
        System.out.println("tour: " + held + " of " + taken + " steps held");
        return held == taken;
    }

    private void step(String what, Step step) {
        taken++;
        try {
            step.go();
            held++;
            System.out.println("held    " + what);
        } catch (IOException | RuntimeException broken) {
            System.out.println("broke   " + what + ": " + broken.getMessage());
        }
    }

    private Seat sit(String name, Settings settings) throws IOException {
        DesktopServices services =
                switch (DesktopServices.open(
                        place.resolve(name),
                        new DesktopServices.Sound(new HumMicrophone(), new JavaSoundSpeaker()))) {
                    case DesktopServices.Opening.Opened(DesktopServices fine, _) -> fine;
                    case DesktopServices.Opening.Refused(String why) -> throw new IOException(why);
                };
        open.add(services);
        Stage stage = onFx(Stage::new);
        Seat seat = new Seat(name, stage);
        Desktop desktop = seat.onFx(() -> new Desktop(stage, services, new NoHosting(), settings));
        open.add(
                () ->
                        seat.onFx(
                                () -> {
                                    desktop.close();
                                    return seat;
                                }));
        seat.onFx(
                () -> {
                    desktop.show();
                    return seat;
                });
        return seat;
    }

    private static <T> T onFx(java.util.function.Supplier<T> work) {
        java.util.concurrent.CompletableFuture<T> done =
                new java.util.concurrent.CompletableFuture<>();
        Platform.runLater(() -> done.complete(work.get()));
        return done.join();
    }

    private void fill() throws IOException {
        switch (DesktopServices.open(place.resolve("chronicler"), DesktopServices.Sound.real())) {
            case DesktopServices.Opening.Refused(String why) -> throw new IOException(why);
            case DesktopServices.Opening.Opened(DesktopServices services, _) -> {
                try (services) {
                    Chronicler.write(services, server.address(), ROOM, HISTORY);
                }
            }
        }
    }

    private static void paste(Seat seat, Path file) {
        seat.onFx(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putFiles(List.of(file.toFile()));
                    return Clipboard.getSystemClipboard().setContent(content);
                });
        seat.key("draft", KeyCode.V, true);
    }

    private static boolean hasFontFor(int codePoint) {
        return Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .anyMatch((Font font) -> font.canDisplay(codePoint));
    }

    @Override
    public void close() {
        for (AutoCloseable each : open.reversed()) {
            try {
                each.close();
            } catch (Exception broken) {
                System.err.println("The tour could not clear up: " + broken.getMessage());
            }
        }
        server.stop();
        Platform.exit();
    }

    @FunctionalInterface
    private interface Step {
        void go() throws IOException;
    }

    /// The tour has its server already.
    private static final class NoHosting implements Hosting {
        @Override
        public CompletionStage<Hosted> start() {
            return CompletableFuture.completedStage(
                    new Hosted.Refused("This tour has its server already."));
        }

        @Override
        public boolean wasStarted() {
            return false;
        }
    }
}
