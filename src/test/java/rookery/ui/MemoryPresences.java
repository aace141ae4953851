package rookery.ui;

import rookery.client.presence.Presences;
import rookery.client.watch.Watched;
import rookery.core.account.AccountName;
import rookery.core.presence.Appearance;
import rookery.core.presence.Presence;
import rookery.core.presence.Show;

import java.util.Map;

/// Presence that the test makes.
public final class MemoryPresences implements Presences {
    private final Watched<Appearance> mine = new Watched<>(new Appearance.Shown(Show.ONLINE, ""));
    private final Watched<Map<AccountName, Presence>> known = new Watched<>(Map.of());

    @Override
    public Watched<Appearance> mine() {
        return mine;
    }

    @Override
    public void appear(Appearance appearance) {
        mine.set(appearance);
    }

    @Override
    public void active() {}

    @Override
    public Watched<Map<AccountName, Presence>> known() {
        return known;
    }

    @Override
    public void follow(AccountName whom) {}

    @Override
    public void unfollow(AccountName whom) {}
}
