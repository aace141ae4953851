package rookery.client.session;

import java.net.URI;

/// Where a server is and which dialect to speak with it.
///
/// @param uri `ws` or `wss`, host and port, no path
public record ServerAddress(String dialect, URI uri) {}
