package rookery.client.session;

import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.account.Profile;

/// Who I am on a server.
public record Self(Handle handle, Profile profile) {
    public boolean isGuest() {
        return handle.isGuest();
    }

    /// What I am called on the screen.
    public Nickname shown() {
        return profile.name().equals(Nickname.NONE) ? new Nickname(handle.text()) : profile.name();
    }
}
