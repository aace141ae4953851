package rookery.dialect.packet.wire;

import rookery.dialect.packet.wire.grammar.Outcome;
import rookery.dialect.packet.wire.home.ClientPacket;
import rookery.dialect.packet.wire.query.Query;
import rookery.dialect.packet.wire.table.Entities;
import rookery.dialect.packet.wire.table.Queries;
import rookery.dialect.packet.wire.table.Row;
import rookery.dialect.packet.wire.table.Told;
import rookery.dialect.packet.wire.tree.Node;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Packets from clients as trees.
final class ClientGrammar {
    private ClientGrammar() {}

    static Received<ClientPacket> read(Node node) {
        return switch (Envelope.read(node)) {
            case Outcome.Fine<Envelope>(Envelope envelope) -> read(envelope);
            case Outcome.Fault<Envelope> fault ->
                    new Received.Faulty<>("", "", Envelope.failure(fault));
        };
    }

    private static Received<ClientPacket> read(Envelope envelope) {
        String id = envelope.id();
        return switch (envelope.op()) {
            case "heartbeat" -> new Received.Fine<>(new ClientPacket.Heartbeat(id));
            case "iq" -> iq(envelope);
            case "message" ->
                    packet(
                            envelope,
                            envelope.entity(Entities.POST),
                            post -> new ClientPacket.Say(id, post));
            case "presence" ->
                    packet(
                            envelope,
                            envelope.entity(Told.PRESENCE),
                            presence -> new ClientPacket.Appear(id, presence));
            case "event" ->
                    packet(
                            envelope,
                            envelope.entity(Told.SIGNAL),
                            signal -> new ClientPacket.Sign(id, signal));
            default -> envelope.faulty("", unknown("op").under("op"));
        };
    }

    private static <V> Received<ClientPacket> packet(
            Envelope envelope, Outcome<V> read, Function<V, ClientPacket> make) {
        return switch (read) {
            case Outcome.Fine<V>(V value) -> new Received.Fine<>(make.apply(value));
            case Outcome.Fault<V> fault -> envelope.faulty(envelope.op(), fault);
        };
    }

    private static Received<ClientPacket> iq(Envelope envelope) {
        if (envelope.id().isEmpty()) {
            return envelope.faulty(
                    "", Outcome.malformed("An iq needs an id, for its answer.").under("id"));
        }
        Map<String, Node> iq = Envelope.inner(envelope.entity());
        if (!(iq.get("query") instanceof Node.Text(String name))) {
            return envelope.faulty(
                    "", Outcome.malformed("Name the query by a text.").under("iq.query"));
        }
        List<Row> rows = Queries.find(name);
        if (rows.isEmpty()) {
            String query = name.length() > 64 ? "" : name;
            return envelope.faulty(query, unknown("query").under("iq.query"));
        }
        Optional<Row> row = rows.stream().filter(each -> isAsked(each, iq)).findFirst();
        if (row.isEmpty()) {
            return envelope.faulty(
                    name,
                    Outcome.malformed("Ask this with the type " + ways(rows) + ".")
                            .under("iq.type"));
        }
        Node arguments = iq.getOrDefault("arguments", new Node.Fields(Map.of()));
        return switch (row.get().arguments().read(arguments)) {
            case Outcome.Fine<?>(Query query) ->
                    new Received.Fine<>(new ClientPacket.Ask(envelope.id(), query));
            case Outcome.Fine<?> other ->
                    throw new IllegalStateException("no query, but in the table: " + other.value());
            case Outcome.Fault<?> fault -> envelope.faulty(name, fault.under("iq.arguments"));
        };
    }

    private static boolean isAsked(Row row, Map<String, Node> iq) {
        return iq.get("type") instanceof Node.Text(String type) && type.equals(word(row.way()));
    }

    private static String ways(List<Row> rows) {
        return String.join(" or ", rows.stream().map(row -> word(row.way())).toList());
    }

    static String word(Row.Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    private static Outcome.Fault<Object> unknown(String what) {
        return new Outcome.Fault<>(
                Outcome.Cause.UNKNOWN, "", "There is no " + what + " of this name here.");
    }

    static Node write(ClientPacket packet) {
        return switch (packet) {
            case ClientPacket.Heartbeat(String id) ->
                    Envelope.write("heartbeat", id, Optional.empty());
            case ClientPacket.Ask(String id, Query query) -> ask(id, query);
            case ClientPacket.Say(String id, var post) ->
                    Envelope.write("message", id, Optional.of(Entities.POST.write(post)));
            case ClientPacket.Appear(String id, var presence) ->
                    Envelope.write("presence", id, Optional.of(Told.PRESENCE.write(presence)));
            case ClientPacket.Sign(String id, var signal) ->
                    Envelope.write("event", id, Optional.of(Told.SIGNAL.write(signal)));
        };
    }

    private static Node ask(String id, Query query) {
        Row row = Queries.of(query);
        return Envelope.iq(
                id, word(row.way()), row.name(), "arguments", row.arguments().writeAny(query));
    }
}
