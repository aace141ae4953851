package rookery.dialect;

import rookery.core.capability.Capability;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The client's half of one connection of an account, or of somebody who is about to log in, as a
/// sans-I/O machine. For one thread at a time.
public interface AccountSide {
    /// Where to connect.
    URI address();

    /// Bytes or text for a request, or that the dialect has no word for it. Every tag that was
    /// written comes back with one [Incoming.Answer], unless the connection ends.
    ///
    /// @param tag chosen by the caller, another one for each request
    Encoded encode(Request request, long tag);

    /// What the server said, in order.
    ///
    /// @param now when the frame arrived; stands in where the dialect gives no time
    Decoded<List<Incoming>> receive(Frame frame, Instant now);

    /// One thing the server said.
    sealed interface Incoming {
        /// What the server tells newcomers of itself.
        ///
        /// @param guests whether one may come in without an account
        /// @param capabilities what it can do
        record Greeted(
                String server,
                String software,
                Terms.Registration registration,
                boolean guests,
                Limits limits,
                Set<Capability> capabilities)
                implements Incoming {
            public Greeted {
                capabilities = Set.copyOf(capabilities);
            }
        }

        record Answer(long tag, Reply reply) implements Incoming {}

        record News(Event event) implements Incoming {}

        /// What was asked without a tag of its own failed, or the server has something to complain
        /// of.
        record Complaint(Reply reply) implements Incoming {}
    }

    /// @param bodyChars the longest text, in UTF-16 units
    /// @param uploadBytes the largest file; 0: none
    /// @param page the most that one page brings
    record Limits(int bodyChars, long uploadBytes, int page) {}

    /// Whether a dialect knows accounts.
    sealed interface Accounts {
        record Has(AccountSide side) implements Accounts {}

        /// It does, and asks most by HTTP.
        record Calls(CallingSide side) implements Accounts {}

        record HasNone() implements Accounts {}
    }
}
