package rookery.dialect.packet.wire;

import rookery.dialect.packet.wire.home.ClientPacket;
import rookery.dialect.packet.wire.old.OldReceived;
import rookery.dialect.packet.wire.old.OldText;
import rookery.dialect.packet.wire.tree.Grown;
import rookery.dialect.packet.wire.tree.JsonTree;
import rookery.dialect.packet.wire.tree.Node;

import java.util.Map;

/// A text from a client of any generation, all of which may come in turn on one connection.
public sealed interface Spoken {
    Generation generation();

    record Home(Received<ClientPacket> received) implements Spoken {
        @Override
        public Generation generation() {
            return Generation.HOME;
        }
    }

    record Old(Generation generation, OldReceived received) implements Spoken {}

    /// @param before what this connection spoke last, by which a text that is no packet is answered
    static Spoken read(String text, Generation before) {
        if (text.length() > PacketText.MAX_FROM_CLIENT) {
            return undecodable(
                    before,
                    "The packet is too large.",
                    PacketText.tooLarge(PacketText.MAX_FROM_CLIENT));
        }
        Grown grown = JsonTree.read(text);
        return switch (grown) {
            case Grown.Fine(Node.Fields(Map<String, Node> fields)) -> read(fields);
            case Grown.Fine _ ->
                    undecodable(
                            before,
                            "A packet is an object.",
                            PacketText.grown(grown, ClientGrammar::read));
            case Grown.Bad(_, String why) ->
                    undecodable(before, why, PacketText.grown(grown, ClientGrammar::read));
        };
    }

    private static Spoken read(Map<String, Node> fields) {
        boolean home =
                fields.get("op") instanceof Node.Text
                        || (fields.get("version") instanceof Node.Text(String version)
                                && version.equals(Envelope.VERSION));
        if (home) {
            return new Home(ClientGrammar.read(new Node.Fields(fields)));
        }
        Generation generation = OldText.isFirst(fields) ? Generation.FIRST : Generation.SECOND;
        return new Old(generation, OldText.read(fields));
    }

    private static Spoken undecodable(
            Generation before, String why, Received<ClientPacket> atHome) {
        return switch (before) {
            case HOME -> new Home(atHome);
            case FIRST -> new Old(before, OldText.undecodableFirst(why));
            case SECOND -> new Old(before, OldText.undecodableSecond(why));
        };
    }
}
