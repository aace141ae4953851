package rookery.dialect;

/// What a server tells newcomers of itself, where a dialect has words for it.
///
/// @param server its name, for people
/// @param software program and version
/// @param guests whether one may come in without an account
/// @param uploadBytes the largest file that comes in pieces
/// @param heartbeatSeconds silence after which a connection is asked whether it lives
public record Terms(
        String server,
        String software,
        Registration registration,
        boolean guests,
        long uploadBytes,
        int heartbeatSeconds) {
    public enum Registration {
        OPEN,
        BY_INVITE,
        CLOSED
    }
}
