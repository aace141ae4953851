package rookery.client.attachment.upload;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/// Brings a stretch of a file to a server. Blocking; safe for many threads; never throws.
public interface Pieces {
    /// @param first where the stretch begins
    /// @param end where it ends, exclusive
    /// @param size of the whole file
    /// @param sent told now and then where the next byte to be sent stands
    /// @param stop asked now and then; true ends it
    Put put(
            URI address,
            String token,
            Path file,
            long first,
            long end,
            long size,
            LongConsumer sent,
            BooleanSupplier stop);

    enum Put {
        ARRIVED,
        /// How far it came has to be asked.
        CUT,
        /// The server does not know it, or the file has changed.
        REFUSED,
        UNREADABLE
    }
}
