package rookery.dialect;

import java.net.URI;
import java.time.ZoneId;

/// All that may differ between two receivers of the same event in the same dialect. An event is
/// encoded once for each.
///
/// @param media where the receiving connections reached this server, scheme to port, without a path
/// @param zone in which the dialect prints times, where it has no zone of its own
public record Audience(URI media, ZoneId zone) {}
