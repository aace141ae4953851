package rookery.dialect.packet.wire;

import rookery.dialect.packet.wire.grammar.Choice;
import rookery.dialect.packet.wire.grammar.Kind;
import rookery.dialect.packet.wire.grammar.Shape;
import rookery.dialect.packet.wire.table.Entities;
import rookery.dialect.packet.wire.table.Queries;
import rookery.dialect.packet.wire.table.Row;
import rookery.dialect.packet.wire.table.Told;
import rookery.dialect.packet.wire.tree.Node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// A place in a packet where an object of a table stands, and the packet around it.
///
/// @param path from the packet's root to the object
record Frames(
        boolean fromClient,
        String name,
        List<String> path,
        Map<String, Node> also,
        Shape<?> shape) {
    static Stream<Frames> all() {
        return Stream.of(
                        Queries.rows().stream().flatMap(Frames::asked),
                        Stream.of(
                                new Frames(
                                        false,
                                        "presence",
                                        List.of("presence"),
                                        Map.of(),
                                        Entities.PRESENCE),
                                new Frames(
                                        false, "error", List.of("error"), Map.of(), Entities.ERROR),
                                new Frames(
                                        false,
                                        "welcome",
                                        List.of("welcome"),
                                        Map.of(),
                                        Told.WELCOME),
                                new Frames(
                                        false,
                                        "message",
                                        List.of("message"),
                                        Map.of("type", new Node.Text("error")),
                                        Told.BOUNCED)),
                        chosen(true, "message", Entities.POST),
                        chosen(false, "message", Entities.MESSAGE),
                        chosen(true, "presence", Told.PRESENCE),
                        chosen(true, "event", Told.SIGNAL),
                        chosen(false, "event", Told.HAPPENING))
                .flatMap(frames -> frames);
    }

    private static Stream<Frames> asked(Row row) {
        String way = row.way().name().toLowerCase(Locale.ROOT);
        return Stream.of(
                new Frames(
                        true,
                        row.name(),
                        List.of("iq", "arguments"),
                        Map.of("type", new Node.Text(way)),
                        row.arguments()),
                new Frames(
                        false,
                        row.name(),
                        List.of("iq", "result"),
                        Map.of("type", new Node.Text("result")),
                        row.result()));
    }

    private static Stream<Frames> chosen(boolean fromClient, String op, Choice<?> choice) {
        return choice.rows().entrySet().stream()
                .map(
                        row ->
                                new Frames(
                                        fromClient,
                                        op,
                                        List.of(op),
                                        hasType(row.getValue())
                                                ? Map.of()
                                                : Map.of("type", new Node.Text(row.getKey())),
                                        row.getValue()));
    }

    /// The packet with these fields in it.
    Node around(Map<String, Node> fields) {
        Map<String, Node> object = new LinkedHashMap<>();
        Map<String, Node> packet = new LinkedHashMap<>();
        packet.put("op", new Node.Text(path.getFirst()));
        packet.put("version", new Node.Text("v3"));
        packet.put("id", new Node.Text("7"));
        if (path.size() == 1) {
            object.putAll(also);
            object.putAll(fields);
            packet.put(path.getFirst(), new Node.Fields(object));
        } else {
            object.putAll(also);
            object.put("query", new Node.Text(name));
            object.put(path.getLast(), new Node.Fields(fields));
            packet.put("iq", new Node.Fields(object));
        }
        return new Node.Fields(packet);
    }

    private static boolean hasType(Shape<?> shape) {
        return shape.fields().stream().anyMatch(field -> field.name().equals("type"));
    }

    /// One that needs a body to be allowed.
    boolean isMessage() {
        return path.equals(List.of("message")) && shape != Told.BOUNCED;
    }

    String field(String field) {
        return String.join(".", path) + "." + field;
    }

    Received<?> read(Node packet) {
        return fromClient ? ClientGrammar.read(packet) : ServerGrammar.read(packet);
    }

    Received<?> read(String text) {
        return fromClient ? PacketText.readClient(text) : PacketText.readServer(text);
    }

    @Override
    public String toString() {
        return (fromClient ? "client " : "server ") + name + " " + also;
    }

    /// Kinds whose values are objects again.
    static boolean isObject(Kind<?> kind) {
        return kind instanceof Shape<?> || kind instanceof Choice<?>;
    }
}
