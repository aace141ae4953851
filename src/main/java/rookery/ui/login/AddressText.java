package rookery.ui.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// What people type for a server, as an address: `chat.example.org`, `10.0.0.4:9000`,
/// `wss://chat.example.org`. Pure.
public final class AddressText {
    private static final int DEFAULT_PORT = 8080;

    private AddressText() {}

    public static Optional<URI> parse(String typed) {
        String text = typed.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        boolean safe = lower.startsWith("wss://") || lower.startsWith("https://");
        boolean named = safe || lower.startsWith("ws://") || lower.startsWith("http://");
        String rest = named ? text.substring(text.indexOf("://") + 3) : text;
        try {
            URI uri = new URI((safe ? "wss" : "ws") + "://" + rest);
            boolean plain =
                    uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getPort() <= 0xFFFF
                            && uri.getPort() != 0;
            return plain ? Optional.of(bare(uri, safe, named)) : Optional.empty();
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }

    /// The path of whoever pasted a whole address is not ours to keep.
    private static URI bare(URI uri, boolean safe, boolean named) throws URISyntaxException {
        int port = uri.getPort() == -1 && !named ? DEFAULT_PORT : uri.getPort();
        return new URI(
                safe ? "wss" : "ws",
                null,
                uri.getHost().toLowerCase(Locale.ROOT),
                port,
                null,
                null,
                null);
    }
}
