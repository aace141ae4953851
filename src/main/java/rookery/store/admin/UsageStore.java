package rookery.store.admin;

import rookery.core.account.AccountName;
import rookery.core.room.RoomAlias;

import java.util.List;

/// How much room is taken, and by whom. Blocking and slow: it counts when it is asked. Safe for
/// many threads.
public interface UsageStore {
    /// The most rows of one answer.
    int MOST = 1_000;

    Total total();

    /// Bytes of the database's file; quick.
    long databaseBytes();

    /// Whose files take most, first.
    List<OfRoom> byRoom(int most);

    /// Those whose uploads take most, first; the same bytes count once for each account.
    List<OfAccount> byAccount(int most);

    /// @param database bytes of the database's file
    /// @param files how many different ones
    /// @param fileBytes what they take on the disk
    record Total(
            long database, long accounts, long rooms, long messages, long files, long fileBytes) {}

    record OfRoom(RoomAlias room, long messages, long fileBytes) {}

    record OfAccount(AccountName account, long files, long fileBytes) {}
}
