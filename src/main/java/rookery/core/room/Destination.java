package rookery.core.room;

import rookery.core.account.AccountName;

/// A conversation as its reader names it.
public sealed interface Destination {
    record Room(RoomAlias alias) implements Destination {}

    /// @param with the other one
    record Direct(AccountName with) implements Destination {}
}
