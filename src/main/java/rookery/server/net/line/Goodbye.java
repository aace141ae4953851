package rookery.server.net.line;

import rookery.dialect.reply.Reply;
import rookery.server.fanout.Ending;

import java.util.Optional;

/// Why a connection ends, as a dialect can say it.
final class Goodbye {
    private Goodbye() {}

    /// Empty where nothing needs to be said, or it was said before.
    static Optional<Reply> reply(Ending ending) {
        return switch (ending) {
            case GONE, NO_GUESTS, LOGGED_OUT -> Optional.empty();
            case SENT_AWAY -> denied(Reply.Problem.NOT_ALLOWED, ending);
            case STOPPING, TOO_SLOW, TRY_LATER, TOO_MUCH_COMING ->
                    denied(Reply.Problem.BUSY, ending);
            case NOBODY -> denied(Reply.Problem.NOT_LOGGED_IN, ending);
            case TOO_LARGE -> denied(Reply.Problem.TOO_LARGE, ending);
            case TOO_MUCH_NONSENSE, NOT_UNICODE, NOT_THE_PROTOCOL, SILENT ->
                    denied(Reply.Problem.MALFORMED, ending);
        };
    }

    private static Optional<Reply> denied(Reply.Problem problem, Ending ending) {
        return Optional.of(new Reply.Denied(problem, ending.sentence()));
    }
}
