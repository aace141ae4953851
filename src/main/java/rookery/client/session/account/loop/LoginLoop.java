package rookery.client.session.account.loop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.client.answer.Answer;
import rookery.client.net.Ending;
import rookery.client.net.Transport;
import rookery.client.session.entry.Replied;
import rookery.client.session.line.Backoff;
import rookery.client.session.line.Lifeline;
import rookery.client.session.line.Line;
import rookery.client.session.line.LineSignal;
import rookery.dialect.AccountSide;
import rookery.dialect.AccountSide.Incoming;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.event.Event;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.Request;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The life of one login: connects, comes in, asks, hears, and comes back after every cut. All of
/// it on one virtual thread, in turn.
public final class LoginLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LoginLoop.class);

    /// How often the time is looked at.
    private static final Duration TICK = Duration.ofMillis(500);

    private final Supplier<AccountSide> sides;
    private final AccountRequest.Entering entering;
    private final InstantSource clock;
    private final LoginState state;
    private final Lifeline lifeline;
    private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private final Questions open = new Questions();

    private AccountSide side;
    private Optional<Ear> ear = Optional.empty();
    private long tags;
    private boolean ready;
    private volatile boolean over;

    /// @param entering what is said first on each connection
    public LoginLoop(
            Supplier<AccountSide> sides,
            AccountRequest.Entering entering,
            Transport transport,
            Backoff backoff,
            InstantSource clock,
            LoginState state) {
        this.sides = sides;
        this.entering = entering;
        this.clock = clock;
        this.state = state;
        side = sides.get();
        lifeline =
                new Lifeline(
                        transport,
                        clock,
                        backoff,
                        state.link,
                        signal -> inbox.add(() -> happened(signal)));
    }

    /// Who listens; given before the start.
    public void listen(Ear listener) {
        ear = Optional.of(listener);
    }

    /// Does it on the login's thread, in turn.
    public void soon(Runnable turn) {
        inbox.add(turn);
    }

    /// From any thread.
    public <T> CompletionStage<Answer<T>> ask(Request request, Function<Reply, Optional<T>> value) {
        if (over) {
            return CompletableFuture.completedFuture(new Answer.Lost<>());
        }
        CompletableFuture<Answer<T>> answer = new CompletableFuture<>();
        soon(() -> tell(request, reply -> answer.complete(reply(reply, value))));
        return answer;
    }

    private static <T> Answer<T> reply(Answer<Reply> reply, Function<Reply, Optional<T>> value) {
        return switch (reply) {
            case Answer.Given<Reply>(Reply given) -> Replied.as(given, value);
            case Answer.Refused<Reply>(var reason, String sentence) ->
                    new Answer.Refused<>(reason, sentence);
            case Answer.Lost<Reply> _ -> new Answer.Lost<>();
            case Answer.Unable<Reply> _ -> new Answer.Unable<>();
        };
    }

    /// On the login's thread.
    public void tell(Request request, Consumer<Answer<Reply>> answer) {
        if (!ready) {
            answer.accept(new Answer.Lost<>());
            return;
        }
        send(request, answer);
    }

    private void send(Request request, Consumer<Answer<Reply>> answer) {
        long tag = ++tags;
        switch (side.encode(request, tag)) {
            case Encoded.NoWord _ -> answer.accept(new Answer.Unable<>());
            case Encoded.Written(var frames) -> {
                open.put(tag, answer, clock.instant());
                if (lifeline.line().filter(line -> line.send(frames)).isEmpty()) {
                    open.answer(tag, new Answer.Lost<>());
                }
            }
        }
    }

    public boolean isReady() {
        return ready;
    }

    @Override
    public void run() {
        connect();
        while (!over) {
            try {
                Runnable turn = inbox.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
                if (turn != null) {
                    turn.run();
                }
                if (inbox.isEmpty()) {
                    settle();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                leave();
            } catch (RuntimeException broken) {
                // One bad turn must not end the login.
                LOG.error("a turn of {} failed", state.self.get().handle(), broken);
            }
        }
        lose();
        List<Runnable> late = new ArrayList<>();
        inbox.drainTo(late);
        late.forEach(Runnable::run);
    }

    private void connect() {
        side = sides.get();
        lifeline.open(side.address());
    }

    /// Nothing more is at hand.
    private void settle() {
        if (lifeline.isDue()) {
            connect();
        }
        if (lifeline.isDead(ready) || open.areKeptWaiting(clock.instant())) {
            ended(Ending.of(Ending.Cause.NO_ANSWER));
        }
        ear.ifPresent(each -> each.settle(clock.instant()));
    }

    private void happened(LineSignal signal) {
        if (over) {
            return;
        }
        lifeline.takes(signal).ifPresent(line -> happened(signal, line));
    }

    private void happened(LineSignal signal, Line line) {
        switch (signal) {
            case LineSignal.Opened _ -> send(entering, this::entered);
            case LineSignal.Alive _ -> {}
            case LineSignal.Heard(_, Frame frame) -> {
                hear(frame);
                line.done();
            }
            case LineSignal.Ended(_, Ending ending) -> ended(ending);
        }
    }

    private void entered(Answer<Reply> answer) {
        switch (answer) {
            case Answer.Given<Reply>(AccountReply.Entered entered) -> {
                ready = true;
                lifeline.ready();
                ear.ifPresent(each -> each.entered(entered));
            }
            case Answer.Given<Reply>(Reply.Denied(var problem, String sentence)) ->
                    turnedAway(problem, sentence);
            case Answer.Given<Reply>(Reply.Refused(_, _, var problem, String sentence)) ->
                    turnedAway(problem, sentence);
            case Answer.Given<Reply> _, Answer.Refused<Reply> _, Answer.Unable<Reply> _ -> leave();
            case Answer.Lost<Reply> _ -> {}
        }
    }

    private void turnedAway(Reply.Problem problem, String sentence) {
        switch (problem) {
            case BUSY, TRY_LATER, TOO_OFTEN ->
                    ended(new Ending(Ending.Cause.TURNED_AWAY, sentence));
            default -> {
                LOG.info("{} is not let in again: {}", state.self.get().handle(), sentence);
                leave();
            }
        }
    }

    private void hear(Frame frame) {
        switch (side.receive(frame, clock.instant())) {
            case Decoded.Read<List<Incoming>>(List<Incoming> all) -> all.forEach(this::hear);
            case Decoded.Malformed<List<Incoming>>(String why) ->
                    LOG.warn("the server sent what cannot be read: {}", why);
            case Decoded.Unknown<List<Incoming>>(String name) ->
                    LOG.info("the server sent something unknown: {}", name);
        }
    }

    private void hear(Incoming incoming) {
        switch (incoming) {
            case Incoming.Greeted greeted -> state.offer.set(Replied.offer(greeted));
            case Incoming.Answer(long tag, Reply reply) ->
                    open.answer(tag, new Answer.Given<>(reply));
            case Incoming.News(Event event) -> ear.ifPresent(each -> each.hear(event));
            case Incoming.Complaint(AccountReply.LoggedOut _) -> leave();
            case Incoming.Complaint(Reply reply) -> LOG.info("the server complains: {}", reply);
        }
    }

    private void ended(Ending ending) {
        lifeline.ended(ending);
        lose();
    }

    /// What was asked is not answered any more.
    private void lose() {
        boolean was = ready;
        ready = false;
        open.lose();
        if (was) {
            ear.ifPresent(Ear::cut);
        }
    }

    public void retryNow() {
        if (!over && lifeline.line().isEmpty()) {
            connect();
        }
    }

    /// For good.
    public void leave() {
        over = true;
        lifeline.close();
    }

    /// Who hears what a login is told. All on its thread.
    public interface Ear {
        void entered(AccountReply.Entered entered);

        void hear(Event event);

        void cut();

        void settle(Instant now);
    }
}
