package rookery.dialect.packet.wire;

import rookery.dialect.packet.wire.grammar.Kind;
import rookery.dialect.packet.wire.grammar.Kinds;
import rookery.dialect.packet.wire.grammar.Outcome;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.tree.Node;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What stands around every entity.
///
/// @param id empty if there is none
record Envelope(String op, String id, Map<String, Node> fields) {
    static final String VERSION = "v3";

    private static final Kind<String> ID = Kinds.token(64);

    static Outcome<Envelope> read(Node node) {
        if (!(node instanceof Node.Fields(Map<String, Node> fields))) {
            return Outcome.malformed("A packet is an object, not " + node.what() + ".");
        }
        if (!(fields.get("op") instanceof Node.Text(String op))) {
            return Outcome.<Envelope>malformed(
                            "The packet has no op: say by a text which entity it carries.")
                    .under("op");
        }
        if (!(fields.get("version") instanceof Node.Text(String version)
                && version.equals(VERSION))) {
            return Outcome.<Envelope>malformed("Send the version " + VERSION + ".")
                    .under("version");
        }
        if (!fields.containsKey("id") || fields.get("id") instanceof Node.Nothing) {
            return new Outcome.Fine<>(new Envelope(op, "", fields));
        }
        return switch (ID.read(fields.get("id"))) {
            case Outcome.Fine<String>(String id) ->
                    new Outcome.Fine<>(new Envelope(op, id, fields));
            case Outcome.Fault<String> fault -> fault.under("id").as();
        };
    }

    /// An object inside this one.
    static Map<String, Node> inner(Node node) {
        return node instanceof Node.Fields(Map<String, Node> fields) ? fields : Map.of();
    }

    /// What stands under the op; for a missing one, nothing.
    Node entity() {
        return fields.getOrDefault(op, new Node.Nothing());
    }

    <V> Outcome<V> entity(Kind<V> kind) {
        return under(op, kind.read(entity()));
    }

    static <V> Outcome<V> under(String path, Outcome<V> read) {
        return read instanceof Outcome.Fault<V> fault ? fault.under(path) : read;
    }

    /// @param query what the answer is called; empty if there can be none
    <V> Received<V> faulty(String query, Outcome.Fault<?> fault) {
        return new Received.Faulty<>(id, query, failure(fault));
    }

    static Failure failure(Outcome.Fault<?> fault) {
        Failure.Code code =
                switch (fault.cause()) {
                    case MALFORMED -> Failure.Code.MALFORMED;
                    case UNKNOWN -> Failure.Code.UNKNOWN;
                };
        return Failure.at(code, fault.path(), fault.sentence());
    }

    static Node write(String op, String id, Optional<Node> entity) {
        Map<String, Node> fields = LinkedHashMap.newLinkedHashMap(4);
        fields.put("op", new Node.Text(op));
        fields.put("version", new Node.Text(VERSION));
        if (!id.isEmpty()) {
            fields.put("id", new Node.Text(id));
        }
        entity.ifPresent(node -> fields.put(op, node));
        return new Node.Fields(fields);
    }

    static Node iq(String id, String type, String query, String key, Node value) {
        Map<String, Node> iq = LinkedHashMap.newLinkedHashMap(3);
        iq.put("type", new Node.Text(type));
        iq.put("query", new Node.Text(query));
        iq.put(key, value);
        return write("iq", id, Optional.of(new Node.Fields(iq)));
    }
}
