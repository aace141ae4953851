package rookery.core.room;

/// How long what is said is kept. The newest message of a room stays in any case.
///
/// @param days 0: as long as one likes
/// @param messages of one room; 0: as many as come
public record Term(int days, int messages) {
    public static final int MOST_DAYS = 36_500;

    /// For good.
    public static final Term NONE = new Term(0, 0);

    public Term {
        if (days < 0 || days > MOST_DAYS || messages < 0) {
            throw new IllegalArgumentException("no term");
        }
    }

    /// Of both whatever is shorter.
    public Term within(Term other) {
        return new Term(shorter(days, other.days), shorter(messages, other.messages));
    }

    private static int shorter(int one, int other) {
        return one == 0 || other == 0 ? Math.max(one, other) : Math.min(one, other);
    }
}
