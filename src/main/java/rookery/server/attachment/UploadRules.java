package rookery.server.attachment;

import rookery.store.upload.Allowance;

import java.time.Duration;

/// What accounts may bring.
///
/// @param perFile the largest file, in bytes
/// @param perMinute files that one account may announce in a minute
/// @param life how long an untouched upload is kept
public record UploadRules(long perFile, Allowance allowance, int perMinute, Duration life) {
    /// What `server-default.conf` says.
    public static final UploadRules DEFAULT =
            new UploadRules(
                    100L << 20, new Allowance(5L << 30, 32, 256L << 20), 120, Duration.ofDays(1));
}
