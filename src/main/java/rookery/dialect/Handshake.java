package rookery.dialect;

import rookery.core.account.AccountId;

import java.util.Map;

/// What a client said before its first frame.
///
/// @param path percent-encoded, as it came, from the leading slash, without the query
/// @param query the raw query, without the question mark; empty if there was none
/// @param headers by lower-case name; repeated ones joined with a comma, cookies with a semicolon;
///   one char for each byte of the value (ISO-8859-1), as HTTP has them
/// @param guest the account number this connection will have if it is a guest's
/// @param terms the server's
public record Handshake(
        String path, String query, Map<String, String> headers, AccountId guest, Terms terms) {
    public Handshake {
        headers = Map.copyOf(headers);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
