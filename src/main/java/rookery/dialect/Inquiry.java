package rookery.dialect;

import rookery.core.account.AccountId;
import rookery.core.message.Body;
import rookery.core.message.LocalId;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.Request;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One question by plain HTTP, at a door whose transport is [Door.Transport#HTTP].
///
/// @param method upper case
/// @param path percent-encoded, as it came, from the leading slash, without the query
/// @param query the raw query, without the question mark; empty if there was none
/// @param headers by lower-case name; repeated ones joined with a comma, cookies with a semicolon
/// @param content the body; at most 128 KiB
/// @param guest the account number that this question has if a guest asks it
public record Inquiry(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        Frame.Binary content,
        AccountId guest) {
    public Inquiry {
        headers = Map.copyOf(headers);
    }

    public Inquiry(
            String method,
            String path,
            String query,
            Map<String, String> headers,
            String body,
            AccountId guest) {
        this(
                method,
                path,
                query,
                headers,
                new Frame.Binary(body.getBytes(StandardCharsets.UTF_8)),
                guest);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /// As UTF-8.
    public String body() {
        return new String(content.bytes(), StandardCharsets.UTF_8);
    }

    /// What a dialect makes of an inquiry.
    public sealed interface Understood {
        /// A guest reads something.
        ///
        /// @param answer writes the server's reply, purely
        record Asks(Request request, Function<Reply, Answer> answer) implements Understood {}

        /// A connection for as long as it takes to ask some things, each after the reply to the one
        /// before, until one is refused.
        ///
        /// @param requests the first says who asks
        /// @param writing writes the answer, purely
        record Visits(List<Request> requests, Writing writing) implements Understood {
            public Visits {
                requests = List.copyOf(requests);
            }
        }

        /// A connection that only listens, as long as it is open; the dialect's text frames come as
        /// server-sent events.
        ///
        /// @param entering says who listens
        /// @param refusal what is answered to who may not
        record Listens(Request entering, ServerSide side, Function<Reply, Answer> refusal)
                implements Understood {}

        /// A file that this server keeps.
        ///
        /// @param by who asks; empty: somebody without an account
        record Fetches(String key, Optional<AccountRequest.Token> by) implements Understood {}

        /// The files of a form, at a door with the transport [Door.Transport#FORM]; the inquiry has
        /// its head alone.
        ///
        /// @param by who brings it
        /// @param field the one that is the file
        record Takes(AccountRequest.Token by, String field, Taking taking) implements Understood {}

        /// A hook says something into its room.
        ///
        /// @param answer writes the server's reply, purely
        record Hooked(
                AccountRequest.Token token,
                LocalId localId,
                Body body,
                Function<Reply, Answer> answer)
                implements Understood {}

        /// The dialect knows the answer without asking anybody.
        record Answered(Answer answer) implements Understood {}
    }

    /// Writes replies down, purely.
    public interface Writing {
        /// @param replies one for each request that was asked, at least one; only the last may be a
        ///   refusal
        Answer write(List<Reply> replies, Audience audience, Instant now);
    }

    /// What becomes of a form with a file. Pure.
    public interface Taking {
        /// Why the file is not kept, from the fields that were read; empty: it is.
        ///
        /// @param self who brings it
        Optional<Answer> refuse(Map<String, String> fields, AccountId self);

        /// @param fields without the file
        /// @param reply that it is kept, or why not
        Answer write(Map<String, String> fields, Reply reply);
    }

    /// @param status an HTTP status
    /// @param type the media type of the body
    /// @param headers further ones; one char for each byte of the value, never a line break
    public record Answer(int status, String type, String body, Map<String, String> headers) {
        public Answer {
            headers = Map.copyOf(headers);
        }

        public Answer(int status, String type, String body) {
            this(status, type, body, Map.of());
        }
    }
}
