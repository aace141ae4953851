package rookery.client.voice;

import rookery.client.watch.Watchable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Plays voice files. Blocking calls say so.
public interface Player {
    /// Blocking: decodes the whole file.
    Loaded load(Path file);

    sealed interface Loaded {
        record Ready(Playback playback) implements Loaded {}

        /// @param why for diagnostics
        record NotPlayable(String why) implements Loaded {}
    }

    /// One decoded voice message. Safe for many threads.
    interface Playback {
        Duration length();

        /// Peaks from 0 to 1, as many as asked, from the real samples.
        List<Double> waveform(int bars);

        Watchable<Duration> position();

        Watchable<Boolean> playing();

        void play();

        void pause();

        void seek(Duration to);

        /// 1.0 is the speaker's own; pitch is kept.
        void speed(double factor);
    }
}
