package rookery.server.session.people;

import rookery.core.account.AccountId;
import rookery.core.presence.Presence;
import rookery.server.presence.Presences;
import rookery.server.presence.Visibility;
import rookery.server.roster.Rosters;
import rookery.server.session.Connected;
import rookery.store.account.AccountStore;

/// What sessions ask about accounts beside who they are themselves.
public record People(
        AccountStore accounts,
        Connected connected,
        Rosters rosters,
        Presences presences,
        Visibility visibility) {
    /// As all may know it who share a room; guests are there or not.
    public Presence presence(AccountId id) {
        return presences.isHere(id) ? presences.of(id) : connected.presence(id);
    }
}
