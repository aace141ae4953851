package rookery.client.voice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// Plays Ogg Opus and WAV; one voice at a time, so that starting one pauses the other. Safe for
/// many threads.
public final class VoicePlayer implements Player {
    /// Half an hour at the highest usual rate.
    static final int MAX_FILE = 32 * 1024 * 1024;

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
            bytes = in.readNBytes(MAX_FILE + 1);
        } catch (IOException e) {
            return new Loaded.NotPlayable("cannot read the file: " + e);
        }
        return switch (decode(bytes)) {
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

    private static Decoded decode(byte[] bytes) {
        if (bytes.length == 0) {
            return new Decoded.NotSound("an empty file");
        }
        if (bytes.length > MAX_FILE) {
            return new Decoded.NotSound("larger than 32 MB");
        }
        if (OggPages.looksLikeOgg(bytes)) {
            return OggOpusReader.decode(bytes);
        }
        if (new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1)
                .equals("#!AMR")) {
            return new Decoded.NotSound(
                    "AMR, the format of old phones, for which there is no decoder here");
        }
        return WaveReader.decode(bytes);
    }
}
