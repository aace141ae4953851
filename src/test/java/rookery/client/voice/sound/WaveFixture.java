package rookery.client.voice.sound;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// Wave files of any kind.
public final class WaveFixture {
    private WaveFixture() {}

    public static byte[] wave(AudioFormat format, short[] mono48k) throws IOException {
        byte[] bytes = new byte[2 * mono48k.length];
        Pcm.toBytes(mono48k, mono48k.length, bytes);
        AudioInputStream own =
                new AudioInputStream(new ByteArrayInputStream(bytes), Pcm.FORMAT, mono48k.length);
        try (AudioInputStream converted = AudioSystem.getAudioInputStream(format, own);
                ByteArrayOutputStream raw = new ByteArrayOutputStream();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            converted.transferTo(raw);
            long frames = raw.size() / format.getFrameSize();
            AudioSystem.write(
                    new AudioInputStream(
                            new ByteArrayInputStream(raw.toByteArray()), format, frames),
                    AudioFileFormat.Type.WAVE,
                    out);
            return out.toByteArray();
        }
    }
}
