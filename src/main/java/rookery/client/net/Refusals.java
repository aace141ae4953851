package rookery.client.net;

import java.util.Optional;

/// What a server said instead of letting a connection in. The library copies its draft, so the
/// copies share this.
final class Refusals {
    private volatile Optional<Ending> refusal = Optional.empty();

    /// @param isFinal it would be said again however often one asks
    void add(String said, boolean isFinal) {
        refusal =
                Optional.of(
                        new Ending(
                                isFinal ? Ending.Cause.FORBIDDEN : Ending.Cause.TURNED_AWAY, said));
    }

    Optional<Ending> turnedAway() {
        return refusal;
    }
}
