package rookery.client.voice;

import rookery.client.voice.sound.OggOpusWriter;
import rookery.client.voice.sound.Pcm;
import rookery.client.watch.Watchable;
import rookery.client.watch.Watched;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One recording: a task that owns the microphone's line from opening to closing, and what others
/// may ask of it meanwhile. A driver that hangs holds up its own task only.
final class MicrophoneRecording implements Recorder.Recording, Runnable {
    private static final long OPENING_SECONDS = 2;
    private static final long CLOSING_SECONDS = 2;
    private static final int BLOCK = Pcm.RATE / 20;
    private static final double QUIETEST_DECIBELS = 60;

    private final Microphone microphone;
    private final Path directory;
    private final Duration longest;
    private final Watched<Double> level = new Watched<>(0.0);
    private final Watched<Duration> length = new Watched<>(Duration.ZERO);
    private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
    private final CompletableFuture<Microphone.Line> line = new CompletableFuture<>();
    private final CompletableFuture<Path> ended = new CompletableFuture<>();
    private volatile boolean stop;
    private volatile boolean cancelled;
    private volatile boolean over;

    MicrophoneRecording(Microphone microphone, Path directory, Duration longest) {
        this.microphone = microphone;
        this.directory = directory;
        this.longest = longest;
    }

    /// One that never was.
    static MicrophoneRecording over(Microphone microphone, Path directory, Duration longest) {
        MicrophoneRecording none = new MicrophoneRecording(microphone, directory, longest);
        none.over = true;
        return none;
    }

    boolean isOver() {
        return over;
    }

    /// The machine never came back from opening its microphone.
    boolean stuck() {
        return !over && opened.isDone() && !opened.join();
    }

    /// Waits for the microphone.
    boolean opens() {
        opened.completeOnTimeout(false, OPENING_SECONDS, TimeUnit.SECONDS);
        return opened.join();
    }

    @Override
    public void run() {
        switch (microphone.open()) {
            case Microphone.Opened.NoMicrophone(String why) -> {
                ended.completeExceptionally(new IOException(why));
                over = true;
                opened.complete(false);
            }
            case Microphone.Opened.Listening(Microphone.Line open) -> {
                if (opened.complete(true)) {
                    line.complete(open);
                    keep(open);
                } else {
                    open.close();
                    over = true;
                }
            }
        }
    }

    private void keep(Microphone.Line open) {
        try {
            Path file = record(open);
            over = true;
            ended.complete(file);
        } catch (IOException | RuntimeException e) {
            over = true;
            ended.completeExceptionally(e);
        }
    }

    private Path record(Microphone.Line open) throws IOException {
        Files.createDirectories(directory);
        Path part = Files.createTempFile(directory, "voice-", ".part");
        try {
            long samples = 0;
            try (open;
                    OutputStream out = Files.newOutputStream(part);
                    OggOpusWriter writer = new OggOpusWriter(out)) {
                listen(open, writer);
                samples = writer.samples();
            }
            if (cancelled || samples == 0) {
                throw new IOException(cancelled ? "the recording was cancelled" : "no sound came");
            }
            String name = part.getFileName().toString().replace(".part", ".ogg");
            return Files.move(part, part.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void listen(Microphone.Line open, OggOpusWriter writer) throws IOException {
        short[] block = new short[BLOCK];
        long room = Pcm.samples(longest);
        while (!stop && room > 0) {
            int count = open.read(block);
            if (count < 0) {
                return;
            }
            int fits = (int) Math.min(count, room);
            writer.write(block, fits);
            room -= fits;
            level.set(loudness(block, fits));
            length.set(Pcm.duration(writer.samples()));
        }
    }

    private static double loudness(short[] block, int count) {
        double energy = 0;
        for (int i = 0; i < count; i++) {
            energy += (double) block[i] * block[i];
        }
        double strength = Math.sqrt(energy / Math.max(count, 1)) / 32_768;
        double decibels = 20 * Math.log10(Math.max(strength, 1e-9));
        return Math.clamp(1 + decibels / QUIETEST_DECIBELS, 0.0, 1.0);
    }

    @Override
    public Watchable<Double> level() {
        return level;
    }

    @Override
    public Watchable<Duration> length() {
        return length;
    }

    @Override
    public Path finish() throws IOException {
        stop = true;
        try {
            return awaitEnd();
        } catch (TimeoutException e) {
            // A read that does not come back usually does when its line is closed.
            line.join().close();
        }
        try {
            return awaitEnd();
        } catch (TimeoutException e) {
            throw new IOException("the microphone does not let go", e);
        }
    }

    private Path awaitEnd() throws IOException, TimeoutException {
        try {
            return ended.get(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the recording could not be kept: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the recording was being kept", e);
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        stop = true;
    }
}
