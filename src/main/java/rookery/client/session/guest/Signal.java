package rookery.client.session.guest;

import rookery.client.session.line.LineSignal;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.room.Member;

/// What happens to one conversation; it is dealt with in turn.
sealed interface Signal {
    record FromLine(LineSignal signal) implements Signal {}

    /// Something waits in the outbox.
    record Wake() implements Signal {}

    record Rename(Nickname nickname) implements Signal {}

    record Whisper(Member to, Body body) implements Signal {}

    /// Somebody scrolls up past what is here.
    record AskOlder() implements Signal {}

    record RetryNow() implements Signal {}

    record Leave() implements Signal {}
}
