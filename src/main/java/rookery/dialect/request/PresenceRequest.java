package rookery.dialect.request;

import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.presence.Appearance;

import java.util.List;

/// What an account says of its own presence and asks about others'.
public sealed interface PresenceRequest extends Request {
    record Appear(Appearance appearance) implements PresenceRequest {}

    /// To be told of the presence of somebody who is no contact, from now on.
    record Watch(AccountName whom) implements PresenceRequest {}

    record Unwatch(AccountName whom) implements PresenceRequest {}

    record ReadPresences(List<Handle> whom) implements PresenceRequest {
        public ReadPresences {
            whom = List.copyOf(whom);
        }
    }
}
