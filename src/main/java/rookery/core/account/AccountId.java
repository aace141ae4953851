package rookery.core.account;

/// The number a server gave an account, in order of arrival. Guests have one too: a new one for
/// each connection.
///
/// @param number greater than zero, never given twice by one server
public record AccountId(long number) implements Comparable<AccountId> {
    public AccountId {
        if (number <= 0) {
            throw new IllegalArgumentException("an account number is above zero, not " + number);
        }
    }

    @Override
    public int compareTo(AccountId other) {
        return Long.compare(number, other.number);
    }
}
