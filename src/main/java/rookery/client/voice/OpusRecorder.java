package rookery.client.voice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// Records into Ogg Opus files. Safe for many threads.
public final class OpusRecorder implements Recorder {
    private final Microphone microphone;
    private final Path directory;
    private final Executor threads;
    private final Duration longest;
    private final AtomicReference<MicrophoneRecording> current;

    /// @param directory where the files go; made when it is needed
    /// @param threads gives each task a thread of its own, for as long as a recording lasts
    public OpusRecorder(Microphone microphone, Path directory, Executor threads) {
        this(microphone, directory, threads, LONGEST);
    }

    OpusRecorder(Microphone microphone, Path directory, Executor threads, Duration longest) {
        this.microphone = microphone;
        this.directory = directory;
        this.threads = threads;
        this.longest = longest;
        current = new AtomicReference<>(MicrophoneRecording.over(microphone, directory, longest));
    }

    @Override
    public Started start() {
        MicrophoneRecording before = current.get();
        if (before.stuck()) {
            return new Started.NoMicrophone();
        }
        MicrophoneRecording mine = new MicrophoneRecording(microphone, directory, longest);
        if (!before.isOver() || !current.compareAndSet(before, mine)) {
            return new Started.Busy();
        }
        threads.execute(mine);
        return mine.opens() ? new Started.Running(mine) : new Started.NoMicrophone();
    }
}
