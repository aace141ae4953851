package rookery.client.voice;

import rookery.client.voice.sound.Pcm;

import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// The machine's default speaker.
public final class JavaSoundSpeaker implements Speaker {
    /// A quarter of a second: enough for a busy machine. Pausing and seeking empty it.
    private static final int BUFFER_BYTES = Pcm.RATE / 4 * 2;

    @Override
    public Opened open() {
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(Pcm.FORMAT);
            line.open(Pcm.FORMAT, BUFFER_BYTES);
            line.start();
            return new Opened.Ready(new OpenLine(line));
        } catch (LineUnavailableException | RuntimeException | LinkageError e) {
            // Java Sound says "no such line" by IllegalArgumentException and "no sound library
            // here" by a LinkageError.
            return new Opened.NoSpeaker(e.toString());
        }
    }

    private static final class OpenLine implements Line {
        private final SourceDataLine line;
        private byte[] bytes = new byte[0];

        OpenLine(SourceDataLine line) {
            this.line = line;
        }

        @Override
        public void write(short[] samples, int count) {
            if (bytes.length < 2 * count) {
                bytes = new byte[2 * count];
            }
            Pcm.toBytes(samples, count, bytes);
            line.write(bytes, 0, 2 * count);
        }

        @Override
        public int waiting() {
            return (line.getBufferSize() - line.available()) / 2;
        }

        @Override
        public void flush() {
            line.stop();
            line.flush();
            line.start();
        }

        @Override
        public void close() {
            line.stop();
            line.close();
        }
    }
}
