package rookery.dialect.winlion.wire;

import java.time.OffsetDateTime;

/// Somebody, as the HTTP interface shows them.
///
/// @param sex `W`, `M` or `U`
/// @param token empty where it is nobody's business
public record User(
        long id,
        String mobile,
        String avatar,
        String sex,
        String nickname,
        int online,
        String token,
        String memo,
        OffsetDateTime createat) {}
