package rookery.server.session.bot;

import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;
import rookery.server.rate.Frequency;
import rookery.server.session.Identity;
import rookery.store.account.Scope;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.IntSupplier;

/// Holds those who come with a bot's token to what it is good for, and to a pace. Safe for many
/// threads.
public final class Leash {
    private final Frequency<Long> frequency;

    /// @param perMinute requests by one token, as it is at the time; 0 is no limit
    public Leash(IntSupplier perMinute, InstantSource clock) {
        frequency = new Frequency<>(perMinute, clock);
    }

    /// Why it may not be asked, if it may not. Counts it.
    public Optional<Reply> refusal(Identity who, Request request) {
        return who.scope().flatMap(scope -> refusal(who.device(), scope, request));
    }

    private Optional<Reply> refusal(long device, Scope scope, Request request) {
        if (!Licence.covers(scope, request)) {
            return Optional.of(
                    new Reply.Denied(
                            Reply.Problem.NOT_ALLOWED,
                            "This token is not good for that. Ask whoever made it for another."));
        }
        // What it joins for comes next and counts.
        Duration pause = request instanceof Request.Join ? Duration.ZERO : frequency.spend(device);
        return pause.isZero()
                ? Optional.empty()
                : Optional.of(
                        new Reply.Slowed(
                                pause,
                                "This token is used too often. Wait " + pause.toSeconds() + " s."));
    }
}
