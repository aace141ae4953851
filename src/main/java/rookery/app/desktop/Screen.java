package rookery.app.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a window can be shown here.
sealed interface Screen {
    record Fine() implements Screen {}

    /// @param sentence what is missing and what happens instead
    record None(String sentence) implements Screen {}

    static Screen look() {
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return new Fine();
        }
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (!linux) {
            return new Fine();
        }
        boolean display =
                Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                        .map(System::getenv)
                        .flatMap(value -> Optional.ofNullable(value).stream())
                        .anyMatch(value -> !value.isBlank());
        if (!display) {
            return new None(
                    "There is no display here, so the tour runs instead of the window. To serve"
                            + " without a window, use: serve");
        }
        return hasGtk()
                ? new Fine()
                : new None(
                        "The window needs GTK 3, which is not here (on Debian: apt install"
                                + " libgtk-3-0). The tour runs instead.");
    }

    private static boolean hasGtk() {
        return Stream.of("/usr/lib", "/usr/lib64", "/lib", "/usr/local/lib")
                .map(Path::of)
                .flatMap(root -> withOwnFolders(root).stream())
                .anyMatch(folder -> Files.exists(folder.resolve("libgtk-3.so.0")));
    }

    private static List<Path> withOwnFolders(Path root) {
        try (Stream<Path> inside = Files.list(root)) {
            return Stream.concat(Stream.of(root), inside.filter(Files::isDirectory)).toList();
        } catch (java.io.IOException unreadable) {
            return List.of();
        }
    }
}
