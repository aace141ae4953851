package rookery.client.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.client.voice.Player.Loaded;
import rookery.client.voice.Player.Output;
import rookery.client.voice.Player.Playback;
import rookery.client.voice.sound.Decoded;
import rookery.client.voice.sound.Pcm;
import rookery.client.voice.sound.SoundFile;
import rookery.client.voice.sound.Stretch;
import rookery.client.voice.sound.Tones;
import rookery.client.voice.sound.WaveFixture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

class VoicePlayerTest {
    private static final int PLENTY = 1_000_000;
    private static final Executor THREADS =
            task -> Thread.ofPlatform().daemon().name("test-sound").start(task);

    @TempDir private Path directory;

    private final MemorySpeaker speaker = new MemorySpeaker(PLENTY);
    private final VoicePlayer player = new VoicePlayer(speaker, THREADS);

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(directory, "voice", ""), bytes);
    }

    private static Playback ready(Loaded loaded) {
        assertThat(loaded).isInstanceOf(Loaded.Ready.class);
        return ((Loaded.Ready) loaded).playback();
    }

    private static String refused(Loaded loaded) {
        assertThat(loaded).isInstanceOf(Loaded.NotPlayable.class);
        return ((Loaded.NotPlayable) loaded).why();
    }

    @Test
    void playsAVoiceMessageToItsEndAndFromTheBeginningAgain() throws Exception {
        short[] tone = Tones.sine(440, 0.6, 0.5);
        Playback playback = ready(player.load(file(Tones.oggOpus(tone))));
        assertThat(playback.length()).isEqualTo(Duration.ofMillis(600));

        playback.play();
        await().until(() -> playback.position().get().equals(playback.length()));
        await().until(() -> !playback.playing().get());

        short[] heard = speaker.heard();
        assertThat(heard.length).isGreaterThanOrEqualTo(tone.length);
        assertThat(Tones.strongestPitch(heard, 4_800, tone.length)).isEqualTo(440);
        assertThat(playback.output().get()).isEqualTo(Output.SPEAKER);

        playback.play();
        await().until(() -> !playback.playing().get());
        assertThat(speaker.heard().length).isGreaterThanOrEqualTo(2 * tone.length);
    }

    @Test
    void pausesWhereItIsAndGoesOnFromThere() throws Exception {
        MemorySpeaker slow = new MemorySpeaker(10);
        Playback playback =
                ready(
                        new VoicePlayer(slow, THREADS)
                                .load(file(Tones.oggOpus(Tones.sine(440, 5, 0.5)))));
        playback.play();
        await().until(() -> slow.heard().length == 10 * Stretch.HOP);

        playback.pause();
        assertThat(playback.playing().get()).isFalse();
        slow.let(PLENTY);
        slow.closed.await();
        Duration paused = playback.position().get();
        assertThat(paused).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));

        playback.play();
        await().until(() -> playback.position().get().equals(playback.length()));
        double seconds = slow.heard().length / (double) Pcm.RATE;
        assertThat(seconds).isBetween(5.0, 5.3);
    }

    @Test
    void seeksWhilePausedAndWhilePlaying() throws Exception {
        MemorySpeaker slow = new MemorySpeaker(0);
        Playback playback =
                ready(
                        new VoicePlayer(slow, THREADS)
                                .load(file(Tones.oggOpus(Tones.sine(440, 5, 0.5)))));
        playback.seek(Duration.ofSeconds(3));
        assertThat(playback.position().get()).isEqualTo(Duration.ofSeconds(3));
        playback.seek(Duration.ofSeconds(-3));
        assertThat(playback.position().get()).isZero();
        playback.seek(Duration.ofDays(3_000_000));
        assertThat(playback.position().get()).isEqualTo(playback.length());

        playback.seek(Duration.ZERO);
        playback.play();
        slow.let(5);
        await().until(() -> slow.heard().length == 5 * Stretch.HOP);
        playback.seek(Duration.ofMillis(4_500));
        slow.let(PLENTY);
        await().until(() -> !playback.playing().get());
        assertThat(slow.heard().length).isLessThan(Pcm.RATE);
    }

    @Test
    void doubleSpeedHalvesTheTime() throws Exception {
        Playback playback = ready(player.load(file(Tones.oggOpus(Tones.sine(440, 4, 0.5)))));
        playback.speed(2);
        playback.play();
        await().until(() -> playback.position().get().equals(playback.length()));

        assertThat(speaker.heard().length / (double) Pcm.RATE).isBetween(1.9, 2.2);
    }

    @Test
    void oneVoiceAtATime() throws Exception {
        MemorySpeaker slow = new MemorySpeaker(3);
        VoicePlayer two = new VoicePlayer(slow, THREADS);
        Path file = file(Tones.oggOpus(Tones.sine(440, 5, 0.5)));
        Playback first = ready(two.load(file));
        Playback second = ready(two.load(file));

        first.play();
        second.play();

        assertThat(first.playing().get()).isFalse();
        assertThat(second.playing().get()).isTrue();
        second.pause();
        slow.let(PLENTY);
    }

    @Test
    void aMachineWithoutASpeakerIsSaidSo() throws Exception {
        VoicePlayer deaf = new VoicePlayer(() -> new Speaker.Opened.NoSpeaker("none"), THREADS);
        Playback playback = ready(deaf.load(file(Tones.oggOpus(Tones.sine(440, 1, 0.5)))));

        playback.play();

        await().until(() -> playback.output().get() == Output.NO_SPEAKER);
        await().until(() -> !playback.playing().get());
    }

    @Test
    void theWaveformIsThatOfTheSound() throws Exception {
        short[] sound = new short[3 * Pcm.RATE];
        System.arraycopy(Tones.sine(300, 1, 0.2), 0, sound, 0, Pcm.RATE);
        System.arraycopy(Tones.sine(300, 1, 0.8), 0, sound, 2 * Pcm.RATE, Pcm.RATE);
        Playback playback = ready(player.load(file(Tones.oggOpus(sound))));

        List<Double> bars = playback.waveform(30);

        assertThat(bars).hasSize(30).allSatisfy(bar -> assertThat(bar).isBetween(0.0, 1.0));
        assertThat(bars.subList(2, 9)).allSatisfy(bar -> assertThat(bar).isBetween(0.12, 0.3));
        assertThat(bars.subList(12, 19)).allSatisfy(bar -> assertThat(bar).isLessThan(0.05));
        assertThat(bars.subList(22, 29)).allSatisfy(bar -> assertThat(bar).isBetween(0.6, 0.95));
        assertThat(playback.waveform(0)).isEmpty();
    }

    @Test
    void wavesOfManyKindsPlayAtTheirPitch() throws Exception {
        short[] tone = Tones.sine(440, 1, 0.5);
        for (AudioFormat format :
                List.of(
                        new AudioFormat(8_000, 8, 1, false, false),
                        new AudioFormat(16_000, 16, 1, true, false),
                        new AudioFormat(44_100, 16, 2, true, false),
                        new AudioFormat(96_000, 24, 2, true, false))) {
            byte[] wave = WaveFixture.wave(format, tone);

            assertThat(player.load(file(wave))).isInstanceOf(Loaded.Ready.class);
            short[] samples = Tones.samples(((Decoded.Sound) SoundFile.decode(wave)).clip());
            assertThat(samples.length).isBetween(47_000, 49_000);
            assertThat(Tones.strongestPitch(samples, 4_800, 43_200)).isEqualTo(440);
        }
    }

    @Test
    void whatIsNotSoundIsAnAnswer() throws Exception {
        assertThat(refused(player.load(directory.resolve("missing")))).startsWith("cannot read");
        assertThat(refused(player.load(directory))).startsWith("cannot read");
        assertThat(refused(player.load(file(new byte[0])))).isEqualTo("an empty file");
        assertThat(refused(player.load(file("#!AMR\n....".getBytes(StandardCharsets.US_ASCII)))))
                .contains("AMR");
        assertThat(refused(player.load(file(new byte[SoundFile.MOST_BYTES + 1]))))
                .isEqualTo("larger than 32 MB");
        byte[] wave =
                WaveFixture.wave(new AudioFormat(16_000, 16, 1, true, false), new short[4_800]);
        assertThat(refused(player.load(file(Arrays.copyOf(wave, 44))))).isNotEmpty();
    }

    @Test
    void randomBytesAreAnAnswer() throws Exception {
        Random random = new Random(9);
        List<byte[]> beginnings =
                List.of(
                        new byte[0],
                        new byte[] {'O', 'g', 'g', 'S', 0, 2},
                        "RIFF....WAVEfmt ".getBytes(StandardCharsets.US_ASCII),
                        "FORM....AIFFCOMM".getBytes(StandardCharsets.US_ASCII),
                        ".snd".getBytes(StandardCharsets.US_ASCII));
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[20 + random.nextInt(400)];
            random.nextBytes(bytes);
            byte[] beginning = beginnings.get(round % beginnings.size());
            System.arraycopy(beginning, 0, bytes, 0, beginning.length);

            assertThat(player.load(file(bytes))).isNotNull();
        }
    }

    @Test
    void aSmallFileThatUnfoldsToHoursIsCutOff() throws Exception {
        AudioFormat slow = new AudioFormat(4_000, 8, 1, false, false);
        byte[] hours = new byte[4_000 * 1_900];
        try (java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(hours), slow, hours.length),
                    AudioFileFormat.Type.WAVE,
                    out);

            assertThat(refused(player.load(file(out.toByteArray()))))
                    .isEqualTo("longer than half an hour");
        }
    }
}
