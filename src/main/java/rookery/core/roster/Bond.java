package rookery.core.roster;

/// How two accounts stand to each other, seen from one of them. Whoever blocks the other hides it:
/// the other's side goes on as if an answer were still to come.
///
/// @param mine how they stand in my roster
/// @param theirs how I stand in theirs
public record Bond(Standing mine, Standing theirs) {
    public static final Bond NONE = new Bond(Standing.STRANGER, Standing.STRANGER);

    /// After the step, or the same where the step has nothing to act on.
    public Bond after(Step step) {
        return switch (step) {
            case ASK -> ask();
            case ACCEPT -> mine == Standing.ASKED_BY_THEM ? agreed() : this;
            case REFUSE -> mine == Standing.ASKED_BY_THEM ? apart() : this;
            case REMOVE -> mine == Standing.BLOCKED ? this : apart();
            case BLOCK -> block();
            case UNBLOCK -> mine == Standing.BLOCKED ? unblock() : this;
        };
    }

    private Bond ask() {
        return switch (mine) {
            case STRANGER -> new Bond(Standing.ASKED, unlessBlocked(Standing.ASKED_BY_THEM));
            case ASKED_BY_THEM -> agreed();
            case ASKED, MUTUAL, BLOCKED -> this;
        };
    }

    private Bond agreed() {
        return new Bond(Standing.MUTUAL, unlessBlocked(Standing.MUTUAL));
    }

    private Bond apart() {
        return new Bond(Standing.STRANGER, unlessBlocked(Standing.STRANGER));
    }

    private Standing unlessBlocked(Standing standing) {
        return theirs == Standing.BLOCKED ? theirs : standing;
    }

    /// What I had asked is taken back; all else stays on their side, so that they see no change.
    private Bond block() {
        return new Bond(
                Standing.BLOCKED, theirs == Standing.ASKED_BY_THEM ? Standing.STRANGER : theirs);
    }

    /// What they have of me tells what I had of them.
    private Bond unblock() {
        return switch (theirs) {
            case STRANGER, BLOCKED -> new Bond(Standing.STRANGER, theirs);
            case ASKED -> new Bond(Standing.ASKED_BY_THEM, theirs);
            case ASKED_BY_THEM -> new Bond(Standing.ASKED, theirs);
            case MUTUAL -> new Bond(Standing.MUTUAL, theirs);
        };
    }

    /// The same, seen from the other.
    public Bond reversed() {
        return new Bond(theirs, mine);
    }

    /// What an account can do about another.
    public enum Step {
        ASK,
        ACCEPT,
        /// Turns down what they asked.
        REFUSE,
        /// Ends it for both, or takes back what I asked.
        REMOVE,
        BLOCK,
        UNBLOCK
    }
}
