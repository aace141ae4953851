package rookery.client.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.client.voice.sound.Clip;
import rookery.client.voice.sound.Decoded;
import rookery.client.voice.sound.Pcm;
import rookery.client.voice.sound.SoundFile;
import rookery.client.voice.sound.Tones;
import rookery.client.voice.sound.WaveFixture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;

/// The real Java Sound, on whatever this machine has; nothing is skipped.
class MicrophonePeerTest {
    private static final double ALIKE = 0.75;
    private static final Path PULSE_PLUGIN_FOLDER = Path.of("/usr/lib");

    @TempDir private Path directory;
    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stopWhatWasStarted() throws InterruptedException {
        for (Process process : processes.reversed()) {
            process.destroy();
            process.waitFor(5, TimeUnit.SECONDS);
            process.destroyForcibly();
        }
    }

    @Test
    void theRecorderFindsTheMicrophoneOfThisMachineOrSaysThereIsNone() throws Exception {
        Recorder recorder =
                new OpusRecorder(new JavaSoundMicrophone(), directory, VoiceChild.THREADS);

        Recorder.Started started = recorder.start();

        if (microphoneOpens()) {
            assertThat(started).isInstanceOf(Recorder.Started.Running.class);
            ((Recorder.Started.Running) started).recording().cancel();
        } else {
            assertThat(started).isInstanceOf(Recorder.Started.NoMicrophone.class);
        }
    }

    /// Where PulseAudio is installed, a sound server of the test's own carries a voice (espeak-ng)
    /// or else a tone from its speaker to its microphone; elsewhere the same child program must say
    /// what this machine has.
    @Test
    void whatIsPlayedOnTheSpeakerIsRecordedByTheMicrophone() throws Exception {
        Path file = directory.resolve("spoken.wav");
        if (!pulseStands()) {
            assertThat(child(List.of(), file)).matches("(?s)(RECORDED|NO MICROPHONE).*");
            return;
        }
        Path socket = startPulse();
        speakInto(file);

        double best = -1;
        // On a machine that is busy with something else, sound has gaps: the best of three.
        for (int attempt = 0; attempt < 3 && best < ALIKE; attempt++) {
            String said = child(List.of("PULSE_SERVER=unix:" + socket, alsaThroughPulse()), file);
            assertThat(said).startsWith("RECORDED ");
            Path recorded = Path.of(said.substring("RECORDED ".length()).strip());
            best = Math.max(best, Tones.likeness(clip(file), clip(recorded)));
        }
        assertThat(best).isGreaterThan(ALIKE);
    }

    private static Clip clip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Decoded decoded = SoundFile.decode(bytes);
        assertThat(decoded).isInstanceOf(Decoded.Sound.class);
        return ((Decoded.Sound) decoded).clip();
    }

    private static boolean microphoneOpens() {
        try {
            TargetDataLine line =
                    (TargetDataLine)
                            AudioSystem.getLine(
                                    new DataLine.Info(TargetDataLine.class, Pcm.FORMAT));
            line.open(Pcm.FORMAT);
            line.close();
            return true;
        } catch (LineUnavailableException | RuntimeException e) {
            return false;
        }
    }

    private static boolean pulseStands() {
        return onPath("pulseaudio")
                && onPath("pactl")
                && onPath("parec")
                && alsaPulsePluginStands();
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean alsaPulsePluginStands() {
        try (Stream<Path> found =
                Files.find(
                        PULSE_PLUGIN_FOLDER,
                        3,
                        (path, _) -> path.endsWith("libasound_module_pcm_pulse.so"))) {
            return found.findAny().isPresent();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /// A sound server without devices: what goes into its speaker comes out of its microphone.
    private Path startPulse() throws Exception {
        Path socket = directory.resolve("pulse.socket");
        ProcessBuilder server =
                new ProcessBuilder(
                        "pulseaudio",
                        "-n",
                        "--daemonize=no",
                        "--exit-idle-time=-1",
                        "--disable-shm=yes",
                        "--load=module-null-sink sink_name=air",
                        "--load=module-native-protocol-unix auth-anonymous=1 socket=" + socket);
        server.environment().put("HOME", directory.toString());
        server.environment().put("XDG_RUNTIME_DIR", directory.toString());
        server.environment().put("PULSE_RUNTIME_PATH", directory.toString());
        start(server);
        await().until(() -> !pactl(socket, "info").isEmpty());
        pactl(socket, "set-default-sink", "air");
        pactl(socket, "set-default-source", "air.monitor");
        startListener(socket);
        return socket;
    }

    /// The server works in blocks of up to two seconds, and loses as much when somebody begins to
    /// listen, unless a listener in a hurry is there already. Real devices do not.
    private void startListener(Path socket) throws IOException {
        Path heard = directory.resolve("listener.raw");
        ProcessBuilder listener =
                new ProcessBuilder("parec", "--latency-msec=20", "--raw", heard.toString());
        listener.environment().put("PULSE_SERVER", "unix:" + socket);
        listener.environment().put("HOME", directory.toString());
        start(listener);
        await().until(() -> Files.exists(heard) && Files.size(heard) > 100_000);
    }

    /// What it says, or nothing where it fails.
    private String pactl(Path socket, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("pactl"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PULSE_SERVER", "unix:" + socket);
        builder.environment().put("HOME", directory.toString());
        builder.environment().put("LC_ALL", "C");
        Process pactl = builder.redirectErrorStream(true).start();
        String said = new String(pactl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return pactl.waitFor() == 0 ? said : "";
    }

    private void speakInto(Path file) throws Exception {
        if (onPath("espeak-ng")) {
            ProcessBuilder voice =
                    new ProcessBuilder(
                            "espeak-ng", "-w", file.toString(), "The rooks are in the tall trees.");
            assertThat(start(voice).waitFor()).isZero();
        } else {
            Files.write(file, WaveFixture.wave(Pcm.FORMAT, Tones.sine(440, 2, 0.5)));
        }
    }

    private String alsaThroughPulse() throws IOException {
        Path config = directory.resolve("asound.conf");
        Files.writeString(
                config,
                """
                </usr/share/alsa/alsa.conf>
                pcm.!default { type pulse }
                ctl.!default { type pulse }
                """);
        return "ALSA_CONFIG_PATH=" + config;
    }

    private String child(List<String> environment, Path file) throws Exception {
        ProcessBuilder child =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        VoiceChild.class.getName(),
                        file.toString(),
                        directory.toString());
        environment.forEach(
                pair ->
                        child.environment()
                                .put(
                                        pair.substring(0, pair.indexOf('=')),
                                        pair.substring(pair.indexOf('=') + 1)));
        Path out = directory.resolve("child.txt");
        child.redirectOutput(out.toFile());
        Process process = child.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        processes.add(process);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out);
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Path log = directory.resolve("peers.txt");
        Process process =
                builder.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        processes.add(process);
        return process;
    }
}
