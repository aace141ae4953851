package rookery.client.session.guest;

import rookery.client.sync.CatchUp;
import rookery.client.sync.OlderPages;
import rookery.core.history.Page;
import rookery.store.archive.ConversationArchive;
import rookery.store.archive.ConversationArchive.Stretch;

import java.util.Optional;
import java.util.function.IntPredicate;

/// Somebody scrolls up past what is here: the server is asked page by page until the archive has
/// something to show. For one thread.
final class Scrolling {
    private final ConversationArchive archive;
    private final IntPredicate asking;
    private Optional<OlderPages> older = Optional.empty();

    /// @param asking asks for the page so far back; false: not now
    Scrolling(ConversationArchive archive, IntPredicate asking) {
        this.archive = archive;
        this.asking = asking;
    }

    boolean isUnderWay() {
        return older.isPresent();
    }

    void begin() {
        Stretch above = archive.oldestAboveGap(CatchUp.TAIL);
        OlderPages pages = new OlderPages(above, archive.newestBelowGap(CatchUp.TAIL));
        if (asking.test(pages.begin())) {
            older = Optional.of(pages);
        } else {
            archive.noAnswer();
        }
    }

    /// Somebody spoke meanwhile, which moves the pages.
    void heardLive() {
        older.ifPresent(OlderPages::heardLive);
    }

    void answered(Page page) {
        older.ifPresent(pages -> follow(pages.answered(page)));
    }

    private void follow(OlderPages.Step step) {
        switch (step) {
            case OlderPages.Step.Ask(int back) -> {
                if (!asking.test(back)) {
                    giveUp();
                }
            }
            case OlderPages.Step.Fill(long edge, var messages, var below) -> {
                older = Optional.empty();
                archive.fill(edge, messages, below);
            }
            case OlderPages.Step.GiveUp() -> giveUp();
        }
    }

    /// It was refused, or the line is gone.
    void giveUp() {
        if (older.isPresent()) {
            older = Optional.empty();
            archive.noAnswer();
        }
    }
}
