package rookery.server.fanout;

import rookery.core.account.AccountId;

/// The connections of one loop that hear the same room in the same form. Safe for many threads;
/// never blocks; takes effect on the loop in the order of calling.
public interface Crowd {
    void add(Connection connection);

    void remove(Connection connection);

    /// @param bytes as they go onto the wire; nobody writes to them any more
    void tell(byte[] bytes);

    /// All but the connections of that account.
    void tellOthers(AccountId than, byte[] bytes);
}
