package rookery.app.desktop;

import javafx.application.Platform;
import javafx.stage.Stage;

import rookery.app.Folders;
import rookery.app.serve.ServerConfig;
import rookery.app.serve.ServerConfigFile;
import rookery.app.tour.TourCommand;
import rookery.ui.settings.Settings;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.prefs.Preferences;

/// The program without a word after it: the window, or where there can be none, the tour.
public final class DesktopCommand {
    private DesktopCommand() {}

    /// Blocks until the window is closed. The exit status.
    public static int run() throws InterruptedException {
        Screen screen = Screen.look();
        if (screen instanceof Screen.None(String sentence)) {
            System.err.println(sentence);
            return TourCommand.withoutShots();
        }
        return switch (DesktopServices.open(Folders.desktop(), DesktopServices.Sound.real())) {
            case DesktopServices.Opening.Refused(String sentence) -> {
                System.err.println(sentence);
                yield 2;
            }
            case DesktopServices.Opening.Opened(DesktopServices services, List<String> notices) -> {
                notices.forEach(System.err::println);
                yield show(services);
            }
        };
    }

    private static int show(DesktopServices services) throws InterruptedException {
        ServerConfig config = ServerConfigFile.shipped();
        CountDownLatch closed = new CountDownLatch(1);
        try (services;
                LocalHosting hosting =
                        new LocalHosting(
                                Folders.server(),
                                config.at("0.0.0.0", config.doors()),
                                services.background())) {
            Platform.setImplicitExit(false);
            Platform.startup(
                    () -> {
                        Stage stage = new Stage();
                        Settings settings =
                                Settings.kept(
                                        Preferences.userRoot().node("rookery"),
                                        Locale.getDefault());
                        Desktop desktop = new Desktop(stage, services, hosting, settings);
                        stage.setOnCloseRequest(
                                _ -> {
                                    desktop.close();
                                    closed.countDown();
                                });
                        desktop.show();
                    });
            closed.await();
        }
        Platform.exit();
        return 0;
    }
}
