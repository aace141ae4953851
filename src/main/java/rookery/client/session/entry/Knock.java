package rookery.client.session.entry;

import rookery.client.net.Ending;
import rookery.client.net.Transport;
import rookery.client.session.Offer;
import rookery.dialect.AccountSide;
import rookery.dialect.AccountSide.Incoming;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// One short visit to a server: what it offers, and whether it lets somebody in.
public final class Knock implements Transport.Listener {
    /// For the connection and the answer; a password is hashed meanwhile.
    private static final int PATIENCE_SECONDS = 30;

    private static final long TAG = 1;

    private final AccountSide side;
    private final Optional<AccountRequest.Entering> entering;
    private final InstantSource clock;
    private final CompletableFuture<Heard> heard = new CompletableFuture<>();
    private final CompletableFuture<Transport.Connection> connection = new CompletableFuture<>();

    private Knock(
            AccountSide side, Optional<AccountRequest.Entering> entering, InstantSource clock) {
        this.side = side;
        this.entering = entering;
        this.clock = clock;
    }

    /// @param entering empty: only what the server offers
    public static CompletableFuture<Heard> at(
            AccountSide side,
            Optional<AccountRequest.Entering> entering,
            Transport transport,
            InstantSource clock) {
        Knock knock = new Knock(side, entering, clock);
        Transport.Connection open = transport.open(side.address(), knock);
        knock.connection.complete(open);
        return knock.heard
                .completeOnTimeout(
                        new Heard.Nothing(Ending.of(Ending.Cause.NO_ANSWER)),
                        PATIENCE_SECONDS,
                        TimeUnit.SECONDS)
                .whenComplete((_, _) -> open.close());
    }

    @Override
    public void opened() {
        if (entering.isPresent()
                && side.encode(entering.get(), TAG) instanceof Encoded.Written(var frames)) {
            frames.forEach(frame -> connection.join().send(frame));
        }
    }

    @Override
    public void heard(Frame frame) {
        if (side.receive(frame, clock.instant())
                instanceof Decoded.Read<List<Incoming>>(List<Incoming> all)) {
            for (Incoming incoming : all) {
                switch (incoming) {
                    case Incoming.Greeted greeted -> {
                        if (entering.isEmpty()) {
                            heard.complete(new Heard.Offered(Replied.offer(greeted)));
                        }
                    }
                    case Incoming.Answer(_, Reply reply) ->
                            heard.complete(new Heard.Answered(reply));
                    case Incoming.Complaint(Reply reply) ->
                            heard.complete(new Heard.Answered(reply));
                    case Incoming.News _ -> {}
                }
            }
        }
    }

    @Override
    public void alive() {}

    @Override
    public void ended(Ending ending) {
        heard.complete(new Heard.Nothing(ending));
    }

    public sealed interface Heard {
        record Offered(Offer offer) implements Heard {}

        record Answered(Reply reply) implements Heard {}

        record Nothing(Ending ending) implements Heard {}
    }
}
