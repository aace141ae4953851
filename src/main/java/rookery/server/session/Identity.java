package rookery.server.session;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;

/// Who speaks through a connection.
///
/// @param nickname what a guest chose or an account's profile says; empty where the dialect asks
///   for it with each room
/// @param device 0: none
public record Identity(AccountId id, Handle handle, Nickname nickname, long device, Known known) {
    /// Before it is known whether it will be a guest or an account.
    public static Identity nobody(AccountId id) {
        return new Identity(id, Handle.guest(id), Nickname.NONE, 0, Known.NOT_YET);
    }

    public static Identity guest(AccountId id, Nickname nickname) {
        return new Identity(id, Handle.guest(id), nickname, 0, Known.AS_GUEST);
    }

    public static Identity of(Account account, long device) {
        return new Identity(
                account.id(), Handle.of(account.name()), account.shown(), device, Known.AS_ACCOUNT);
    }

    /// The same, called otherwise.
    public Identity renamed(Nickname now) {
        return new Identity(id, handle, now, device, known);
    }

    public enum Known {
        NOT_YET,
        AS_GUEST,
        AS_ACCOUNT
    }
}
