package rookery.client.voice.sound;

import java.time.Duration;

import javax.sound.sampled.AudioFormat;

/// The one form in which sound is held: 48 kHz, mono, signed 16 bit, low byte first.
public final class Pcm {
    public static final int RATE = 48_000;
    public static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);

    private Pcm() {}

    public static Duration duration(long samples) {
        return Duration.ofNanos(samples * 1_000_000_000L / RATE);
    }

    /// At least 0; more than an int can count becomes [Integer#MAX_VALUE].
    public static int samples(Duration duration) {
        if (duration.isNegative()) {
            return 0;
        }
        double exact = duration.toSeconds() * (double) RATE + duration.toNanosPart() * (RATE / 1e9);
        return (int) Math.min(Math.round(exact), Integer.MAX_VALUE);
    }

    public static void toShorts(byte[] bytes, int count, short[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = (short) ((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] << 8));
        }
    }

    public static void toBytes(short[] samples, int count, byte[] into) {
        for (int i = 0; i < count; i++) {
            into[2 * i] = (byte) samples[i];
            into[2 * i + 1] = (byte) (samples[i] >> 8);
        }
    }
}
