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

    enum Output {
        UNTRIED,
        SPEAKER,
        NO_SPEAKER
    }

    /// One decoded voice message. Safe for many threads.
    interface Playback {
        Duration length();

        /// Peaks from 0 to 1, as many as asked, from the real samples.
        List<Double> waveform(int bars);

        Watchable<Duration> position();

        Watchable<Boolean> playing();

        /// [Output#NO_SPEAKER] once playing has been tried in vain; then it is not playing.
        Watchable<Output> output();

        /// After the end: from the beginning. Pauses whatever else this player plays.
        void play();

        void pause();

        void seek(Duration to);

        /// 1.0 is the speaker's own; pitch is kept. From 0.5 to 3; beyond that the nearest.
        void speed(double factor);
    }
}
