package rookery.client.session.account;

import rookery.client.answer.Answer;
import rookery.client.net.Calls;
import rookery.client.net.Transport;
import rookery.client.session.Login;
import rookery.client.session.Logins.Entrance;
import rookery.client.session.Offer;
import rookery.client.session.ServerAddress;
import rookery.client.session.calling.Way;
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
    private final Calls calls;
    private final Executor background;
    private final InstantSource clock;

    /// @param dialects by name
    /// @param background gives each task a thread that may wait
    Entrances(
            Map<String, Dialect> dialects,
            Transport transport,
            Calls calls,
            Executor background,
            InstantSource clock) {
        this.dialects = Map.copyOf(dialects);
        this.transport = transport;
        this.calls = calls;
        this.background = background;
        this.clock = clock;
    }

    /// How to speak with the server; empty where the dialect has no accounts.
    Optional<Way> way(ServerAddress server) {
        Dialect dialect = dialects.get(server.dialect());
        return dialect == null
                ? Optional.empty()
                : switch (dialect.accounts(server.uri())) {
                    case AccountSide.Accounts.Has _ ->
                            Optional.of(Way.plain(dialect, server.uri(), transport));
                    case AccountSide.Accounts.Calls _ ->
                            Optional.of(
                                    Way.calling(
                                            dialect,
                                            server.uri(),
                                            transport,
                                            calls,
                                            background,
                                            clock));
                    case AccountSide.Accounts.HasNone _ -> Optional.empty();
                };
    }

    CompletionStage<Answer<Offer>> ask(ServerAddress server) {
        return way(server)
                .map(
                        way ->
                                Knock.at(way.side(), Optional.empty(), way.transport(), clock)
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
            Function<AccountReply.Entered, Login> entered) {
        Optional<Way> way = way(server);
        if (way.isEmpty()) {
            return CompletableFuture.completedFuture(new Entrance.Unable());
        }
        return Knock.at(way.get().side(), Optional.of(entering), way.get().transport(), clock)
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
