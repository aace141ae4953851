package rookery.server.admin;

import rookery.core.account.AccountRole;
import rookery.server.account.Devices;
import rookery.server.account.Origin;
import rookery.server.account.Outcome;
import rookery.server.account.Problem;
import rookery.server.account.Secret;
import rookery.server.admin.call.Answer;
import rookery.server.admin.call.Asking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who may look after the server: a device of an account that is an admin, or whoever can read the
/// operator's token in the data directory. Blocking; safe for many threads.
final class Guard {
    private static final String SCHEME = "Bearer ";
    private static final String OPERATOR = "operator";

    /// Wrong tokens from one address within a minute.
    private static final int MOST_FAILURES = 20;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final Secret operator;
    private final Devices devices;
    private final InstantSource clock;

    // Guarded by itself.
    private final Map<Origin, Failures> failures = new LinkedHashMap<>();

    Guard(Secret operator, Devices devices, InstantSource clock) {
        this.operator = operator;
        this.devices = devices;
        this.clock = clock;
    }

    Entry enter(Asking asking) {
        if (hasFailedTooOften(asking.origin())) {
            return new Entry.Refused(
                    Answer.refused(
                            429,
                            "too-many-attempts",
                            "Too many wrong tokens came from there. Wait a minute.",
                            ""));
        }
        Optional<Secret> token =
                asking.authorization().regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                        ? Secret.parse(asking.authorization().substring(SCHEME.length()).strip())
                        : Optional.empty();
        if (token.isPresent() && isOperator(token.get())) {
            return new Entry.Allowed(OPERATOR);
        }
        Outcome<Devices.Verified> verified =
                token.map(devices::verify).orElse(Outcome.refused(Problem.TOKEN_NOT_VALID));
        return switch (verified) {
            case Outcome.Done<Devices.Verified>(var known)
                    when known.account().role() == AccountRole.ADMIN ->
                    new Entry.Allowed(known.account().name().text());
            case Outcome.Done<Devices.Verified> _ ->
                    new Entry.Refused(
                            Answer.refused(
                                    403,
                                    "not-allowed",
                                    "This account does not look after the server.",
                                    ""));
            case Outcome.Refused<Devices.Verified> _ -> {
                fail(asking.origin());
                yield new Entry.Refused(
                        Answer.refused(
                                401,
                                "token-not-valid",
                                "Send Authorization: Bearer with the token of an admin's device, or"
                                        + " with what the file admin-token in the data directory"
                                        + " says.",
                                ""));
            }
        };
    }

    /// Takes the same time wherever the first difference is.
    private boolean isOperator(Secret token) {
        return MessageDigest.isEqual(
                token.text().getBytes(StandardCharsets.US_ASCII),
                operator.text().getBytes(StandardCharsets.US_ASCII));
    }

    private boolean hasFailedTooOften(Origin origin) {
        synchronized (failures) {
            Failures known = failures.get(origin);
            return known != null
                    && known.count >= MOST_FAILURES
                    && known.since.plus(MINUTE).isAfter(clock.instant());
        }
    }

    private void fail(Origin origin) {
        Instant now = clock.instant();
        synchronized (failures) {
            Failures known = failures.remove(origin);
            failures.put(
                    origin,
                    known == null || known.since.plus(MINUTE).isBefore(now)
                            ? new Failures(1, now)
                            : new Failures(known.count + 1, known.since));
            if (failures.size() > MOST_REMEMBERED) {
                failures.remove(failures.keySet().iterator().next());
            }
        }
    }

    private record Failures(int count, Instant since) {}

    /// What came of [#enter].
    sealed interface Entry {
        record Allowed(String who) implements Entry {}

        record Refused(Answer answer) implements Entry {}
    }
}
