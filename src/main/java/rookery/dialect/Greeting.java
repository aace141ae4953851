package rookery.dialect;

import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.Request;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The answer to a [Handshake].
public sealed interface Greeting {
    /// @param headers to add to the upgrade's answer; one char for each byte of the value
    ///   (ISO-8859-1), never a line break
    /// @param first what is said to the newcomer at once
    record Admitted(ServerSide side, Map<String, String> headers, List<Frame> first, Entry entry)
            implements Greeting {
        public Admitted {
            headers = Map.copyOf(headers);
            first = List.copyOf(first);
        }
    }

    /// Who it is shows before the connection opens, or it does not open.
    ///
    /// @param entering asked at once
    /// @param then the greeting after the reply, purely; never this one again
    record Knocks(AccountRequest.Entering entering, Function<Reply, Greeting> then)
            implements Greeting {}

    /// @param status an HTTP status
    /// @param sentence what is wrong and what to do
    record TurnedAway(int status, String sentence) implements Greeting {}

    /// As whom a connection comes in.
    sealed interface Entry {
        /// @param requests what the connection asks at once, without a frame
        record Guest(List<Request> requests) implements Entry {
            public Guest {
                requests = List.copyOf(requests);
            }
        }

        /// Nobody yet: an [AccountRequest.Entering] comes first.
        record Nobody() implements Entry {}

        /// As whoever knocked.
        ///
        /// @param entering what they knocked with
        record Known(AccountRequest.Entering entering) implements Entry {}
    }
}
