package rookery.client.attachment;

import java.net.URI;
import java.util.Optional;

/// The tokens with which my accounts fetch files. Safe for many threads; never blocks.
public interface Passes {
    /// Where nobody is logged in.
    Passes NONE = _ -> Optional.empty();

    /// A token of an account on exactly that server; never for any other. Not to be logged.
    ///
    /// @param address the one that is asked, after redirects too
    Optional<String> find(URI address);
}
