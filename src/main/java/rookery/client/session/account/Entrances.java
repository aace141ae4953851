package rookery.client.session.account;

import rookery.client.answer.Answer;
import rookery.client.net.Transport;
import rookery.client.session.Login;
import rookery.client.session.Logins.Entrance;
import rookery.client.session.Offer;
import rookery.client.session.ServerAddress;
import rookery.client.session.entry.Knock;
import rookery.client.session.entry.Replied;
import rookery.client.session.line.Lifeline;
import rookery.dialect.AccountSide;
import rookery.dialect.Dialect;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// Where one comes in: asks servers what they offer, and whether they let somebody in. Never
/// blocks; safe for many threads.
final class Entrances {
    private final Map<String, Dialect> dialects;
    private final Transport transport;
    private final InstantSource clock;

    /// @param dialects by name
    Entrances(Map<String, Dialect> dialects, Transport transport, InstantSource clock) {
        this.dialects = Map.copyOf(dialects);
        this.transport = transport;
        this.clock = clock;
    }

    /// How to speak with the server; empty where the dialect has no accounts.
    Optional<AccountSide> side(ServerAddress server) {
        Dialect dialect = dialects.get(server.dialect());
        return dialect != null
                        && dialect.accounts(server.uri())
                                instanceof AccountSide.Accounts.Has(AccountSide side)
                ? Optional.of(side)
                : Optional.empty();
    }

    CompletionStage<Answer<Offer>> ask(ServerAddress server) {
        return side(server)
                .map(
                        side ->
                                Knock.at(side, Optional.empty(), transport, clock)
                                        .thenApply(Entrances::offer))
                .orElseGet(() -> CompletableFuture.completedFuture(new Answer.Unable<>()));
    }

    private static Answer<Offer> offer(Knock.Heard heard) {
        return heard instanceof Knock.Heard.Offered(Offer offer)
                ? new Answer.Given<>(offer)
                : new Answer.Lost<>();
    }

    /// @param entered makes a login of it; may block
    CompletionStage<Entrance> enter(
            ServerAddress server,
            AccountRequest.Entering entering,
            Function<AccountReply.Entered, Login> entered,
            Executor background) {
        Optional<AccountSide> side = side(server);
        if (side.isEmpty()) {
            return CompletableFuture.completedFuture(new Entrance.Unable());
        }
        return Knock.at(side.get(), Optional.of(entering), transport, clock)
                .thenApplyAsync(heard -> entrance(heard, entered), background);
    }

    private static Entrance entrance(
            Knock.Heard heard, Function<AccountReply.Entered, Login> entered) {
        return switch (heard) {
            case Knock.Heard.Answered(AccountReply.Entered in) ->
                    new Entrance.Entered(entered.apply(in));
            case Knock.Heard.Answered(Reply.Denied(var problem, String sentence)) ->
                    new Entrance.Refused(Replied.reason(problem), sentence);
            case Knock.Heard.Answered(Reply.Refused(_, _, var problem, String sentence)) ->
                    new Entrance.Refused(Replied.reason(problem), sentence);
            case Knock.Heard.Answered _, Knock.Heard.Offered _ ->
                    new Entrance.Refused(
                            Answer.Reason.FAILED, "The server answered something else.");
            case Knock.Heard.Nothing(var ending) ->
                    new Entrance.NotReached(Lifeline.trouble(ending.cause()), ending.detail());
        };
    }
}
