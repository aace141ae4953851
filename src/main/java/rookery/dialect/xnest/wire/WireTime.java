package rookery.dialect.xnest.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as xnest writes them: live ones to the second without zero padding, in the server's zone,
/// which it does not name; those in history as a padded date.
public final class WireTime {
    private static final Pattern LIVE =
            Pattern.compile(
                    "([0-9]{1,4})-([0-9]{1,2})-([0-9]{1,2})"
                            + " ([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})");

    private static final Pattern DAY = Pattern.compile("([0-9]{1,4})-([0-9]{1,2})-([0-9]{1,2})");

    /// All zones on Earth differ from UTC by a multiple of this.
    private static final long ZONE_STEP = Duration.ofMinutes(15).toSeconds();

    private WireTime() {}

    public static String live(Instant at, ZoneId zone) {
        LocalDateTime time = LocalDateTime.ofInstant(at, zone);
        return time.getYear()
                + "-"
                + time.getMonthValue()
                + "-"
                + time.getDayOfMonth()
                + " "
                + time.getHour()
                + ":"
                + time.getMinute()
                + ":"
                + time.getSecond();
    }

    public static String day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).toString();
    }

    /// The moment meant by a live time. Its zone is unknown, but it was written just now: so it is
    /// taken in the zone in which it is nearest to `now`.
    public static Instant readLive(String text, Instant now) {
        Matcher parts = LIVE.matcher(text);
        if (!parts.matches()) {
            return now;
        }
        try {
            LocalDateTime time =
                    LocalDateTime.of(
                            part(parts, 1),
                            part(parts, 2),
                            part(parts, 3),
                            part(parts, 4),
                            part(parts, 5),
                            part(parts, 6));
            Instant asUtc = time.toInstant(ZoneOffset.UTC);
            long ahead = Duration.between(now, asUtc).toSeconds();
            return asUtc.minusSeconds(Math.floorDiv(ahead + ZONE_STEP / 2, ZONE_STEP) * ZONE_STEP);
        } catch (DateTimeException noSuchTime) {
            return now;
        }
    }

    public static Optional<Instant> readDay(String text, ZoneId zone) {
        Matcher parts = DAY.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(part(parts, 1), part(parts, 2), part(parts, 3));
            return Optional.of(date.atStartOfDay(zone).toInstant());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int part(Matcher parts, int index) {
        return Integer.parseInt(parts.group(index));
    }
}
