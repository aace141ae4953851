package rookery.client.net;

import java.util.Optional;

/// What a server said instead of letting a connection in. The library copies its draft, so the
/// copies share this.
final class Refusals {
    private volatile Optional<String> sentence = Optional.empty();

    void add(String said) {
        sentence = Optional.of(said);
    }

    Optional<String> turnedAway() {
        return sentence;
    }
}
