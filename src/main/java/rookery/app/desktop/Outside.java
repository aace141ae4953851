package rookery.app.desktop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The system's own programs for web addresses and files. Does not block.
final class Outside {
    private static final Logger LOG = LoggerFactory.getLogger(Outside.class);

    void browse(URI address) {
        start(address.toString());
    }

    void open(Path file) {
        start(file.toString());
    }

    private static void start(String what) {
        try {
            new ProcessBuilder(command(what)).inheritIO().start();
        } catch (IOException e) {
            LOG.warn("the system has no program for {}", what, e);
        }
    }

    private static List<String> command(String what) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", what);
        }
        return List.of(system.contains("mac") ? "open" : "xdg-open", what);
    }
}
