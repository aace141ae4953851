package rookery.server.net.http;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;

import rookery.core.account.AccountId;
import rookery.dialect.Handshake;
import rookery.dialect.Inquiry;
import rookery.dialect.Terms;
import rookery.dialect.request.AccountRequest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The parts of a request's head, as dialects know them. Each char is one byte of the wire.
///
/// @param path percent-encoded, as it came, without the query
/// @param query without the question mark; empty if there was none
/// @param headers by lower-case name; repeated ones joined
public record RequestText(String path, String query, Map<String, String> headers) {
    public static RequestText of(HttpRequest request) {
        String target = withoutOrigin(request.uri());
        int mark = target.indexOf('?');
        return mark < 0
                ? new RequestText(target, "", headers(request.headers()))
                : new RequestText(
                        target.substring(0, mark),
                        target.substring(mark + 1),
                        headers(request.headers()));
    }

    public Handshake handshake(AccountId guest, Terms terms) {
        return new Handshake(path, query, headers, guest, terms);
    }

    /// With no body.
    public Inquiry inquiry(String method, AccountId guest) {
        return new Inquiry(method, path, query, headers, "", guest);
    }

    /// The same reader at the address of a file.
    public RequestText asking(String key, Optional<AccountRequest.Token> by) {
        Map<String, String> asking = new HashMap<>(headers);
        by.ifPresentOrElse(
                token -> asking.put("authorization", "Bearer " + token.text()),
                () -> asking.remove("authorization"));
        return new RequestText("/packet/file/" + key, "", asking);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /// A proxy may ask with the whole address.
    private static String withoutOrigin(String target) {
        if (!target.startsWith("http://")) {
            return target;
        }
        int slash = target.indexOf('/', "http://".length());
        return slash < 0 ? "/" : target.substring(slash);
    }

    private static Map<String, String> headers(HttpHeaders headers) {
        Map<String, String> joined = new HashMap<>();
        headers.forEach(
                header -> {
                    String name = header.getKey().toLowerCase(Locale.ROOT);
                    String between = name.equals("cookie") ? "; " : ", ";
                    joined.merge(name, header.getValue(), (one, two) -> one + between + two);
                });
        return joined;
    }
}
