package rookery.core.account;

/// An account and what it tells of itself.
public record Person(AccountName name, Profile profile) {
    public Nickname shown() {
        return profile.name().equals(Nickname.NONE) ? new Nickname(name.text()) : profile.name();
    }
}
