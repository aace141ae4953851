package rookery.dialect;

import rookery.core.capability.Capability;
import rookery.dialect.request.Request;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One wire protocol, both sides. Stateless; safe for many threads.
public interface Dialect {
    /// Lower case, one word; what the command line and the archive call it.
    String name();

    Set<Capability> capabilities();

    List<Door> doors();

    /// Whether senders hear their own messages from the server, on whichever connection.
    default boolean echoes() {
        return true;
    }

    /// The answer to a client at one of [#doors].
    Greeting greet(Handshake handshake);

    /// For doors with the transport TCP, where a dialect has some; a [Handshake] there has an empty
    /// path.
    default Optional<Framing> framing() {
        return Optional.empty();
    }

    /// The meaning of a question at one of [#doors] with the transport HTTP. Never throws for bad
    /// input.
    default Inquiry.Understood inquire(Inquiry inquiry) {
        return new Inquiry.Understood.Answered(
                new Inquiry.Answer(404, "text/plain; charset=utf-8", "There is nothing here.\n"));
    }

    /// A new client half for one connection.
    ///
    /// @param server scheme, host and port of the server, for example `ws://127.0.0.1:8080`
    /// @param join the room and name to come in with
    /// @param zone the reader's, in which a day without a time begins
    ClientSide client(URI server, Request.Join join, ZoneId zone);

    /// A new client half for one connection of an account.
    ///
    /// @param server scheme, host and port of the server
    default AccountSide.Accounts accounts(URI server) {
        return new AccountSide.Accounts.HasNone();
    }
}
