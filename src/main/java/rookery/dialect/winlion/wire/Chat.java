package rookery.dialect.winlion.wire;

/// One text frame of the protocol, save for the server's first one.
public sealed interface Chat {
    /// What the server says first of all; no JSON.
    String HELLO = "hello,world!";

    /// Says that somebody lives, and is not answered.
    record Heartbeat(long user) implements Chat {}

    /// @param id 0: none
    /// @param user who says it, as they claim
    /// @param to a user or a community, by number
    record Said(long id, long user, To to, Media media) implements Chat {}

    /// Whom a message is for.
    sealed interface To {
        long number();

        record User(long number) implements To {}

        record Community(long number) implements To {}
    }
}
