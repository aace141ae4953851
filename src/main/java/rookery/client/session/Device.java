package rookery.client.session;

import java.time.Instant;

/// One device of an account.
///
/// @param since its first login
/// @param seen its last sign of life
/// @param current this one
public record Device(long number, String name, Instant since, Instant seen, boolean current) {}
