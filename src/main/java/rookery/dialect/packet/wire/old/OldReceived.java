package rookery.dialect.packet.wire.old;

import java.util.function.Function;

/// What came of reading a packet of an older generation.
public sealed interface OldReceived {
    record Fine(OldPacket packet) implements OldReceived {}

    /// @param why for logs
    /// @param answer what a server says to it, in the same generation; some answers need an id of
    ///   16 random letters and digits
    record Faulty(String why, Function<String, OldPacket> answer) implements OldReceived {}
}
