package rookery.client.voice;

import rookery.client.voice.sound.Clip;
import rookery.client.voice.sound.Pcm;
import rookery.client.voice.sound.Stretch;
import rookery.client.watch.Watchable;
import rookery.client.watch.Watched;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A clip and how far it has been heard. Each stretch of playing has a thread of its own; pausing
/// never waits for it, whatever the speaker does.
final class ClipPlayback implements Player.Playback {
    private static final int NOWHERE = -1;

    private final Clip clip;
    private final Speaker speaker;
    private final Executor threads;
    private final Consumer<Runnable> onPlay;
    private final Runnable pauseThis = this::pause;
    private final Watched<Duration> position = new Watched<>(Duration.ZERO);
    private final Watched<Boolean> playing = new Watched<>(false);
    private final Watched<Player.Output> output = new Watched<>(Player.Output.UNTRIED);
    private final Object lock = new Object();
    private volatile double speed = 1.0;
    private long turn;
    private int seekTo = NOWHERE;

    /// @param onPlay is told how to pause this, each time it starts
    ClipPlayback(Clip clip, Speaker speaker, Executor threads, Consumer<Runnable> onPlay) {
        this.clip = clip;
        this.speaker = speaker;
        this.threads = threads;
        this.onPlay = onPlay;
    }

    @Override
    public Duration length() {
        return Pcm.duration(clip.length());
    }

    @Override
    public List<Double> waveform(int bars) {
        return clip.peaks(bars);
    }

    @Override
    public Watchable<Duration> position() {
        return position;
    }

    @Override
    public Watchable<Boolean> playing() {
        return playing;
    }

    @Override
    public Watchable<Player.Output> output() {
        return output;
    }

    @Override
    public void play() {
        onPlay.accept(pauseThis);
        synchronized (lock) {
            if (playing.get()) {
                return;
            }
            playing.set(true);
            turn++;
            long mine = turn;
            int heard = Pcm.samples(position.get());
            int from = heard >= clip.length() ? 0 : heard;
            threads.execute(() -> run(mine, from));
        }
    }

    @Override
    public void pause() {
        synchronized (lock) {
            turn++;
            seekTo = NOWHERE;
            playing.set(false);
        }
    }

    @Override
    public void seek(Duration to) {
        synchronized (lock) {
            int sample = Math.min(Pcm.samples(to), clip.length());
            if (playing.get()) {
                seekTo = sample;
            }
            position.set(Pcm.duration(sample));
        }
    }

    @Override
    public void speed(double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("a speed is greater than 0");
        }
        speed = Math.clamp(factor, Stretch.SLOWEST, Stretch.FASTEST);
    }

    private void run(long mine, int from) {
        switch (speaker.open()) {
            case Speaker.Opened.NoSpeaker _ -> {
                output.set(Player.Output.NO_SPEAKER);
                giveUp(mine);
            }
            case Speaker.Opened.Ready(Speaker.Line line) -> {
                try (line) {
                    output.set(Player.Output.SPEAKER);
                    pump(mine, new Stretch(clip, from), line);
                }
            }
        }
    }

    private void giveUp(long mine) {
        synchronized (lock) {
            if (turn == mine) {
                pause();
            }
        }
    }

    /// After the last sample comes silence, until the last sample has left the speaker's buffer.
    private void pump(long mine, Stretch stretch, Speaker.Line line) {
        short[] samples = new short[Stretch.HOP];
        int silent = 0;
        boolean on = true;
        while (on) {
            double factor = speed;
            if (stretch.ended()) {
                Arrays.fill(samples, (short) 0);
                silent += samples.length;
            } else {
                stretch.read(samples, factor);
                silent = 0;
            }
            line.write(samples, samples.length);
            int unheard = Math.max(0, line.waiting() - silent);
            on = step(mine, stretch, unheard * factor, line);
        }
    }

    /// @return whether to go on
    private boolean step(long mine, Stretch stretch, double behind, Speaker.Line line) {
        synchronized (lock) {
            if (turn != mine) {
                line.flush();
                return false;
            }
            if (seekTo != NOWHERE) {
                line.flush();
                stretch.jump(seekTo);
                seekTo = NOWHERE;
                return true;
            }
            position.set(Pcm.duration(Math.max(0, stretch.position() - Math.round(behind))));
            if (stretch.ended() && behind == 0) {
                pause();
                return false;
            }
            return true;
        }
    }
}
