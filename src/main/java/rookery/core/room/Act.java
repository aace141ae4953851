package rookery.core.room;

/// What one account does about another in a room.
public sealed interface Act {
    /// It may come in, once.
    record Invite() implements Act {}

    /// Out of the room, but free to come back.
    record Kick() implements Act {}

    /// Out of the room, or kept out of it, until [Unban].
    record Ban() implements Act {}

    record Unban() implements Act {}

    /// @param until [Quiet#NONE]: it may speak again
    record Silence(Quiet until) implements Act {}

    record Give(Role role) implements Act {
        public Give {
            if (role == Role.NONE) {
                throw new IllegalArgumentException("whoever has no role is kicked");
            }
        }
    }
}
