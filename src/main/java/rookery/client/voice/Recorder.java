package rookery.client.voice;

import rookery.client.watch.Watchable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// Records voice messages. One recording at a time.
public interface Recorder {
    /// The longest recording; it stops growing there.
    Duration LONGEST = Duration.ofMinutes(10);

    /// Waits until the microphone is open, at most two seconds: not for the window's thread.
    Started start();

    sealed interface Started {
        record Running(Recording recording) implements Started {}

        record NoMicrophone() implements Started {}

        record Busy() implements Started {}
    }

    /// One recording under way.
    interface Recording {
        /// Loudness of the last twentieth of a second, 0 (silence, -60 dB) to 1.
        Watchable<Double> level();

        Watchable<Duration> length();

        /// Ends it and returns the file, Ogg Opus, 48 kHz mono. Blocks until it is written.
        Path finish() throws IOException;

        /// Ends it and leaves no file. Does not block.
        void cancel();
    }
}
