package rookery.client.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.client.voice.Microphone.Opened;
import rookery.client.voice.Recorder.Recording;
import rookery.client.voice.Recorder.Started;
import rookery.client.voice.sound.Clip;
import rookery.client.voice.sound.Decoded;
import rookery.client.voice.sound.Pcm;
import rookery.client.voice.sound.SoundFile;
import rookery.client.voice.sound.Tones;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

class OpusRecorderTest {
    private static final Executor THREADS =
            task -> Thread.ofPlatform().daemon().name("test-sound").start(task);

    @TempDir private Path directory;
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letEveryoneGo() {
        end.countDown();
    }

    private static Recording running(Started started) {
        assertThat(started).isInstanceOf(Started.Running.class);
        return ((Started.Running) started).recording();
    }

    private static OpusRecorder recorder(Microphone microphone, Path directory) {
        return new OpusRecorder(microphone, directory, THREADS);
    }

    /// Gives the samples once, then waits as a silent device does.
    private Microphone playing(short[] samples) {
        return () -> new Opened.Listening(new ToneLine(samples, end));
    }

    private long filesIn() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    @Test
    void whatIsSpokenIsInTheFile() throws Exception {
        OpusRecorder recorder = recorder(playing(Tones.sine(700, 2, 0.5)), directory);

        Recording recording = running(recorder.start());
        await().until(() -> recording.length().get().equals(Duration.ofSeconds(2)));
        assertThat(recording.level().get()).isBetween(0.8, 0.95);
        end.countDown();
        Path file = recording.finish();

        assertThat(file).hasParent(directory).hasFileName(file.getFileName().toString());
        assertThat(filesIn()).isEqualTo(1);
        Clip clip = ((Decoded.Sound) SoundFile.decode(Files.readAllBytes(file))).clip();
        assertThat(clip.length()).isEqualTo(2 * Pcm.RATE);
        assertThat(Tones.strongestPitch(Tones.samples(clip), 4_800, clip.length())).isEqualTo(700);
        assertThat(recording.finish()).isEqualTo(file);
    }

    @Test
    void oneRecordingAtATimeAndThenTheNext() throws Exception {
        OpusRecorder recorder = recorder(playing(Tones.sine(700, 1, 0.5)), directory);
        Recording first = running(recorder.start());

        assertThat(recorder.start()).isInstanceOf(Started.Busy.class);

        await().until(() -> first.length().get().equals(Duration.ofSeconds(1)));
        end.countDown();
        first.finish();
        Recording second = running(recorder.start());
        await().until(() -> second.length().get().equals(Duration.ofSeconds(1)));
        assertThat(second.finish()).exists();
    }

    @Test
    void aCancelledRecordingLeavesNothing() throws Exception {
        OpusRecorder recorder = recorder(playing(Tones.sine(700, 1, 0.5)), directory);
        Recording recording = running(recorder.start());
        await().until(() -> recording.length().get().equals(Duration.ofSeconds(1)));

        recording.cancel();
        end.countDown();

        await().until(() -> filesIn() == 0);
        assertThatThrownBy(recording::finish).isInstanceOf(IOException.class);
    }

    @Test
    void noMicrophoneIsAnAnswerEachTime() {
        OpusRecorder recorder = recorder(() -> new Opened.NoMicrophone("none"), directory);

        assertThat(recorder.start()).isInstanceOf(Started.NoMicrophone.class);
        assertThat(recorder.start()).isInstanceOf(Started.NoMicrophone.class);
    }

    @Test
    void aMicrophoneThatHangsWhileOpeningIsNoMicrophoneAndIsLetGoLater() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        Microphone hanging =
                () -> {
                    awaitQuietly(end);
                    return new Opened.Listening(
                            new ToneLine(new short[0], end) {
                                @Override
                                public void close() {
                                    closed.countDown();
                                }
                            });
                };
        OpusRecorder recorder = recorder(hanging, directory);

        assertThat(recorder.start()).isInstanceOf(Started.NoMicrophone.class);
        assertThat(recorder.start()).isInstanceOf(Started.NoMicrophone.class);
        assertThat(filesIn()).isZero();

        end.countDown();
        closed.await();
        await().until(() -> recorder.start() instanceof Started.Running);
    }

    @Test
    void aReadThatHangsIsEndedByClosingTheLine() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        Microphone microphone =
                () ->
                        new Opened.Listening(
                                new ToneLine(Tones.sine(700, 1, 0.5), closed) {
                                    @Override
                                    public void close() {
                                        closed.countDown();
                                    }
                                });
        Recording recording = running(recorder(microphone, directory).start());
        await().until(() -> recording.length().get().equals(Duration.ofSeconds(1)));

        assertThat(recording.finish()).exists();
    }

    @Test
    void aRecordingStopsGrowingAtItsLongest() throws Exception {
        assertThat(Recorder.LONGEST).isEqualTo(Duration.ofMinutes(10));
        Duration longest = Duration.ofMillis(2_345);
        OpusRecorder recorder =
                new OpusRecorder(playing(new short[5 * Pcm.RATE]), directory, THREADS, longest);
        Recording recording = running(recorder.start());

        await().until(() -> recording.length().get().equals(longest));
        Path file = recording.finish();

        Clip clip = ((Decoded.Sound) SoundFile.decode(Files.readAllBytes(file))).clip();
        assertThat(Pcm.duration(clip.length())).isEqualTo(longest);
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsAnIoException() throws Exception {
        Path inTheWay = Files.writeString(directory.resolve("file"), "in the way");
        Recording recording = running(recorder(playing(Tones.sine(700, 1, 0.5)), inTheWay).start());

        assertThatThrownBy(recording::finish).isInstanceOf(IOException.class);
    }

    @Test
    void aMicrophoneThatGivesNothingLeavesNoFile() throws Exception {
        end.countDown();
        Recording recording = running(recorder(playing(new short[0]), directory).start());

        assertThatThrownBy(recording::finish)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no sound came");
        assertThat(filesIn()).isZero();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static class ToneLine implements Microphone.Line {
        private final short[] samples;
        private final CountDownLatch end;
        private int at;

        ToneLine(short[] samples, CountDownLatch end) {
            this.samples = samples;
            this.end = end;
        }

        @Override
        public int read(short[] into) {
            int count = Math.min(into.length, samples.length - at);
            if (count == 0) {
                awaitQuietly(end);
                return -1;
            }
            System.arraycopy(samples, at, into, 0, count);
            at += count;
            return count;
        }

        @Override
        public void close() {}
    }
}
