package rookery.store.message;

import rookery.core.account.AccountId;
import rookery.core.account.Handle;
import rookery.core.message.Body;
import rookery.core.message.Emoji;

import java.time.Instant;
import java.util.List;

/// What somebody does to a message that was said.
public sealed interface Change {
    AccountId by();

    /// Other words for an own message.
    record Correct(AccountId by, Body body, List<Handle> mentions, Instant at) implements Change {
        public Correct {
            mentions = List.copyOf(mentions);
        }
    }

    /// An own message, or as a moderator anyone's, is taken back for all.
    record Retract(AccountId by, Instant at) implements Change {}

    /// @param on else it is taken back
    record React(AccountId by, Emoji emoji, boolean on) implements Change {}

    /// In a room only as a moderator.
    ///
    /// @param on else the pin is taken out
    record Pin(AccountId by, boolean on) implements Change {}
}
