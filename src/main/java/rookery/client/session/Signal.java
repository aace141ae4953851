package rookery.client.session;

import rookery.client.net.Ending;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.room.Member;
import rookery.dialect.Frame;

/// What happens to one conversation; it is dealt with in turn.
sealed interface Signal {
    /// From a connection; one that is not the present one is not listened to.
    sealed interface FromLine extends Signal {
        int line();
    }

    record Opened(int line) implements FromLine {}

    record Heard(int line, Frame frame) implements FromLine {}

    record Alive(int line) implements FromLine {}

    record Ended(int line, Ending ending) implements FromLine {}

    /// Something waits in the outbox.
    record Wake() implements Signal {}

    record Rename(Nickname nickname) implements Signal {}

    record Whisper(Member to, Body body) implements Signal {}

    /// Somebody scrolls up past what is here.
    record AskOlder() implements Signal {}

    record RetryNow() implements Signal {}

    record Leave() implements Signal {}
}
