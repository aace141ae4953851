package rookery.dialect.packet.wire;

import rookery.dialect.packet.wire.home.ClientPacket;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.tree.Node;
import rookery.dialect.packet.wire.tree.PackTree;

import java.util.function.Function;

/// Packets of the home generation as MessagePack: the maps of [PacketText], in fewer bytes.
public final class PacketPack {
    private PacketPack() {}

    public static Received<ClientPacket> readClient(byte[] bytes) {
        return read(bytes, PacketText.MAX_FROM_CLIENT, ClientGrammar::read);
    }

    public static Received<ServerPacket> readServer(byte[] bytes) {
        return read(bytes, PacketText.MAX_FROM_SERVER, ServerGrammar::read);
    }

    private static <P> Received<P> read(
            byte[] bytes, int longest, Function<Node, Received<P>> grammar) {
        return bytes.length > longest
                ? PacketText.tooLarge(longest)
                : PacketText.grown(PackTree.read(bytes), grammar);
    }

    public static byte[] write(ClientPacket packet) {
        return PackTree.write(ClientGrammar.write(packet));
    }

    public static byte[] write(ServerPacket packet) {
        return PackTree.write(ServerGrammar.write(packet));
    }
}
