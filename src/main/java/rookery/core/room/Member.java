package rookery.core.room;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;

/// Somebody who is in a room now.
public record Member(AccountId id, Nickname nickname) {
    public Author asAuthor() {
        return new Author(id, nickname);
    }
}
