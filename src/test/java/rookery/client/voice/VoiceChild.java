package rookery.client.voice;

import rookery.client.watch.Pin;
import rookery.client.watch.Watchable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/// A program of its own, so that its sound system can be another than the test's: plays the file on
/// the speaker while it records from the microphone, and says what came of it.
final class VoiceChild {
    static final Executor THREADS =
            task -> Thread.ofPlatform().daemon().name("test-sound").start(task);

    private VoiceChild() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Path directory = Path.of(arguments[1]);
        Recorder recorder = new OpusRecorder(new JavaSoundMicrophone(), directory, THREADS);
        switch (recorder.start()) {
            case Recorder.Started.Running(Recorder.Recording recording) -> {
                await(recording.length(), now -> now.compareTo(Duration.ofSeconds(1)) > 0);
                play(file);
                Duration heard = recording.length().get();
                await(recording.length(), now -> now.compareTo(heard.plusSeconds(1)) > 0);
                System.out.println("RECORDED " + recording.finish());
            }
            case Recorder.Started.NoMicrophone _ -> System.out.println("NO MICROPHONE");
            case Recorder.Started.Busy _ -> System.out.println("BUSY");
        }
    }

    private static void play(Path file) throws InterruptedException {
        Player player = new VoicePlayer(new JavaSoundSpeaker(), THREADS);
        if (player.load(file) instanceof Player.Loaded.Ready(Player.Playback playback)) {
            playback.play();
            await(playback.position(), now -> now.equals(playback.length()));
            await(playback.playing(), now -> !now);
        }
    }

    private static <T> void await(Watchable<T> value, Predicate<T> wanted)
            throws InterruptedException {
        CountDownLatch met = new CountDownLatch(1);
        try (Pin _ =
                value.watch(
                        now -> {
                            if (wanted.test(now)) {
                                met.countDown();
                            }
                        })) {
            met.await();
        }
    }
}
