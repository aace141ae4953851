package rookery.core.room;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;

/// Somebody who is in a room now.
public record Member(AccountId id, Handle handle, Nickname nickname) {
    /// A guest.
    public Member(AccountId id, Nickname nickname) {
        this(id, Handle.guest(id), nickname);
    }

    public Author asAuthor() {
        return new Author(id, handle, nickname);
    }
}
