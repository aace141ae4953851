package rookery.client.session.account;

import rookery.client.presence.Presences;
import rookery.client.session.account.loop.LoginLoop;
import rookery.client.session.account.loop.LoginState;
import rookery.client.watch.Watchable;
import rookery.core.account.AccountName;
import rookery.core.capability.Capability;
import rookery.core.presence.Appearance;
import rookery.core.presence.Presence;
import rookery.core.presence.Show;
import rookery.dialect.request.PresenceRequest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The presence of one login and of those it has to do with.
final class AccountPresences implements Presences {
    /// After this nobody is at the computer.
    static final Duration IDLE = Duration.ofMinutes(5);

    private final LoginLoop loop;
    private final LoginState state;
    private final InstantSource clock;
    private volatile Instant active;

    /// On the login's thread, as the next two.
    private final Map<AccountName, Presence> known = new HashMap<>();

    private final Set<AccountName> followed = new HashSet<>();
    private boolean idle;

    AccountPresences(LoginLoop loop, LoginState state, InstantSource clock) {
        this.loop = loop;
        this.state = state;
        this.clock = clock;
        active = clock.instant();
    }

    /// On the login's thread.
    void entered() {
        if (state.can(Capability.PRESENCE)) {
            tell();
            followed.forEach(whom -> loop.tell(new PresenceRequest.Watch(whom), _ -> {}));
        }
    }

    /// On the login's thread: what the profile says I am doing, where nothing else was said since.
    void introduced() {
        String status = state.self.get().profile().status();
        Appearance mine = state.appearance.get();
        if (mine.status().isEmpty() && !status.isEmpty()) {
            state.appearance.set(
                    switch (mine) {
                        case Appearance.Shown(Show show, _) -> new Appearance.Shown(show, status);
                        case Appearance.Invisible _ -> new Appearance.Invisible(status);
                        case Appearance.Gone _ -> new Appearance.Gone(status);
                    });
            tell();
        }
    }

    /// On the login's thread.
    void seen(AccountName whom, Presence presence) {
        known.put(whom, presence);
        state.presences.set(Map.copyOf(known));
    }

    /// On the login's thread.
    void cut() {
        known.clear();
        state.presences.set(Map.of());
    }

    /// On the login's thread.
    void settle(Instant now) {
        boolean isIdle = active.plus(IDLE).isBefore(now);
        if (isIdle != idle) {
            idle = isIdle;
            tell();
        }
    }

    private void tell() {
        if (!loop.isReady() || !state.can(Capability.PRESENCE)) {
            return;
        }
        Appearance mine = state.appearance.get();
        Appearance shown =
                idle
                                && mine instanceof Appearance.Shown(Show show, String status)
                                && show == Show.ONLINE
                        ? new Appearance.Shown(Show.AWAY, status)
                        : mine;
        loop.tell(new PresenceRequest.Appear(shown), _ -> {});
    }

    @Override
    public Watchable<Appearance> mine() {
        return state.appearance;
    }

    @Override
    public void appear(Appearance appearance) {
        state.appearance.set(appearance);
        loop.soon(this::tell);
    }

    @Override
    public void active() {
        active = clock.instant();
    }

    @Override
    public Watchable<Map<AccountName, Presence>> known() {
        return state.presences;
    }

    @Override
    public void follow(AccountName whom) {
        loop.soon(
                () -> {
                    if (followed.add(whom)) {
                        loop.tell(new PresenceRequest.Watch(whom), _ -> {});
                    }
                });
    }

    @Override
    public void unfollow(AccountName whom) {
        loop.soon(
                () -> {
                    if (followed.remove(whom)) {
                        loop.tell(new PresenceRequest.Unwatch(whom), _ -> {});
                    }
                });
    }
}
