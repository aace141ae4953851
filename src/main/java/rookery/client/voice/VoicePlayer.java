package rookery.client.voice;

import rookery.client.voice.sound.Clip;
import rookery.client.voice.sound.Decoded;
import rookery.client.voice.sound.SoundFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// Plays Ogg Opus and WAV; one voice at a time, so that starting one pauses the other. Safe for
/// many threads.
public final class VoicePlayer implements Player {
    private final Speaker speaker;
    private final Executor threads;
    private final AtomicReference<Runnable> pauseOther = new AtomicReference<>(() -> {});

    /// @param threads gives each task a thread of its own, for as long as a voice plays
    public VoicePlayer(Speaker speaker, Executor threads) {
        this.speaker = speaker;
        this.threads = threads;
    }

    @Override
    public Loaded load(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(SoundFile.MOST_BYTES + 1);
        } catch (IOException e) {
            return new Loaded.NotPlayable("cannot read the file: " + e);
        }
        return switch (SoundFile.decode(bytes)) {
            case Decoded.Sound(Clip clip) -> new Loaded.Ready(playback(clip));
            case Decoded.NotSound(String why) -> new Loaded.NotPlayable(why);
        };
    }

    private Playback playback(Clip clip) {
        return new ClipPlayback(clip, speaker, threads, this::onlyOne);
    }

    private void onlyOne(Runnable pauseThis) {
        Runnable other = pauseOther.getAndSet(pauseThis);
        if (!other.equals(pauseThis)) {
            other.run();
        }
    }
}
