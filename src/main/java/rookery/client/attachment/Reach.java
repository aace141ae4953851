package rookery.client.attachment;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which addresses may be asked for one attachment.
final class Reach {
    private Reach() {}

    /// The server's own host and port, by HTTP.
    static Predicate<URI> onlyFrom(URI server) {
        return address ->
                isWeb(address)
                        && host(address).equals(host(server))
                        && port(address) == port(server);
    }

    /// The address that the person has seen, and where it leads; but not from there into this
    /// computer or the network around it. Looks names up, so it blocks.
    static Predicate<URI> askedFor(URI seen) {
        return address ->
                isWeb(address) && (host(address).equals(host(seen)) || !isNear(host(address)));
    }

    static boolean isWeb(URI address) {
        return ("http".equals(scheme(address)) || "https".equals(scheme(address)))
                && !host(address).isEmpty()
                && address.getRawUserInfo() == null;
    }

    private static String scheme(URI address) {
        return lower(address.getScheme());
    }

    private static String host(URI address) {
        return lower(address.getHost());
    }

    private static String lower(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return switch (scheme(address)) {
            case "https", "wss" -> 443;
            default -> 80;
        };
    }

    private static boolean isNear(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host)).anyMatch(Reach::isNear);
        } catch (UnknownHostException e) {
            // Nothing will be reached there either.
            return false;
        }
    }

    private static boolean isNear(InetAddress address) {
        boolean uniqueLocal =
                address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal;
    }
}
