package rookery.workbench.load;

import java.util.Optional;

/// What a load run does.
///
/// @param members connections in each room
/// @param senders how many of them speak
/// @param rate messages per second of all senders together, sent on time whatever the server does;
///   0 keeps `window` messages of each sender on their way
/// @param warmup seconds before the measured ones; lost and doubled messages count there too
/// @param size chars of a message's text
/// @param accounts whether members register; else they are guests, as they always are where the
///   dialect has no accounts
public record LoadPlan(
        int rooms,
        int members,
        int senders,
        int rate,
        int window,
        int warmup,
        int seconds,
        int size,
        boolean accounts) {
    /// Connections of one run: a process may not have many more sockets.
    public static final int MAX_CONNECTIONS = 50_000;

    public static final int MAX_SIZE = 16_384;
    public static final int MAX_WINDOW = 10_000;

    /// One sentence, where the plan makes no sense.
    public Optional<String> problem() {
        if (rooms < 1 || members < 1 || seconds < 1 || warmup < 0 || rate < 0) {
            return Optional.of("Rooms, members and seconds must be at least 1.");
        }
        if ((long) rooms * members > MAX_CONNECTIONS) {
            return Optional.of("At most " + MAX_CONNECTIONS + " connections at once.");
        }
        if (senders < 1 || senders > members || senders > Mark.MAX_SENDERS) {
            return Optional.of(
                    "Senders must be 1 to the number of members, and at most "
                            + Mark.MAX_SENDERS
                            + ".");
        }
        if (size < Mark.LENGTH || size > MAX_SIZE) {
            return Optional.of("The size must be " + Mark.LENGTH + " to " + MAX_SIZE + ".");
        }
        if (window < 1 || window > MAX_WINDOW) {
            return Optional.of("The window must be 1 to " + MAX_WINDOW + ".");
        }
        return Optional.empty();
    }
}
