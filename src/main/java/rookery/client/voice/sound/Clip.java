package rookery.client.voice.sound;

import java.util.ArrayList;
import java.util.List;

/// Decoded sound in memory, kept in pieces of one second so that a long one needs no single great
/// array. Filled by one thread, then read by many.
public final class Clip {
    /// Half an hour: 173 MB. A file that claims more is cut off while it is decoded.
    public static final int MAX_SAMPLES = 30 * 60 * Pcm.RATE;

    private static final int PIECE = Pcm.RATE;

    private final List<short[]> pieces = new ArrayList<>();
    private int length;

    public int length() {
        return length;
    }

    /// @return false if the clip would become too long; then it has been filled to its limit
    public boolean append(short[] samples, int from, int count) {
        int fits = Math.min(count, MAX_SAMPLES - length);
        int done = 0;
        while (done < fits) {
            if (length % PIECE == 0) {
                pieces.add(new short[PIECE]);
            }
            int inPiece = length % PIECE;
            int now = Math.min(fits - done, PIECE - inPiece);
            System.arraycopy(samples, from + done, pieces.getLast(), inPiece, now);
            length += now;
            done += now;
        }
        return fits == count;
    }

    /// Silence before the beginning and after the end.
    public short at(int index) {
        return index < 0 || index >= length ? 0 : pieces.get(index / PIECE)[index % PIECE];
    }

    public void read(int from, short[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = at(from + i);
        }
    }

    public void cutTo(int samples) {
        length = Math.min(length, samples);
    }

    /// The loudest sample of each of so many equal stretches, 0 to 1.
    public List<Double> peaks(int bars) {
        List<Double> peaks = new ArrayList<>(bars);
        for (int bar = 0; bar < bars; bar++) {
            int from = (int) ((long) length * bar / bars);
            int to = (int) ((long) length * (bar + 1) / bars);
            int peak = 0;
            for (int i = from; i < to; i++) {
                peak = Math.max(peak, Math.abs((int) at(i)));
            }
            peaks.add(peak / 32_768.0);
        }
        return List.copyOf(peaks);
    }
}
