package rookery.client.presence;

import rookery.client.watch.Watchable;
import rookery.core.account.AccountName;
import rookery.core.presence.Appearance;
import rookery.core.presence.Presence;

import java.util.Map;

/// The presence of one account and of those it has to do with. No call blocks; all are safe for
/// many threads.
public interface Presences {
    /// How I want to appear; kept over reconnects. While nobody touches the computer, others see
    /// [rookery.core.presence.Show#AWAY] instead of online.
    Watchable<Appearance> mine();

    void appear(Appearance appearance);

    /// The person is at the computer: a key, a click, a move. Cheap; call it for each.
    void active();

    /// Of everybody of whom something was told; unknown ones are absent. Empty while not connected.
    Watchable<Map<AccountName, Presence>> known();

    /// Asks about somebody who may be no contact; the answer and every change come into [#known].
    void follow(AccountName whom);

    void unfollow(AccountName whom);
}
