package rookery.client.sync;

import rookery.core.history.Page;

/// Which page to ask for next, when pages are counted back from a newest message that moves on.
final class Paging {
    private int back;

    /// @param known messages from the oldest known to the newest of all
    int next(long known) {
        back = Math.max(back + 1, Math.toIntExact(Math.min(known / Page.SIZE, Integer.MAX_VALUE)));
        return back;
    }

    /// How many of the page asked for last are known.
    int overlap(long known) {
        long over = known - (long) back * Page.SIZE;
        return Math.clamp(over, 0, Page.SIZE);
    }
}
