package rookery.server.net.tcp;

import rookery.dialect.Frame;
import rookery.dialect.Framing;
import rookery.server.fanout.Ending;
import rookery.server.net.line.Carrier;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/// Frames in a stream of bytes, as their dialect frames them. A stream cannot be asked whether it
/// lives: whoever is on it says so by itself.
public record TcpWire(Framing framing) implements Carrier {
    @Override
    public byte[] bytes(List<Frame> frames) {
        if (frames.size() == 1) {
            return framing.write(frames.getFirst());
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        frames.forEach(frame -> all.writeBytes(framing.write(frame)));
        return all.toByteArray();
    }

    @Override
    public byte[] ping() {
        return new byte[0];
    }

    @Override
    public Optional<byte[]> goodbye(Ending ending) {
        return Optional.empty();
    }

    @Override
    public int patience() {
        return 6;
    }
}
