package rookery.app.tour;

import javafx.application.Platform;

import rookery.app.desktop.DesktopServices;
import rookery.app.tour.chapter.Chapter;
import rookery.app.tour.seat.Device;
import rookery.app.tour.seat.Party;
import rookery.app.tour.seat.Shots;
import rookery.app.tour.seat.Steps;
import rookery.app.tour.seat.TourServer;
import rookery.client.voice.JavaSoundSpeaker;
import rookery.ui.fx.Texts;
import rookery.ui.fx.Theme;
import rookery.ui.settings.Settings;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/// Two people meet on a server of their own, at three windows, and do all that people do there.
final class Tour implements AutoCloseable {
    private static final int HISTORY = 500;
    private static final Duration SINCE_HISTORY = Duration.ofDays(Chapter.DAYS_AGO);

    private final Path place;
    private final Shots shots;
    private final TourServer server;
    private List<Device> devices = List.of();

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
        TourServer server =
                TourServer.start(
                        place.resolve("server"),
                        Clock.offset(Clock.systemUTC(), SINCE_HISTORY.negated()));
        return new Tour(place, new Shots(pictures), server);
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
        Texts.Language other = chinese ? Texts.Language.CHINESE : Texts.Language.ENGLISH;
        Party party =
                new Party(
                        device("Ann", Theme.LIGHT, Texts.Language.ENGLISH),
                        device("Ann-phone", Theme.LIGHT, other),
                        device("Bob", Theme.DARK, other),
                        server,
                        place,
                        chinese);
        devices = List.of(party.ann(), party.phone(), party.bob());
        Steps steps = new Steps(party, shots);
        steps.step("a history of " + HISTORY + " messages is there", this::fill);
        party.ann().turnOn();
        party.bob().turnOn();
        for (Chapter chapter : Chapter.all(HISTORY)) {
            steps.chapter(chapter.title());
            chapter.walk(party, steps);
        }
        System.out.println("tour: " + steps.sum());
        return steps.allHeld();
    }

    private Device device(String name, Theme theme, Texts.Language language) {
        return new Device(
                name,
                place.resolve(name),
                Settings.passing(theme, language),
                () -> new DesktopServices.Sound(new HumMicrophone(), new JavaSoundSpeaker()));
    }

    /// Some days ago; then the server comes back, and it is today.
    private void fill() throws IOException {
        switch (DesktopServices.open(place.resolve("chronicler"), DesktopServices.Sound.real())) {
            case DesktopServices.Opening.Refused(String why) -> throw new IOException(why);
            case DesktopServices.Opening.Opened(DesktopServices services, _) -> {
                try (services) {
                    Chronicler chronicler = new Chronicler(services, server.address());
                    chronicler.writeAsGuest(Chapter.GUEST_ROOM, HISTORY);
                    chronicler.writeByAccount(Chapter.PAST_ROOM, HISTORY);
                }
            }
        }
        server.stop();
        server.restart();
    }

    private static boolean hasFontFor(int codePoint) {
        return Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .anyMatch((Font font) -> font.canDisplay(codePoint));
    }

    @Override
    public void close() {
        devices.forEach(Device::close);
        server.stop();
        Platform.exit();
    }
}
