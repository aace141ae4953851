package rookery.workbench.load;

/// What a load run found. Latencies in microseconds, from the moment a message was to be sent to
/// each arrival.
///
/// @param seconds really measured
/// @param lost deliveries that never came
/// @param refused messages that the server did not take; each is also lost to all
/// @param doubled deliveries that came more than once
/// @param ended connections that the server closed
public record LoadFigures(
        double deliveriesPerSecond,
        double sentPerSecond,
        long p50,
        long p99,
        long p999,
        long lost,
        long refused,
        long doubled,
        double seconds,
        int connections,
        int ended) {
    public boolean clean() {
        return lost == 0 && doubled == 0;
    }
}
