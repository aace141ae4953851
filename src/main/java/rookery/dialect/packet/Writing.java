package rookery.dialect.packet;

import rookery.dialect.Frame;
import rookery.dialect.packet.wire.PacketPack;
import rookery.dialect.packet.wire.PacketText;
import rookery.dialect.packet.wire.home.ServerPacket;

/// How a connection wants packets written.
enum Writing {
    JSON {
        @Override
        Frame frame(ServerPacket packet) {
            return new Frame.Text(PacketText.write(packet));
        }
    },
    MESSAGE_PACK {
        @Override
        Frame frame(ServerPacket packet) {
            return new Frame.Binary(PacketPack.write(packet));
        }
    };

    abstract Frame frame(ServerPacket packet);
}
