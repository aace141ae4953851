package rookery.bench;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.history.Page;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Heard;
import rookery.core.message.Said;
import rookery.core.room.RoomAlias;
import rookery.dialect.Audience;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.Greeting;
import rookery.dialect.Handshake;
import rookery.dialect.ServerSide;
import rookery.dialect.TestTerms;
import rookery.dialect.Understood;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.dialect.xnest.Xnest;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What one message costs in the xnest codec.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBench {
    private static final Instant NOW = Instant.parse("2026-11-20T19:43:01Z");

    private final ServerSide side = side();
    private final RoomAlias room = new RoomAlias("lobby");
    private final Audience audience =
            new Audience(URI.create("http://127.0.0.1:8080"), ZoneOffset.UTC);
    private final Frame frame = new Frame.Text("x".repeat(200));
    private final Heard said =
            new Said(
                    new Author(new AccountId(7), new Nickname("Ann")),
                    new Content.Text(new Body("x".repeat(200))),
                    NOW,
                    Said.Precision.INSTANT);
    private final Event posted = new Event.Posted(room, said);
    private final Reply history =
            new Reply.History(
                    room,
                    new AccountId(7),
                    new Page(Collections.nCopies(Page.SIZE, said), Page.More.YES));

    private static ServerSide side() {
        Greeting greeting =
                new Xnest()
                        .greet(
                                new Handshake(
                                        "/xgate/websocket/lobby",
                                        "nickname=Ann",
                                        Map.of(),
                                        new AccountId(7),
                                        TestTerms.ANY));
        if (greeting instanceof Greeting.Admitted admitted) {
            return admitted.side();
        }
        throw new IllegalStateException("turned away: " + greeting);
    }

    @Benchmark
    public Decoded<Understood> readAText() {
        return side.receive(frame);
    }

    @Benchmark
    public Encoded writeAPostedEvent() {
        return side.encode(posted, audience);
    }

    @Benchmark
    public Encoded writeAPageOfFifty() {
        return side.encode(history, Understood.NO_TAG, audience, NOW);
    }

    @Test
    void measure() throws RunnerException {
        new Runner(
                        new OptionsBuilder()
                                .include(CodecBench.class.getName())
                                .forks(1)
                                .warmupIterations(3)
                                .measurementIterations(3)
                                .warmupTime(TimeValue.seconds(1))
                                .measurementTime(TimeValue.seconds(1))
                                .addProfiler(GCProfiler.class)
                                .build())
                .run();
    }
}
