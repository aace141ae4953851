package rookery.client.voice;

import rookery.client.watch.Watchable;

import java.nio.file.Path;
import java.time.Duration;

/// The microphone. One recording at a time; calls do not block.
public interface Recorder {
    Started start();

    sealed interface Started {
        record Running(Recording recording) implements Started {}

        record NoMicrophone() implements Started {}

        record Busy() implements Started {}
    }

    /// One recording under way.
    interface Recording {
        /// Loudness of the last twentieth of a second, 0 to 1.
        Watchable<Double> level();

        Watchable<Duration> length();

        /// Ends it and returns the file, Ogg Opus, 48 kHz mono. Blocks until it is written.
        Path finish() throws java.io.IOException;

        void cancel();
    }
}
