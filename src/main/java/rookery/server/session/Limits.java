package rookery.server.session;

import java.time.Duration;

/// What one connection may ask of the server.
///
/// @param upload the largest file, in bytes; a frame holds one byte more
/// @param sendQueue bytes that may wait for a reader before the connection is ended
/// @param handshake from the socket's opening to the end of its first request
/// @param login from there until somebody has logged in or come in as a guest, where the dialect
///   leaves that open
/// @param heartbeat silence after which a connection is asked whether it lives; ended after twice
///   that
/// @param malformed senseless frames in a row before the connection is ended
/// @param connections over all doors
/// @param perSecond frames of one connection from another computer; those beyond wait unread. 0 is
///   no limit
public record Limits(
        int upload,
        int sendQueue,
        Duration handshake,
        Duration login,
        Duration heartbeat,
        int malformed,
        int connections,
        int perSecond) {
    /// What `server-default.conf` says.
    public static final Limits DEFAULT =
            new Limits(
                    20 << 20,
                    4 << 20,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    100,
                    20_000,
                    200);

    public int frame() {
        return upload + 1;
    }
}
