package rookery.dialect.packet.elder;

import rookery.core.message.Original;
import rookery.dialect.Frame;
import rookery.dialect.packet.wire.Generation;
import rookery.dialect.packet.wire.old.OldPacket;
import rookery.dialect.packet.wire.old.OldText;

import java.util.List;

/// Old packets as frames.
final class OldFrames {
    private OldFrames() {}

    static List<Frame> of(OldPacket packet) {
        return List.of(new Frame.Text(OldText.write(packet)));
    }

    static Generation generation(OldPacket packet) {
        return switch (packet) {
            case OldPacket.First _ -> Generation.FIRST;
            case OldPacket.Second _ -> Generation.SECOND;
        };
    }

    /// The packet for readers of its generation.
    static Original original(OldPacket packet) {
        return new Original(tongue(generation(packet)), OldText.write(packet));
    }

    static String tongue(Generation generation) {
        return "packet " + generation.name();
    }
}
