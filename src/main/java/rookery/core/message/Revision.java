package rookery.core.message;

import java.time.Instant;
import java.util.List;

/// What became of a message after it was said.
///
/// @param change the number of its last change, counted by its conversation; 0 if never
/// @param corrected when its text was changed last, [#NEVER] if it was not
/// @param retracted when it was taken back, [#NEVER] if it was not; then its content is empty
public record Revision(
        long change,
        Instant corrected,
        Instant retracted,
        boolean pinned,
        List<Reaction> reactions) {
    public static final Instant NEVER = Instant.EPOCH;
    public static final Revision NONE = new Revision(0, NEVER, NEVER, false, List.of());

    public Revision {
        reactions = List.copyOf(reactions);
    }

    public boolean isCorrected() {
        return !corrected.equals(NEVER);
    }

    public boolean isRetracted() {
        return !retracted.equals(NEVER);
    }
}
