package rookery.app.tour.seat;

import javafx.application.Platform;
import javafx.stage.Stage;

import rookery.app.desktop.Desktop;
import rookery.app.desktop.DesktopServices;
import rookery.ui.fx.Texts;
import rookery.ui.login.Hosting;
import rookery.ui.settings.Settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// A computer of somebody: a directory, and a window over it while it is on.
public final class Device implements AutoCloseable {
    private final String name;
    private final Path directory;
    private final Settings settings;
    private final Supplier<DesktopServices.Sound> sound;
    private final Texts texts;
    private Optional<Running> running = Optional.empty();

    public Device(
            String name, Path directory, Settings settings, Supplier<DesktopServices.Sound> sound) {
        this.name = name;
        this.directory = directory;
        this.settings = settings;
        this.sound = sound;
        texts = new Texts(settings.languageProperty().get().locale());
        settings.languageProperty()
                .addListener((_, _, now) -> texts.languageProperty().set(now.locale()));
    }

    private record Running(DesktopServices services, Desktop desktop, Seat seat) {}

    public Settings settings() {
        return settings;
    }

    public boolean isOn() {
        return running.isPresent();
    }

    public Seat seat() {
        return running.orElseThrow(() -> new StepFailed(name + " is off")).seat();
    }

    public Seat turnOn() throws IOException {
        DesktopServices services =
                switch (DesktopServices.open(directory, sound.get())) {
                    case DesktopServices.Opening.Opened(DesktopServices fine, _) -> fine;
                    case DesktopServices.Opening.Refused(String why) -> throw new IOException(why);
                };
        running = Optional.of(onFx(() -> show(services)));
        return seat();
    }

    private Running show(DesktopServices services) {
        Stage stage = new Stage();
        Desktop desktop = new Desktop(stage, services, new NoHosting(), settings);
        desktop.show();
        return new Running(services, desktop, new Seat(name, stage, texts));
    }

    public void turnOff() {
        running.ifPresent(
                on -> {
                    onFx(
                            () -> {
                                on.desktop().close();
                                return on;
                            });
                    on.services().close();
                });
        running = Optional.empty();
    }

    private static <T> T onFx(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(work.get());
                    } catch (RuntimeException broken) {
                        done.completeExceptionally(broken);
                    }
                });
        return done.join();
    }

    @Override
    public void close() {
        turnOff();
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
