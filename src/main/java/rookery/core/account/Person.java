package rookery.core.account;

import java.util.Optional;

/// An account and what it tells of itself.
///
/// @param looksLike another account for which its name, or what it calls itself, can be taken
/// @param bot whether a program speaks through it
public record Person(
        AccountName name, Profile profile, Optional<AccountName> looksLike, boolean bot) {
    public Person(AccountName name, Profile profile, Optional<AccountName> looksLike) {
        this(name, profile, looksLike, false);
    }

    /// Of somebody who is mistaken for nobody.
    public Person(AccountName name, Profile profile) {
        this(name, profile, Optional.empty());
    }

    public Nickname shown() {
        return profile.name().equals(Nickname.NONE) ? new Nickname(name.text()) : profile.name();
    }
}
