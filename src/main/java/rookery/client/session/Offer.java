package rookery.client.session;

import rookery.core.capability.Capability;

import java.util.Set;

/// What a server says of itself.
///
/// @param server its name, for people
/// @param software program and version
/// @param guests whether one may come in without an account
/// @param bodyChars the longest text, in UTF-16 units
/// @param uploadBytes the largest file; 0: no files
public record Offer(
        String server,
        String software,
        Registration registration,
        boolean guests,
        int bodyChars,
        long uploadBytes,
        Set<Capability> capabilities) {
    public Offer {
        capabilities = Set.copyOf(capabilities);
    }

    /// Before the server said anything.
    public static final Offer UNKNOWN =
            new Offer("", "", Registration.CLOSED, false, 16_384, 0, Set.of());

    public enum Registration {
        OPEN,
        BY_INVITE,
        CLOSED
    }
}
