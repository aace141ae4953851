package rookery.client.voice.sound;

/// Reads a clip faster or slower without changing its pitch: pieces of 15 ms are laid over each
/// other where they are most alike (WSOLA). At speed 1 the samples come out unchanged. For one
/// thread.
public final class Stretch {
    public static final int HOP = Pcm.RATE * 15 / 1000;
    public static final double SLOWEST = 0.5;
    public static final double FASTEST = 3.0;

    private static final int SEARCH = Pcm.RATE * 8 / 1000;
    private static final int COMPARE_EVERY = 4;

    private final Clip clip;
    private final short[] continuation = new short[HOP];
    private final short[] candidates = new short[2 * SEARCH + HOP];
    private double at;
    private int next;

    public Stretch(Clip clip, int from) {
        this.clip = clip;
        jump(from);
    }

    public void jump(int to) {
        at = to;
        next = to;
    }

    /// The sample that is read next.
    public int position() {
        return (int) Math.min(at, clip.length());
    }

    public boolean ended() {
        return at >= clip.length();
    }

    /// Fills the first [#HOP] samples.
    public void read(short[] out, double speed) {
        clip.read(next, continuation);
        if (speed == 1.0) {
            System.arraycopy(continuation, 0, out, 0, HOP);
            next += HOP;
            at = next;
            return;
        }
        int start = (int) Math.round(at) - SEARCH;
        clip.read(start, candidates);
        int best = mostAlike();
        for (int i = 0; i < HOP; i++) {
            double in = (double) i / HOP;
            out[i] = (short) Math.round(continuation[i] * (1 - in) + candidates[best + i] * in);
        }
        next = start + best + HOP;
        at += HOP * speed;
    }

    private int mostAlike() {
        int best = SEARCH;
        double highest = Double.NEGATIVE_INFINITY;
        for (int offset = 0; offset <= 2 * SEARCH; offset += 2) {
            double product = 0;
            double energy = 1;
            for (int i = 0; i < HOP; i += COMPARE_EVERY) {
                double candidate = candidates[offset + i];
                product += candidate * continuation[i];
                energy += candidate * candidate;
            }
            double alike = product / Math.sqrt(energy);
            if (alike > highest) {
                highest = alike;
                best = offset;
            }
        }
        return best;
    }
}
