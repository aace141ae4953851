package rookery.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Where the program keeps things on this computer, as its system has it.
public final class Folders {
    private Folders() {}

    /// What a server without `--data` keeps.
    public static Path server() {
        return home().resolve("server");
    }

    /// What the desktop keeps.
    public static Path desktop() {
        return home().resolve("desktop");
    }

    private static Path home() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path user = Path.of(System.getProperty("user.home", "."));
        if (system.contains("win")) {
            return variable("LOCALAPPDATA")
                    .orElse(user.resolve("AppData/Local"))
                    .resolve("Rookery");
        }
        if (system.contains("mac")) {
            return user.resolve("Library/Application Support/Rookery");
        }
        return variable("XDG_DATA_HOME").orElse(user.resolve(".local/share")).resolve("rookery");
    }

    private static Optional<Path> variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
