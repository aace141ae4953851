package rookery.dialect.winlion.wire;

import java.time.OffsetDateTime;

/// A room, as the HTTP interface shows it.
public record Community(
        long id,
        String name,
        long ownerid,
        String icon,
        int cate,
        String memo,
        OffsetDateTime createat) {}
