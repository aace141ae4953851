package rookery.client.session.account.loop;

import rookery.client.session.Conversation;
import rookery.client.session.Invitation;
import rookery.client.session.Link;
import rookery.client.session.Offer;
import rookery.client.session.Self;
import rookery.client.session.entry.Numbers;
import rookery.client.watch.Watched;
import rookery.core.account.AccountName;
import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.account.Profile;
import rookery.core.capability.Capability;
import rookery.core.presence.Appearance;
import rookery.core.presence.Presence;
import rookery.core.presence.Show;
import rookery.core.room.RoomAlias;
import rookery.core.roster.ContactCard;
import rookery.store.archive.NumberedArchive.Me;

import java.util.List;
import java.util.Map;

/// What windows see of a login.
public final class LoginState {
    public final Watched<Link> link = new Watched<>(new Link.Connecting());
    public final Watched<Self> self;
    public final Watched<Nickname> nickname;
    public final Watched<Offer> offer = new Watched<>(Offer.UNKNOWN);
    public final Watched<List<Conversation>> conversations = new Watched<>(List.of());
    public final Watched<List<Invitation>> invitations = new Watched<>(List.of());
    public final Watched<List<ContactCard>> contacts = new Watched<>(List.of());
    public final Watched<Map<AccountName, Presence>> presences = new Watched<>(Map.of());
    public final Watched<Appearance> appearance =
            new Watched<>(new Appearance.Shown(Show.ONLINE, ""));

    // On the login's thread.
    private boolean level;

    public LoginState(Self self) {
        this.self = new Watched<>(self);
        nickname = new Watched<>(self.shown());
    }

    /// Whether it is known on this connection where I belong.
    public boolean isLevel() {
        return level;
    }

    public void level(boolean now) {
        level = now;
    }

    public Me me() {
        Self now = self.get();
        return new Me(new Author(Numbers.of(now.handle()), now.handle(), now.shown()));
    }

    /// The invitation is taken up or declined.
    public void uninvited(RoomAlias room) {
        invitations.set(
                invitations.get().stream()
                        .filter(each -> !each.room().alias().equals(room))
                        .toList());
    }

    public boolean isMe(Handle handle) {
        return self.get().handle().equals(handle);
    }

    public boolean can(Capability capability) {
        return offer.get().capabilities().contains(capability);
    }

    /// What I tell of myself now.
    public void profile(Profile profile) {
        self.set(new Self(self.get().handle(), profile));
        nickname.set(self.get().shown());
    }

    /// Who I am on the present connection.
    public void entered(Handle handle) {
        self.set(new Self(handle, self.get().profile()));
        nickname.set(self.get().shown());
    }
}
