package rookery.client.session.entry;

import rookery.core.account.AccountId;
import rookery.core.account.Handle;

/// A number for somebody who is known by name, for where lines are told apart by number.
public final class Numbers {
    private Numbers() {}

    public static AccountId of(Handle handle) {
        return new AccountId(1L + Integer.toUnsignedLong(handle.text().hashCode()));
    }
}
