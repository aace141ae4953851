package rookery.dialect;

import java.util.List;
import java.util.Map;

/// The answer to a [Handshake].
public sealed interface Greeting {
    /// @param headers to add to the upgrade's answer; one char for each byte of the value
    ///   (ISO-8859-1), never a line break
    /// @param requests what the connection asks at once, without a frame
    record Admitted(ServerSide side, Map<String, String> headers, List<Request> requests)
            implements Greeting {
        public Admitted {
            headers = Map.copyOf(headers);
            requests = List.copyOf(requests);
        }
    }

    /// @param status an HTTP status
    /// @param sentence what is wrong and what to do
    record TurnedAway(int status, String sentence) implements Greeting {}
}
