package rookery.dialect.request;

import rookery.core.account.AccountName;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.core.account.Profile;

/// What a client asks about accounts, its own first of all.
public sealed interface AccountRequest extends Request {
    /// Before anything else, on a connection that has said nobody yet.
    sealed interface Entering extends AccountRequest {}

    /// @param nickname [Nickname#NONE]: the name
    /// @param invite empty: none
    /// @param device what the device is called in the list of devices
    record Register(
            AccountName name, Password password, Nickname nickname, Token invite, String device)
            implements Entering {}

    record LogIn(AccountName name, Password password, String device) implements Entering {}

    /// The same device again.
    record Resume(Token token) implements Entering {}

    record EnterAsGuest(Nickname nickname) implements Entering {}

    record LogOut(Which which) implements AccountRequest {}

    record ChangePassword(Password old, Password wanted) implements AccountRequest {}

    record DeleteAccount(Password password) implements AccountRequest {}

    record ListDevices() implements AccountRequest {}

    record ReadProfile(AccountName name) implements AccountRequest {}

    record ChangeProfile(Profile profile) implements AccountRequest {}

    /// Which devices are meant.
    sealed interface Which {
        record This() implements Which {}

        record Other(long device) implements Which {}

        record All() implements Which {}
    }

    /// What proves a device, or lets somebody in; not judged yet, never printed.
    record Token(String text) {
        @Override
        public String toString() {
            return "(a token)";
        }
    }
}
