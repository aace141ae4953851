package rookery.dialect.packet.wire;

import rookery.dialect.packet.wire.home.ClientPacket;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.tree.Grown;
import rookery.dialect.packet.wire.tree.JsonTree;
import rookery.dialect.packet.wire.tree.Node;

import java.util.function.Function;

/// Packets of the home generation as JSON text.
public final class PacketText {
    /// The longest text from a client, in chars; a body of the longest kind fits, however it is
    /// escaped.
    public static final int MAX_FROM_CLIENT = 131_072;

    /// The longest text from a server, in chars: a page of 1 MiB, however it is escaped.
    public static final int MAX_FROM_SERVER = 8 << 20;

    private PacketText() {}

    public static Received<ClientPacket> readClient(String text) {
        return read(text, MAX_FROM_CLIENT, ClientGrammar::read);
    }

    public static Received<ServerPacket> readServer(String text) {
        return read(text, MAX_FROM_SERVER, ServerGrammar::read);
    }

    private static <P> Received<P> read(
            String text, int longest, Function<Node, Received<P>> grammar) {
        if (text.length() > longest) {
            return tooLarge(longest);
        }
        return grown(JsonTree.read(text), grammar);
    }

    static <P> Received<P> tooLarge(int longest) {
        return new Received.Faulty<>(
                "",
                "",
                new Failure(
                        Failure.Code.TOO_LARGE,
                        "The packet is too large: send at most " + longest + " bytes.",
                        ""));
    }

    static <P> Received<P> grown(Grown grown, Function<Node, Received<P>> grammar) {
        return switch (grown) {
            case Grown.Fine(Node node) -> grammar.apply(node);
            case Grown.Bad(String path, String sentence) ->
                    new Received.Faulty<>(
                            "", "", Failure.at(Failure.Code.MALFORMED, path, sentence));
        };
    }

    public static String write(ClientPacket packet) {
        return JsonTree.write(ClientGrammar.write(packet));
    }

    public static String write(ServerPacket packet) {
        return JsonTree.write(ServerGrammar.write(packet));
    }

    /// A packet inside something else.
    public static Node tree(ServerPacket packet) {
        return ServerGrammar.write(packet);
    }

    /// A packet inside something else.
    public static Received<ServerPacket> readServer(Node tree) {
        return ServerGrammar.read(tree);
    }
}
