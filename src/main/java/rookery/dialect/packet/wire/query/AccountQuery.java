package rookery.dialect.packet.wire.query;

import rookery.core.account.Nickname;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Secret;

/// Getting in and out, and what an account says of itself.
public sealed interface AccountQuery extends Query {
    record Register(Name name, Secret password, Nickname nickname, Secret invite, String device)
            implements AccountQuery {}

    record Login(Name name, Secret password, String device) implements AccountQuery {}

    record Resume(Secret token) implements AccountQuery {}

    record EnterAsGuest(Nickname nickname) implements AccountQuery {}

    /// @param device counts only for [Which#OTHER]
    record Logout(Which which, long device) implements AccountQuery {}

    record ChangePassword(Secret oldPassword, Secret newPassword) implements AccountQuery {}

    record DeleteAccount(Secret password) implements AccountQuery {}

    record ListDevices() implements AccountQuery {}

    record ReadProfile(Name name) implements AccountQuery {}

    /// Sets all four.
    record SetProfile(Nickname nickname, String avatar, String status, String about)
            implements AccountQuery {}

    enum Which {
        THIS,
        OTHER,
        ALL
    }
}
