package rookery.dialect.packet.wire;

import rookery.dialect.packet.wire.grammar.Outcome;
import rookery.dialect.packet.wire.grammar.Shape;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.Result;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.table.Entities;
import rookery.dialect.packet.wire.table.Queries;
import rookery.dialect.packet.wire.table.Told;
import rookery.dialect.packet.wire.tree.Node;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Packets from servers as trees.
final class ServerGrammar {
    private ServerGrammar() {}

    static Received<ServerPacket> read(Node node) {
        return switch (Envelope.read(node)) {
            case Outcome.Fine<Envelope>(Envelope envelope) -> read(envelope);
            case Outcome.Fault<Envelope> fault ->
                    new Received.Faulty<>("", "", Envelope.failure(fault));
        };
    }

    private static Received<ServerPacket> read(Envelope envelope) {
        return switch (envelope.op()) {
            case "heartbeat" -> new Received.Fine<>(new ServerPacket.Heartbeat(envelope.id()));
            case "welcome" -> packet(envelope, envelope.entity(Told.WELCOME), Function.identity());
            case "error" ->
                    packet(envelope, envelope.entity(Entities.ERROR), ServerPacket.Trouble::new);
            case "message" -> message(envelope);
            case "presence" ->
                    packet(envelope, envelope.entity(Entities.PRESENCE), ServerPacket.Seen::new);
            case "event" ->
                    packet(envelope, envelope.entity(Told.HAPPENING), ServerPacket.Happened::new);
            case "iq" -> iq(envelope);
            default -> faulty(envelope, unknown("op").under("op"));
        };
    }

    private static <V> Received<ServerPacket> packet(
            Envelope envelope, Outcome<V> read, Function<V, ? extends ServerPacket> make) {
        return switch (read) {
            case Outcome.Fine<V>(V value) -> new Received.Fine<>(make.apply(value));
            case Outcome.Fault<V> fault -> faulty(envelope, fault);
        };
    }

    private static Received<ServerPacket> message(Envelope envelope) {
        Map<String, Node> entity = Envelope.inner(envelope.entity());
        return entity.get("type") instanceof Node.Text(String type) && type.equals("error")
                ? packet(envelope, envelope.entity(Told.BOUNCED), Function.identity())
                : packet(envelope, envelope.entity(Entities.MESSAGE), ServerPacket.Told::new);
    }

    private static Received<ServerPacket> iq(Envelope envelope) {
        Map<String, Node> iq = Envelope.inner(envelope.entity());
        if (!(iq.get("query") instanceof Node.Text(String name))) {
            return faulty(envelope, Outcome.malformed("The query has no name.").under("iq.query"));
        }
        String type = iq.get("type") instanceof Node.Text(String text) ? text : "";
        String id = envelope.id();
        return switch (type) {
            case "result" -> result(envelope, name, iq);
            case "error" -> {
                Node error = iq.getOrDefault("error", new Node.Nothing());
                yield packet(
                        envelope,
                        Envelope.under("iq.error", Entities.ERROR.read(error)),
                        failure -> new ServerPacket.Refusal(id, name, failure));
            }
            default ->
                    faulty(
                            envelope,
                            Outcome.malformed("An answer is a result or an error.")
                                    .under("iq.type"));
        };
    }

    private static Received<ServerPacket> result(
            Envelope envelope, String name, Map<String, Node> iq) {
        Optional<Shape<?>> shape = Queries.findResult(name);
        if (shape.isEmpty()) {
            return faulty(envelope, unknown("query").under("iq.query"));
        }
        Node result = iq.getOrDefault("result", new Node.Fields(Map.of()));
        return switch (shape.get().read(result)) {
            case Outcome.Fine<?>(Result answer) ->
                    new Received.Fine<>(new ServerPacket.Answer(envelope.id(), name, answer));
            case Outcome.Fine<?> other ->
                    throw new IllegalStateException(
                            "no result, but in the table: " + other.value());
            case Outcome.Fault<?> fault -> faulty(envelope, fault.under("iq.result"));
        };
    }

    /// Nobody answers a server.
    private static Received<ServerPacket> faulty(Envelope envelope, Outcome.Fault<?> fault) {
        return envelope.faulty("", fault);
    }

    private static Outcome.Fault<Object> unknown(String what) {
        return new Outcome.Fault<>(
                Outcome.Cause.UNKNOWN, "", "The server used a " + what + " that is not known.");
    }

    static Node write(ServerPacket packet) {
        return switch (packet) {
            case ServerPacket.Heartbeat(String id) ->
                    Envelope.write("heartbeat", id, Optional.empty());
            case ServerPacket.Welcome welcome -> told("welcome", Told.WELCOME.write(welcome));
            case ServerPacket.Trouble(Failure failure) ->
                    told("error", Entities.ERROR.write(failure));
            case ServerPacket.Answer(String id, String query, Result result) ->
                    Envelope.iq(id, "result", query, "result", write(query, result));
            case ServerPacket.Refusal(String id, String query, Failure failure) ->
                    Envelope.iq(id, "error", query, "error", Entities.ERROR.write(failure));
            case ServerPacket.Told(var message) -> told("message", Entities.MESSAGE.write(message));
            case ServerPacket.Bounced bounced -> told("message", bounced(bounced));
            case ServerPacket.Seen(var presence) ->
                    told("presence", Entities.PRESENCE.write(presence));
            case ServerPacket.Happened(var happening) ->
                    told("event", Told.HAPPENING.write(happening));
        };
    }

    private static Node told(String op, Node entity) {
        return Envelope.write(op, "", Optional.of(entity));
    }

    private static Node write(String query, Result result) {
        return Queries.findResult(query).orElseThrow().writeAny(result);
    }

    private static Node bounced(ServerPacket.Bounced bounced) {
        Map<String, Node> fields = new LinkedHashMap<>();
        fields.put("type", new Node.Text("error"));
        fields.putAll(Envelope.inner(Told.BOUNCED.write(bounced)));
        return new Node.Fields(fields);
    }
}
