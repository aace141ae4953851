package rookery.core.account;

/// Who said something, and what they were called when they said it.
public record Author(AccountId id, Handle handle, Nickname nickname) {
    /// A guest.
    public Author(AccountId id, Nickname nickname) {
        this(id, Handle.guest(id), nickname);
    }
}
