package rookery.client.attachment;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Predicate;

/// Brings one file from the network. Blocking; safe for many threads; never throws.
public interface Download {
    /// @param mayAsk is asked for this address and for each that it redirects to
    /// @param into written from the beginning; holds anything after a failure
    /// @param limit in bytes
    Got get(URI address, Predicate<URI> mayAsk, Path into, long limit);

    sealed interface Got {
        /// @param disposition the header by which a server names a file, or empty
        record Whole(String disposition) implements Got {}

        record Failed(Attachments.Reason reason) implements Got {}
    }
}
