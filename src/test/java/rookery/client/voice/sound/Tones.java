package rookery.client.voice.sound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Sounds of known pitch, and how much of a pitch a sound has.
public final class Tones {
    private Tones() {}

    public static short[] sine(double hertz, double seconds, double loudness) {
        short[] samples = new short[(int) Math.round(seconds * Pcm.RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] =
                    (short)
                            Math.round(
                                    32_767
                                            * loudness
                                            * Math.sin(2 * Math.PI * hertz * i / Pcm.RATE));
        }
        return samples;
    }

    public static byte[] oggOpus(short[] samples) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OggOpusWriter writer = new OggOpusWriter(bytes)) {
            writer.write(samples, samples.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static short[] samples(Clip clip) {
        short[] samples = new short[clip.length()];
        clip.read(0, samples);
        return samples;
    }

    public static Clip clip(short[] samples) {
        Clip clip = new Clip();
        clip.append(samples, 0, samples.length);
        return clip;
    }

    /// The strongest pitch between 50 and 4000 Hz, to 10 Hz (Goertzel).
    public static double strongestPitch(short[] samples, int from, int to) {
        double best = 0;
        double strongest = -1;
        for (double hertz = 50; hertz <= 4_000; hertz += 10) {
            double power = power(samples, from, to, hertz);
            if (power > strongest) {
                strongest = power;
                best = hertz;
            }
        }
        return best;
    }

    private static double power(short[] samples, int from, int to, double hertz) {
        double turn = 2 * Math.cos(2 * Math.PI * hertz / Pcm.RATE);
        double before = 0;
        double last = 0;
        for (int i = from; i < to; i++) {
            double now = samples[i] + turn * last - before;
            before = last;
            last = now;
        }
        return before * before + last * last - turn * before * last;
    }

    /// How alike the rise and fall of loudness is, from -1 to 1, where the second lies best under
    /// the first.
    public static double likeness(Clip first, Clip second) {
        double[] a = loudness(first);
        double[] b = loudness(second);
        double best = -1;
        for (int shift = 0; shift + a.length <= b.length; shift++) {
            best = Math.max(best, correlation(a, b, shift));
        }
        return best;
    }

    private static double[] loudness(Clip clip) {
        return clip.peaks(clip.length() / (Pcm.RATE / 50)).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static double correlation(double[] a, double[] b, int shift) {
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < a.length; i++) {
            meanA += a[i] / a.length;
            meanB += b[i + shift] / a.length;
        }
        double product = 0;
        double squareA = 1e-12;
        double squareB = 1e-12;
        for (int i = 0; i < a.length; i++) {
            product += (a[i] - meanA) * (b[i + shift] - meanB);
            squareA += (a[i] - meanA) * (a[i] - meanA);
            squareB += (b[i + shift] - meanB) * (b[i + shift] - meanB);
        }
        return product / Math.sqrt(squareA * squareB);
    }
}
