package rookery.server.session.account;

import rookery.server.fanout.Ending;
import rookery.server.session.Identity;
import rookery.server.session.Line;

import java.time.Duration;

/// How long a connection may be nobody. Belongs to the connection's loop.
///
/// Whoever waits to be let in, or not, is not sent away before the answer.
public final class Grace {
    private final Line line;
    private final Duration limit;
    private Runnable callOff = () -> {};
    private boolean asking;
    private boolean over;

    Grace(Line line, Duration limit) {
        this.line = line;
        this.limit = limit;
    }

    void begin() {
        callOff =
                line.executeAfter(
                        limit,
                        () -> {
                            over = true;
                            endIfNobody();
                        });
    }

    void asks() {
        asking = true;
    }

    void answered() {
        asking = false;
        endIfNobody();
    }

    /// It was nobody for too long, and is ended.
    boolean isLost() {
        return over && !asking && line.identity().known() == Identity.Known.NOT_YET;
    }

    /// The socket is gone.
    void gone() {
        callOff.run();
    }

    private void endIfNobody() {
        if (line.identity().known() != Identity.Known.NOT_YET) {
            callOff.run();
        } else if (isLost()) {
            line.end(Ending.NOBODY);
        }
    }
}
