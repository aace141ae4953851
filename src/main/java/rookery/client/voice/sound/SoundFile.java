package rookery.client.voice.sound;

import java.nio.charset.StandardCharsets;

/// The files that are understood as sound: Ogg Opus, and what Java Sound reads by itself. Pure.
public final class SoundFile {
    /// Half an hour at the highest usual rate.
    public static final int MOST_BYTES = 32 << 20;

    private SoundFile() {}

    public static Decoded decode(byte[] bytes) {
        if (bytes.length == 0) {
            return new Decoded.NotSound("an empty file");
        }
        if (bytes.length > MOST_BYTES) {
            return new Decoded.NotSound("larger than 32 MB");
        }
        if (OggPages.looksLikeOgg(bytes)) {
            return OggOpusReader.decode(bytes);
        }
        if (new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1)
                .equals("#!AMR")) {
            return new Decoded.NotSound(
                    "AMR, the format of old phones, for which there is no decoder here");
        }
        return WaveReader.decode(bytes);
    }
}
