package rookery.client.sync;

import rookery.core.history.Page;
import rookery.core.message.Heard;
import rookery.store.archive.ConversationArchive.Stretch;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// What was said while I was away: from the newest page back to what the archive has. For one
/// thread.
public final class CatchUp {
    /// Pages to go back before the rest is left for whoever scrolls up.
    static final int MOST_PAGES = 40;

    /// Lines of the archive that are compared: more than a page, for servers with longer ones.
    public static final int TAIL = 120;

    private final List<Heard> tail;
    private final Paging paging = new Paging();
    private List<Heard> missed = List.of();
    private int pages = 1;
    private int live;

    /// @param archived the newest of the archive, up to [#TAIL]
    public CatchUp(Stretch archived) {
        this.tail = archived.messages();
    }

    /// The page that came with the welcome.
    public Step begin(Page newest) {
        missed = newest.messages();
        if (missed.isEmpty()) {
            return new Step.Done(List.of(), Joint.MEETS);
        }
        OptionalInt known = Alignment.meets(missed, tail);
        if (known.isPresent()) {
            return done(known.getAsInt());
        }
        // With nothing to meet, what is older is for whoever scrolls up.
        return tail.isEmpty() ? new Step.Done(missed, Joint.GAP) : ask();
    }

    /// Somebody spoke meanwhile, which moves the pages.
    public void heardLive() {
        live++;
    }

    private Step ask() {
        return new Step.Ask(paging.next(missed.size() + live));
    }

    /// The answer to [Step.Ask].
    public Step answered(Page page) {
        pages++;
        List<Heard> older =
                Alignment.older(page.messages(), missed, paging.overlap(missed.size() + live));
        List<Heard> all = new ArrayList<>(older);
        all.addAll(missed);
        missed = all;
        OptionalInt known = Alignment.meets(older, tail);
        if (known.isPresent()) {
            return done(known.getAsInt());
        }
        return page.messages().isEmpty() || pages >= MOST_PAGES
                ? new Step.Done(missed, Joint.GAP)
                : ask();
    }

    private Step done(int known) {
        return new Step.Done(missed.subList(known, missed.size()), Joint.MEETS);
    }

    public sealed interface Step {
        record Ask(int back) implements Step {}

        /// @param missed oldest first
        record Done(List<Heard> missed, Joint joint) implements Step {}
    }

    /// How what was missed stands to what the archive has.
    public enum Joint {
        MEETS,
        /// Something may lie between.
        GAP
    }
}
