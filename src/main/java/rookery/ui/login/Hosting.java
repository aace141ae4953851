package rookery.ui.login;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// A server on this computer. Safe for many threads; does not block.
public interface Hosting {
    /// Starts it, or answers with the one that runs. Completes on a background thread, never
    /// exceptionally.
    CompletionStage<Hosted> start();

    /// Whether it was ever started here, now or earlier.
    boolean wasStarted();

    sealed interface Hosted {
        /// @param here where this computer reaches it
        /// @param others where others may reach it; empty where it is for this computer only
        record Running(URI here, List<URI> others) implements Hosted {}

        /// @param sentence what is wrong and what to do
        record Refused(String sentence) implements Hosted {}
    }
}
