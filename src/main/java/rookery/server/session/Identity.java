package rookery.server.session;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.store.account.Scope;
import rookery.store.account.TokenStore.Device;
import rookery.store.account.TokenStore.Minted;

import java.util.Optional;

/// Who speaks through a connection.
///
/// @param nickname what a guest chose or an account's profile says; empty where the dialect asks
///   for it with each room
/// @param device 0: none
/// @param scope what the token of a bot is good for; empty for whoever logged in or came as a guest
public record Identity(
        AccountId id,
        Handle handle,
        Nickname nickname,
        long device,
        Known known,
        Optional<Scope> scope) {
    /// Before it is known whether it will be a guest or an account.
    public static Identity nobody(AccountId id) {
        return new Identity(
                id, Handle.guest(id), Nickname.NONE, 0, Known.NOT_YET, Optional.empty());
    }

    public static Identity guest(AccountId id, Nickname nickname) {
        return new Identity(id, Handle.guest(id), nickname, 0, Known.AS_GUEST, Optional.empty());
    }

    public static Identity of(Account account, Device device) {
        return new Identity(
                account.id(),
                Handle.of(account.name()),
                account.shown(),
                device.number(),
                Known.AS_ACCOUNT,
                device.minted().map(Minted::scope));
    }

    /// The same, called otherwise.
    public Identity renamed(Nickname now) {
        return new Identity(id, handle, now, device, known, scope);
    }

    public enum Known {
        NOT_YET,
        AS_GUEST,
        AS_ACCOUNT
    }
}
