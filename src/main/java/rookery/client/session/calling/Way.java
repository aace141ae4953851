package rookery.client.session.calling;

import rookery.client.attachment.upload.FormUploads;
import rookery.client.attachment.upload.Uploads;
import rookery.client.net.Calls;
import rookery.client.net.Transport;
import rookery.dialect.AccountSide;
import rookery.dialect.CallingSide;
import rookery.dialect.Dialect;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// How one server is reached in its dialect, with or without calls by HTTP. Safe for many threads.
public final class Way {
    private final Supplier<AccountSide> sides;
    private final Transport transport;
    private final Optional<CallingWay> calling;
    private final UnaryOperator<String> pass;

    private Way(
            Supplier<AccountSide> sides,
            Transport transport,
            Optional<CallingWay> calling,
            UnaryOperator<String> pass) {
        this.sides = sides;
        this.transport = transport;
        this.calling = calling;
        this.pass = pass;
    }

    public static Way plain(Dialect dialect, URI server, Transport transport) {
        return new Way(
                () -> {
                    if (dialect.accounts(server)
                            instanceof AccountSide.Accounts.Has(AccountSide side)) {
                        return side;
                    }
                    throw other(dialect);
                },
                transport,
                Optional.empty(),
                UnaryOperator.identity());
    }

    /// @param background gives each task a thread that may wait
    public static Way calling(
            Dialect dialect,
            URI server,
            Transport transport,
            Calls calls,
            Executor background,
            InstantSource clock) {
        Supplier<CallingSide> sides =
                () -> {
                    if (dialect.accounts(server)
                            instanceof AccountSide.Accounts.Calls(CallingSide side)) {
                        return side;
                    }
                    throw other(dialect);
                };
        CallingWay way = new CallingWay(sides, server, transport, calls, background, clock);
        return new Way(way::side, way, Optional.of(way), sides.get()::pass);
    }

    private static IllegalStateException other(Dialect dialect) {
        return new IllegalStateException(dialect.name() + " changed its mind");
    }

    /// A new half for the connection that is opened next.
    public AccountSide side() {
        return sides.get();
    }

    public Transport transport() {
        return transport;
    }

    /// What opens the doors for files, of the token that is kept.
    public String pass(String token) {
        return pass.apply(token);
    }

    /// @param otherwise where the dialect has no way of its own to bring files
    public Uploads uploads(Supplier<Uploads> otherwise, Executor background, Duration pause) {
        return calling.<Uploads>map(way -> new FormUploads(way, background, pause))
                .orElseGet(otherwise);
    }
}
