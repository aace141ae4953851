package rookery.dialect.packet.wire.carrier;

import rookery.dialect.Frame;
import rookery.dialect.Framing;
import rookery.dialect.packet.wire.PacketText;

/// Packets in a stream of bytes.
public enum PacketFraming implements Framing {
    STREAM;

    @Override
    public byte[] write(Frame frame) {
        return TcpStream.write(frame);
    }

    @Override
    public Reader reader() {
        return new TcpStream(longest());
    }

    @Override
    public int longest() {
        return PacketText.MAX_FROM_CLIENT;
    }
}
