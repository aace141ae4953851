package rookery.server.net;

import rookery.dialect.Audience;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// By which address each connection reached this server, and so where its files are for it. Safe
/// for many threads.
final class Audiences {
    /// A room's event is encoded once for each audience, so strangers may not make many.
    private static final int MOST = 64;

    private static final int LONGEST_HOST = 255;
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");

    private final ZoneId zone;
    private final Optional<URI> published;
    private final ConcurrentHashMap<String, Audience> known = new ConcurrentHashMap<>();

    /// @param published where files are for everyone, if the operator said so
    Audiences(ZoneId zone, Optional<URI> published) {
        this.zone = zone;
        this.published = published;
    }

    /// @param host the request's Host header; empty if there was none
    Audience of(String host, InetSocketAddress local) {
        if (published.isPresent()) {
            return known.computeIfAbsent("", _ -> new Audience(published.get(), zone));
        }
        boolean fine = host.length() <= LONGEST_HOST && HOST.matcher(host).matches();
        if (fine) {
            Audience audience = known.get(host);
            if (audience != null) {
                return audience;
            }
            if (known.size() < MOST) {
                return known.computeIfAbsent(host, this::audience);
            }
        }
        return known.computeIfAbsent(hostOf(local), this::audience);
    }

    private Audience audience(String host) {
        return new Audience(URI.create("http://" + host), zone);
    }

    private static String hostOf(InetSocketAddress local) {
        String address = local.getAddress().getHostAddress();
        String literal =
                local.getAddress() instanceof Inet6Address
                        ? "[" + address.replaceFirst("%.*", "") + "]"
                        : address;
        return literal + ":" + local.getPort();
    }
}
