package rookery.client.attachment.upload;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Brings whole files to a server. Safe for many threads; never blocks.
public interface Forms {
    /// @param then told once, on any thread
    void bring(Path file, Consumer<Brought> then);
}
