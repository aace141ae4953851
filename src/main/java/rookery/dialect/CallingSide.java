package rookery.dialect;

import rookery.core.attachment.Attachment;
import rookery.core.capability.Capability;
import rookery.dialect.request.Request;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The client's half for an account in a dialect in which most is asked by HTTP, and a connection
/// carries only what is said. A sans-I/O machine; for one thread at a time.
public interface CallingSide {
    /// Before anything is asked.
    List<Move> begin();

    /// @param tag chosen by the caller, another one for each request; comes back with one answer
    List<Move> ask(Request request, long tag, Instant now);

    /// What came of a call.
    List<Move> called(long number, Outcome outcome, Instant now);

    /// The connection that was wanted is not opened for this one.
    List<Move> turnedAway(String sentence);

    List<Move> heard(Frame frame, Instant now);

    /// The call that brings a file.
    ///
    /// @param file where its bytes are on this computer
    Call bring(URI file, String name);

    /// Where the file is then; empty: it was refused.
    Optional<Attachment> brought(Outcome.Came answer);

    /// What opens the doors for files, of the token that is kept.
    String pass(String token);

    /// What is to be done next, in order.
    sealed interface Move {
        /// Ask by HTTP; the outcome comes to [#called].
        record Calls(long number, Call call) implements Move {}

        record Connects(URI address) implements Move {}

        record Says(Frame frame) implements Move {}

        record Tells(AccountSide.Incoming incoming) implements Move {}

        /// The dialect has no word for what was asked.
        record Lacks(Capability missing) implements Move {}
    }

    /// One question by HTTP.
    ///
    /// @param headers by name
    record Call(URI address, Map<String, String> headers, Matter matter) {
        public Call {
            headers = Map.copyOf(headers);
        }
    }

    /// What a call posts.
    sealed interface Matter {
        /// @param type its media type
        record Text(String type, String text) implements Matter {}

        /// A form of parts with one file.
        ///
        /// @param fields beside it
        record File(String field, String name, URI file, Map<String, String> fields)
                implements Matter {
            public File {
                fields = Map.copyOf(fields);
            }
        }
    }

    sealed interface Outcome {
        /// @param status an HTTP status
        record Came(int status, String body) implements Outcome {}

        /// Nothing came.
        record Lost() implements Outcome {}
    }
}
