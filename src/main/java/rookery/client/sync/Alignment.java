package rookery.client.sync;

import rookery.core.message.Content;
import rookery.core.message.Heard;

import java.util.List;
import java.util.OptionalInt;

/// Where two stretches of the same history meet, for dialects whose messages have no numbers: the
/// same author saying the same things in the same order.
final class Alignment {
    private Alignment() {}

    /// How many messages of the page are not newer than the tail; empty where the two do not meet.
    ///
    /// @param tail the newest of what is known, oldest first
    static OptionalInt meets(List<? extends Heard> page, List<? extends Heard> tail) {
        if (tail.isEmpty()) {
            return OptionalInt.empty();
        }
        for (int known = page.size(); known > 0; known--) {
            if (endsAlike(page.subList(0, known), tail)) {
                return OptionalInt.of(known);
            }
        }
        return OptionalInt.empty();
    }

    /// Backwards until one of the two has no more. Some servers do not keep files, so the tail may
    /// have one that the page has not.
    private static boolean endsAlike(List<? extends Heard> page, List<? extends Heard> tail) {
        int i = page.size() - 1;
        int j = tail.size() - 1;
        boolean any = false;
        while (i >= 0 && j >= 0) {
            if (alike(page.get(i), tail.get(j))) {
                any = true;
                i--;
            } else if (!(tail.get(j).content() instanceof Content.File)) {
                return false;
            }
            j--;
        }
        return any;
    }

    /// The messages of the page that are older than the head.
    ///
    /// @param head the oldest of what is known, oldest first
    /// @param expected how many of the page should be known already, if the server counts as ours
    ///   does
    static <T extends Heard> List<T> older(List<T> page, List<? extends Heard> head, int expected) {
        if (overlaps(page, head, expected)) {
            return page.subList(0, page.size() - expected);
        }
        for (int known = Math.min(page.size(), head.size()); known > 0; known--) {
            if (overlaps(page, head, known)) {
                return page.subList(0, page.size() - known);
            }
        }
        return page;
    }

    private static boolean overlaps(
            List<? extends Heard> page, List<? extends Heard> head, int known) {
        if (known > page.size() || known > head.size()) {
            return false;
        }
        for (int i = 0; i < known; i++) {
            if (!alike(page.get(page.size() - known + i), head.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(Heard one, Heard other) {
        return one.author().id().equals(other.author().id())
                && one.content().equals(other.content());
    }
}
