package rookery.server.admin.call;

import rookery.server.account.Origin;

/// One request over HTTP to the admin's door.
///
/// @param path percent-encoded, without the query
/// @param query without the question mark
/// @param authorization the header; may be empty
public record Asking(
        String method,
        String path,
        String query,
        String authorization,
        Origin origin,
        String body) {}
