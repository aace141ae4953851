package rookery.dialect.packet.wire.old;

import rookery.dialect.packet.wire.old.OldPacket.First;
import rookery.dialect.packet.wire.old.OldPacket.Letter;
import rookery.dialect.packet.wire.old.OldPacket.Second;
import rookery.dialect.packet.wire.tree.Grown;
import rookery.dialect.packet.wire.tree.JsonTree;
import rookery.dialect.packet.wire.tree.Node;

import java.util.Map;
import java.util.Set;

/// Packets of the older generations, from trees and to text, byte for byte as my-backed wrote them.
public final class OldText {
    /// These mean something in the first generation only.
    private static final Set<Integer> FIRST_ONLY =
            Set.of(
                    Ops.CHAT_1,
                    Ops.HEARTBEAT_1,
                    Ops.LOGIN_1,
                    Ops.LOGGED_IN_1,
                    Ops.LOGOUT_1,
                    Ops.LOGGED_OUT_1,
                    Ops.MESSAGE_1);

    private OldText() {}

    /// Whether a packet that is of an older generation is of the first.
    public static boolean isFirst(Map<String, Node> fields) {
        return fields.containsKey("version")
                || (fields.get("op") instanceof Node.Whole(long op)
                        && op == (int) op
                        && FIRST_ONLY.contains((int) op));
    }

    public static OldReceived read(Map<String, Node> fields) {
        return isFirst(fields) ? FirstGrammar.read(fields) : SecondGrammar.read(fields);
    }

    /// For a client of an older server; packets are the same in both directions.
    public static OldReceived read(String text) {
        return switch (JsonTree.read(text)) {
            case Grown.Fine(Node.Fields(Map<String, Node> fields)) -> read(fields);
            case Grown.Fine(Node node) ->
                    undecodableSecond("A packet is an object, not " + node.what() + ".");
            case Grown.Bad(_, String why) -> undecodableSecond(why);
        };
    }

    /// The answer to what is no packet at all, from somebody who speaks the first generation: the
    /// original has a word for this, but says another.
    public static OldReceived undecodableFirst(String why) {
        return new OldReceived.Faulty(why, _ -> new First(First.VERSION, new Letter.Unknown()));
    }

    /// The same for the second generation.
    public static OldReceived undecodableSecond(String why) {
        return SecondGrammar.undecodable(why);
    }

    public static String write(OldPacket packet) {
        return PhpJson.write(
                switch (packet) {
                    case First first -> FirstGrammar.write(first);
                    case Second second -> SecondGrammar.write(second);
                });
    }
}
