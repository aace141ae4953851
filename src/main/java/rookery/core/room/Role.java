package rookery.core.room;

/// What an account may do in a room; the highest first.
public enum Role {
    OWNER,
    MODERATOR,
    MEMBER,
    GUEST,
    /// Not in the room.
    NONE;

    /// Looks after the room: its topic, and who may stay.
    public boolean moderates() {
        return this == OWNER || this == MODERATOR;
    }

    /// Whether this one may silence, kick or ban somebody of the other role: only downwards, so
    /// that no two can throw each other out.
    public boolean mayActOn(Role other) {
        return moderates() && compareTo(other) < 0;
    }

    /// Whether this one may give roles, the own one too.
    public boolean mayGiveRoles() {
        return this == OWNER;
    }

    public boolean mayInvite(Access access) {
        return switch (access) {
            case PUBLIC, PRIVATE -> compareTo(MEMBER) <= 0;
            case INVITE -> moderates();
        };
    }

    /// Who may come in is the owners' to say; all else the moderators', too.
    public boolean mayChange(RoomSettings before, RoomSettings after) {
        boolean opens = before.access() != after.access() || before.guests() != after.guests();
        return opens ? this == OWNER : moderates();
    }

    public boolean maySpeak(RoomSettings settings) {
        return this != NONE && (!settings.announcements() || moderates());
    }
}
