package rookery.app.export;

import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.message.Message;
import rookery.core.room.RoomAlias;

import java.time.Instant;
import java.util.Optional;

/// Which messages are to be exported.
///
/// @param author only what this account said
/// @param since this moment or later
/// @param until before this moment
record Wanted(
        Optional<RoomAlias> room, Optional<AccountName> author, Instant since, Instant until) {
    boolean isAll() {
        return room.isEmpty() && author.isEmpty();
    }

    boolean holds(Message message) {
        return author.stream().allMatch(name -> message.author().handle().equals(Handle.of(name)))
                && !message.at().isBefore(since)
                && message.at().isBefore(until);
    }
}
