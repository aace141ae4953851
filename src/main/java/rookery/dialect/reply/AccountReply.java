package rookery.dialect.reply;

import rookery.core.account.AccountId;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.account.Person;
import rookery.dialect.request.AccountRequest;

import java.time.Instant;
import java.util.List;

/// What a server answers about accounts.
public sealed interface AccountReply extends Reply {
    /// @param device 0: none
    /// @param token proves the device from now on; empty for guests
    record Entered(
            AccountId id, Handle handle, Nickname nickname, long device, AccountRequest.Token token)
            implements AccountReply {}

    record Devices(List<Device> devices) implements AccountReply {
        public Devices {
            devices = List.copyOf(devices);
        }
    }

    /// @param current the one that asks
    record Device(long number, String name, Instant since, Instant seen, boolean current) {}

    record ProfileShown(Person person) implements AccountReply {}

    /// The device is logged out; nothing follows.
    ///
    /// @param sentence why
    record LoggedOut(String sentence) implements AccountReply {}
}
