package rookery.server.net.line;

/// What has come of one connection's frame that is not whole yet, against the memory that all such
/// frames may take. The event loop's own.
public final class HalfFrame {
    /// So much of a frame is nobody's business.
    private static final int FREE = 64 << 10;

    private final HalfFrames budget;
    private long come;
    private long taken;

    public HalfFrame(HalfFrames budget) {
        this.budget = budget;
    }

    /// False when there is no room for more.
    public boolean fits(int bytes) {
        come += bytes;
        if (come <= FREE) {
            return true;
        }
        if (!budget.take(bytes)) {
            return false;
        }
        taken += bytes;
        return true;
    }

    /// It has come to its end.
    public void whole() {
        come = 0;
        giveBack();
    }

    public void giveBack() {
        if (taken > 0) {
            budget.giveBack(taken);
            taken = 0;
        }
    }
}
