package rookery.dialect.winlion;

import rookery.dialect.AccountSide;
import rookery.dialect.CallingSide.Call;
import rookery.dialect.CallingSide.Matter;
import rookery.dialect.CallingSide.Move;
import rookery.dialect.CallingSide.Outcome;
import rookery.dialect.reply.Reply;
import rookery.dialect.winlion.wire.Answered;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The calls of one client, each with what follows its answer. For one thread at a time.
final class Phone {
    private final URI web;
    private final Map<Long, Waiting> waiting = new HashMap<>();
    private String token = "";
    private long numbers;

    /// @param server by `ws` or `wss`
    Phone(URI server) {
        String scheme = "wss".equals(server.getScheme()) ? "https" : "http";
        web = URI.create(scheme + "://" + server.getRawAuthority());
    }

    URI web() {
        return web;
    }

    URI at(String path) {
        return web.resolve(path);
    }

    /// Of who calls from now on.
    void token(String now) {
        token = now;
    }

    /// The original asks for none.
    Map<String, String> proof() {
        return token.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + token);
    }

    /// @param then what follows a fine answer
    /// @param otherwise what follows any other
    List<Move> call(
            String path,
            Map<String, String> fields,
            Function<Answered, List<Move>> then,
            Function<Reply.Denied, List<Move>> otherwise) {
        numbers++;
        waiting.put(numbers, new Waiting(then, otherwise));
        return List.of(
                new Move.Calls(
                        numbers,
                        new Call(
                                at(path),
                                proof(),
                                new Matter.Text(
                                        "application/x-www-form-urlencoded", form(fields)))));
    }

    /// As the other; any other answer is the answer to what has that tag.
    List<Move> call(
            long tag,
            String path,
            Map<String, String> fields,
            Function<Answered, List<Move>> then) {
        return call(path, fields, then, denied -> answer(tag, denied));
    }

    static List<Move> answer(long tag, Reply reply) {
        return List.of(new Move.Tells(new AccountSide.Incoming.Answer(tag, reply)));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    List<Move> called(long number, Outcome outcome, Instant now) {
        Waiting mine = waiting.remove(number);
        if (mine == null) {
            return List.of();
        }
        return switch (outcome) {
            case Outcome.Lost _ ->
                    mine.otherwise.apply(
                            new Reply.Denied(
                                    Reply.Problem.TRY_LATER, "The server did not answer."));
            case Outcome.Came(int status, String body) -> {
                Optional<Answered> answered = Answered.read(body);
                yield answered.filter(Answered::isFine).isPresent()
                        ? mine.then.apply(answered.get())
                        : mine.otherwise.apply(
                                answered.map(Phone::denied).orElseGet(() -> strange(status)));
            }
        };
    }

    private static Reply.Denied denied(Answered answered) {
        return new Reply.Denied(Reply.Problem.NOT_ALLOWED, answered.msg());
    }

    private static Reply.Denied strange(int status) {
        return new Reply.Denied(
                status / 100 == 5 ? Reply.Problem.TRY_LATER : Reply.Problem.UNKNOWN,
                "The server answered " + status + ", and not in the words of winlion.");
    }

    private record Waiting(
            Function<Answered, List<Move>> then, Function<Reply.Denied, List<Move>> otherwise) {}
}
