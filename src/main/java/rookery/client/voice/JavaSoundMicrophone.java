package rookery.client.voice;

import rookery.client.voice.sound.Pcm;

import java.io.IOException;
import java.util.List;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;

/// The machine's default microphone. What it gives in another form, Java Sound converts.
public final class JavaSoundMicrophone implements Microphone {
    /// The encoder is slow in its first second, before it is compiled; nothing may be lost then.
    private static final int BUFFER_SECONDS = 2;

    private static final List<AudioFormat> WANTED =
            List.of(
                    Pcm.FORMAT,
                    new AudioFormat(Pcm.RATE, 16, 2, true, false),
                    new AudioFormat(44_100, 16, 1, true, false),
                    new AudioFormat(44_100, 16, 2, true, false),
                    new AudioFormat(16_000, 16, 1, true, false));

    @Override
    public Opened open() {
        String why = "no line";
        for (AudioFormat format : WANTED) {
            try {
                TargetDataLine line = AudioSystem.getTargetDataLine(format);
                line.open(
                        format,
                        BUFFER_SECONDS * (int) format.getFrameRate() * format.getFrameSize());
                line.start();
                return new Opened.Listening(new OpenLine(line));
            } catch (LineUnavailableException | RuntimeException | LinkageError e) {
                // Java Sound says "no such line" by IllegalArgumentException, "not allowed" by
                // SecurityException, and "no sound library here" by a LinkageError.
                why = e.toString();
            }
        }
        return new Opened.NoMicrophone(why);
    }

    private static final class OpenLine implements Line {
        private final TargetDataLine line;
        private final AudioInputStream stream;
        private byte[] bytes = new byte[0];

        OpenLine(TargetDataLine line) {
            this.line = line;
            AudioInputStream raw = new AudioInputStream(line);
            stream =
                    line.getFormat().matches(Pcm.FORMAT)
                            ? raw
                            : AudioSystem.getAudioInputStream(Pcm.FORMAT, raw);
        }

        @Override
        public int read(short[] into) throws IOException {
            if (bytes.length != 2 * into.length) {
                bytes = new byte[2 * into.length];
            }
            int count = stream.read(bytes, 0, bytes.length);
            if (count <= 0) {
                return -1;
            }
            Pcm.toShorts(bytes, count / 2, into);
            return count / 2;
        }

        @Override
        public void close() {
            line.stop();
            line.close();
        }
    }
}
