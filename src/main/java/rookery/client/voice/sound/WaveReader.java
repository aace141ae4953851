package rookery.client.voice.sound;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// Decodes what Java Sound reads by itself: WAV, AIFF, AU. Damage is an answer, never an exception.
final class WaveReader {
    private WaveReader() {}

    static Decoded decode(byte[] file) {
        try (AudioInputStream stream =
                AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            AudioFormat format = stream.getFormat();
            if (!sensible(format)) {
                return new Decoded.NotSound("a strange sound format: " + format);
            }
            byte[] sound = stream.readAllBytes();
            // The converter below would fill up what is missing with silence.
            if (sound.length < stream.getFrameLength() * format.getFrameSize()) {
                return new Decoded.NotSound("the file is cut");
            }
            return convert(sound, format);
        } catch (UnsupportedAudioFileException e) {
            return new Decoded.NotSound("no sound format that this program knows");
        } catch (IOException | RuntimeException e) {
            // Java Sound throws unchecked for formats without a conversion and for broken headers.
            return new Decoded.NotSound("not readable as sound: " + e);
        }
    }

    private static Decoded convert(byte[] sound, AudioFormat format) throws IOException {
        long frames = sound.length / format.getFrameSize();
        try (AudioInputStream plain =
                AudioSystem.getAudioInputStream(
                        Pcm.FORMAT,
                        new AudioInputStream(new ByteArrayInputStream(sound), format, frames))) {
            return read(plain);
        }
    }

    private static boolean sensible(AudioFormat format) {
        return format.getSampleRate() >= 4_000
                && format.getSampleRate() <= 384_000
                && format.getChannels() >= 1
                && format.getChannels() <= 8
                && format.getFrameSize() >= 1;
    }

    private static Decoded read(AudioInputStream plain) throws IOException {
        Clip clip = new Clip();
        byte[] bytes = new byte[2 * 4_096];
        short[] samples = new short[4_096];
        int count = plain.readNBytes(bytes, 0, bytes.length);
        while (count > 1) {
            Pcm.toShorts(bytes, count / 2, samples);
            if (!clip.append(samples, 0, count / 2)) {
                return new Decoded.NotSound("longer than half an hour");
            }
            count = plain.readNBytes(bytes, 0, bytes.length);
        }
        return clip.length() == 0
                ? new Decoded.NotSound("a sound file without sound")
                : new Decoded.Sound(clip);
    }
}
