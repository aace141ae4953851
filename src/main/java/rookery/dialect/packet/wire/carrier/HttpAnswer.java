package rookery.dialect.packet.wire.carrier;

import rookery.dialect.Decoded;
import rookery.dialect.packet.wire.PacketText;
import rookery.dialect.packet.wire.Received;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.tree.Grown;
import rookery.dialect.packet.wire.tree.JsonTree;
import rookery.dialect.packet.wire.tree.Node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a POST of one packet is answered with: the packets, and the first failure among them once
/// more where a script finds it.
public final class HttpAnswer {
    private static final long VERSION = 3;

    private static final int MOST = 16;

    private HttpAnswer() {}

    public static String write(List<ServerPacket> packets) {
        Optional<Failure> failure =
                packets.stream().flatMap(packet -> failure(packet).stream()).findFirst();
        Map<String, Node> answer = new LinkedHashMap<>();
        String code = failure.map(each -> each.code().name().toLowerCase(Locale.ROOT)).orElse("ok");
        String message = failure.map(Failure::sentence).orElse("");
        answer.put("code", new Node.Text(code));
        answer.put("message", new Node.Text(message));
        answer.put("body", new Node.Items(packets.stream().map(PacketText::tree).toList()));
        answer.put("version", new Node.Whole(VERSION));
        return JsonTree.write(new Node.Fields(answer));
    }

    private static Optional<Failure> failure(ServerPacket packet) {
        return switch (packet) {
            case ServerPacket.Refusal(_, _, Failure failure) -> Optional.of(failure);
            case ServerPacket.Trouble(Failure failure) -> Optional.of(failure);
            case ServerPacket.Heartbeat _,
                    ServerPacket.Welcome _,
                    ServerPacket.Answer _,
                    ServerPacket.Told _,
                    ServerPacket.Bounced _,
                    ServerPacket.Seen _,
                    ServerPacket.Happened _ ->
                    Optional.empty();
        };
    }

    /// The packets in an answer; they alone count.
    public static Decoded<List<ServerPacket>> read(String text) {
        if (text.length() > PacketText.MAX_FROM_SERVER) {
            return new Decoded.Malformed<>("The answer is too large.");
        }
        return switch (JsonTree.read(text)) {
            case Grown.Fine(Node.Fields(Map<String, Node> fields)) -> read(fields);
            case Grown.Fine(Node node) ->
                    new Decoded.Malformed<>("The answer is no object but " + node.what() + ".");
            case Grown.Bad(_, String sentence) -> new Decoded.Malformed<>(sentence);
        };
    }

    private static Decoded<List<ServerPacket>> read(Map<String, Node> fields) {
        if (!(fields.get("version") instanceof Node.Whole(long version) && version == VERSION)) {
            return new Decoded.Malformed<>("version: The answer is not of version 3.");
        }
        if (!(fields.get("body") instanceof Node.Items(List<Node> items) && items.size() <= MOST)) {
            return new Decoded.Malformed<>("body: Here belongs a list of at most 16 packets.");
        }
        List<ServerPacket> packets = new ArrayList<>();
        for (Node item : items) {
            switch (PacketText.readServer(item)) {
                case Received.Fine<ServerPacket>(ServerPacket packet) -> packets.add(packet);
                case Received.Faulty<ServerPacket> faulty -> {
                    Failure failure = faulty.failure();
                    return new Decoded.Malformed<>(
                            "body." + failure.field() + ": " + failure.sentence());
                }
            }
        }
        return new Decoded.Read<>(packets);
    }
}
