package rookery.dialect;

import rookery.core.account.AccountId;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;

import java.util.Map;
import java.util.function.Function;

/// One question by plain HTTP, at a door whose transport is [Door.Transport#HTTP].
///
/// @param method upper case
/// @param path percent-encoded, as it came, from the leading slash, without the query
/// @param query the raw query, without the question mark; empty if there was none
/// @param headers by lower-case name; repeated ones joined with a comma, cookies with a semicolon
/// @param body as UTF-8; at most 64 KiB
/// @param guest the account number that this question has if a guest asks it
public record Inquiry(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        String body,
        AccountId guest) {
    public Inquiry {
        headers = Map.copyOf(headers);
    }

    /// What a dialect makes of an inquiry.
    public sealed interface Understood {
        /// @param answer writes the server's reply, purely
        record Asks(Request request, Function<Reply, Answer> answer) implements Understood {}

        /// The dialect knows the answer without asking anybody.
        record Answered(Answer answer) implements Understood {}
    }

    /// @param status an HTTP status
    /// @param type the media type of the body
    public record Answer(int status, String type, String body) {}
}
