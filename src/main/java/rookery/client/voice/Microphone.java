package rookery.client.voice;

import java.io.Closeable;
import java.io.IOException;

/// Where recorded sound comes from.
public interface Microphone {
    /// Blocking, as long as the machine likes; never throws.
    Opened open();

    sealed interface Opened {
        record Listening(Line line) implements Opened {}

        /// @param why for diagnostics
        record NoMicrophone(String why) implements Opened {}
    }

    /// An open microphone, 48 kHz mono. Read by one thread; may be closed by another.
    interface Line extends Closeable {
        /// Blocks until there is sound.
        ///
        /// @return how many samples were read, -1 if there will be no more
        int read(short[] into) throws IOException;

        /// Lets a waiting reader go.
        @Override
        void close();
    }
}
