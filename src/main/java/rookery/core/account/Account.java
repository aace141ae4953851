package rookery.core.account;

import java.time.Instant;

/// Who somebody is on a server, as the server keeps it. Guests are none.
///
/// @param seen when it last was on the server, [Seen#NEVER] if never
public record Account(
        AccountId id,
        AccountName name,
        Profile profile,
        AccountRole role,
        Instant registered,
        Seen seen) {
    public boolean isBot() {
        return role == AccountRole.BOT;
    }

    /// What to call it on the screen.
    public Nickname shown() {
        return profile.name().equals(Nickname.NONE) ? new Nickname(name.text()) : profile.name();
    }

    /// When an account was there.
    public sealed interface Seen {
        Seen NEVER = new Never();

        record Never() implements Seen {}

        record At(Instant at) implements Seen {}
    }
}
