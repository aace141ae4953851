package rookery.client.sync;

import rookery.core.history.Page;
import rookery.core.message.Heard;
import rookery.store.archive.ConversationArchive.Below;
import rookery.store.archive.ConversationArchive.Stretch;

import java.util.List;
import java.util.OptionalInt;

/// One stretch of older history for whoever scrolls up past what the archive has. For one thread.
public final class OlderPages {
    /// Pages that may turn out to be known already before it is given up.
    private static final int MOST_TRIES = 4;

    private final Stretch above;
    private final Stretch below;
    private final Paging paging = new Paging();
    private int tries;
    private long live;

    /// @param above the oldest above the gap
    /// @param below the newest below it
    public OlderPages(Stretch above, Stretch below) {
        this.above = above;
        this.below = below;
    }

    public int begin() {
        return paging.next(above.total());
    }

    /// Somebody spoke meanwhile, which moves the pages.
    public void heardLive() {
        live++;
    }

    /// The answer to the page asked for last.
    public Step answered(Page page) {
        long known = above.total() + live;
        List<Heard> older =
                Alignment.older(page.messages(), above.messages(), paging.overlap(known));
        if (page.messages().isEmpty()) {
            return new Step.Fill(above.edge(), List.of(), Below.NOTHING);
        }
        if (older.isEmpty()) {
            tries++;
            return tries < MOST_TRIES ? new Step.Ask(paging.next(known)) : new Step.GiveUp();
        }
        OptionalInt meeting = Alignment.meets(older, below.messages());
        return meeting.isPresent()
                ? new Step.Fill(
                        above.edge(),
                        older.subList(meeting.getAsInt(), older.size()),
                        Below.NOTHING)
                : new Step.Fill(above.edge(), older, Below.UNKNOWN);
    }

    public sealed interface Step {
        record Ask(int back) implements Step {}

        record Fill(long edge, List<Heard> messages, Below below) implements Step {}

        record GiveUp() implements Step {}
    }
}
