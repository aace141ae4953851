package rookery.core.message;

import rookery.core.account.Author;

import java.time.Instant;

/// One thing that was said, as the one who hears it knows it: numbered by the server or not.
public sealed interface Heard permits Message, Said {
    Author author();

    Content content();

    Context context();

    Instant at();
}
