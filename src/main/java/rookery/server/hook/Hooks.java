package rookery.server.hook;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.LocalId;
import rookery.core.room.Hook;
import rookery.core.room.RoomAlias;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.server.account.Secret;
import rookery.server.fanout.Asker;
import rookery.server.rate.Frequency;
import rookery.server.room.Posting;
import rookery.server.room.Rooms;
import rookery.store.room.HookStore;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/// The hooks of rooms: made, listed, taken back, and used. A hook speaks under its own name, with a
/// number that no account has, and can do nothing else. Safe for many threads.
public final class Hooks {
    private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);

    /// Characters of a token by which it is known again.
    private static final int PREFIX = 6;

    /// That a hook was used is written down no more often.
    private static final Duration COARSE = Duration.ofMinutes(5);

    private final HookStore store;
    private final Rooms rooms;
    private final Executor readers;
    private final Frequency<Long> frequency;
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    /// @param readers runs what blocks on the store; may refuse
    /// @param perMinute posts by one hook, as it is at the time; 0 is no limit
    public Hooks(
            HookStore store,
            Rooms rooms,
            Executor readers,
            IntSupplier perMinute,
            InstantSource clock) {
        this.store = store;
        this.rooms = rooms;
        this.readers = readers;
        this.frequency = new Frequency<>(perMinute, clock);
        this.clock = clock;
    }

    /// What is kept of them. Blocking.
    public HookStore store() {
        return store;
    }

    /// Blocking. Empty where there is no such room, or it has as many as it may.
    ///
    /// @param by empty for whoever runs the server
    public Optional<Made> make(RoomAlias room, Nickname name, Optional<AccountId> by) {
        Secret token = Secret.random(random);
        return store.add(
                        new HookStore.NewHook(
                                room,
                                name,
                                token.hash(),
                                token.text().substring(0, PREFIX),
                                by,
                                clock.instant()))
                .map(hook -> new Made(hook, token));
    }

    /// Says something by a hook. Does not block.
    ///
    /// @param answer told once, on any thread
    public void post(
            AccountRequest.Token token, LocalId localId, Body body, Consumer<Reply> answer) {
        Optional<Secret> secret = Secret.parse(token.text());
        if (secret.isEmpty()) {
            answer.accept(unknown());
            return;
        }
        try {
            readers.execute(() -> post(secret.get(), localId, body, answer));
        } catch (RejectedExecutionException full) {
            answer.accept(
                    new Reply.Denied(Reply.Problem.BUSY, "The server is busy. Ask again soon."));
        }
    }

    private void post(Secret token, LocalId localId, Body body, Consumer<Reply> answer) {
        Optional<HookStore.Found> found;
        try {
            found = store.find(token.hash());
        } catch (RuntimeException broken) {
            LOG.error("a hook could not be looked up", broken);
            answer.accept(new Reply.Denied(Reply.Problem.TRY_LATER, "Try again later."));
            return;
        }
        if (found.isEmpty()) {
            answer.accept(unknown());
            return;
        }
        Hook hook = found.get().hook();
        Duration pause = frequency.spend(hook.number());
        if (!pause.isZero()) {
            answer.accept(
                    new Reply.Slowed(
                            pause,
                            "This hook is used too often. Wait " + pause.toSeconds() + " s."));
            return;
        }
        note(hook);
        AccountId speaker = new AccountId(hook.number());
        rooms.say(
                new Once(speaker, answer),
                new Author(speaker, hook.name()),
                new Posting(found.get().room(), localId, new Content.Text(body), Context.NONE),
                () -> {});
    }

    private static Reply unknown() {
        return new Reply.Denied(
                Reply.Problem.WRONG_TOKEN, "No hook has this address, or it was taken back.");
    }

    private void note(Hook hook) {
        Instant now = clock.instant();
        if (hook.used().plus(COARSE).isBefore(now)) {
            store.used(hook.number(), now);
        }
    }

    /// @param token to be told once; it is nowhere else
    public record Made(Hook hook, Secret token) {}

    private record Once(AccountId account, Consumer<Reply> then) implements Asker {
        @Override
        public void answer(Reply reply) {
            then.accept(reply);
        }
    }
}
