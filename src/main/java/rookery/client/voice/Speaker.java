package rookery.client.voice;

import java.io.Closeable;

/// Where played sound goes.
public interface Speaker {
    /// Blocking, as long as the machine likes; never throws.
    Opened open();

    sealed interface Opened {
        record Ready(Line line) implements Opened {}

        /// @param why for diagnostics
        record NoSpeaker(String why) implements Opened {}
    }

    /// An open speaker, 48 kHz mono. For one thread.
    interface Line extends Closeable {
        /// Blocks until the samples are in the speaker's buffer.
        void write(short[] samples, int count);

        /// Samples written and not heard yet.
        int waiting();

        /// Forgets what is not heard yet.
        void flush();

        @Override
        void close();
    }
}
