package rookery.dialect.packet.wire;

import rookery.dialect.packet.wire.grammar.Field;
import rookery.dialect.packet.wire.grammar.Kind;
import rookery.dialect.packet.wire.grammar.ListKind;
import rookery.dialect.packet.wire.grammar.NumberKind;
import rookery.dialect.packet.wire.grammar.TextKind;
import rookery.dialect.packet.wire.tree.JsonTree;
import rookery.dialect.packet.wire.tree.Node;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every field of every packet, right and wrong in every way that the tables name.
public final class BadFields {
    private static final List<Node> ALL_TYPES =
            List.of(
                    new Node.Text("\u0000"),
                    new Node.Whole(-1),
                    new Node.Flag(true),
                    new Node.Items(List.of(new Node.Other("a fraction"))),
                    new Node.Fields(Map.of()),
                    new Node.Other("a fraction"));

    private BadFields() {}

    /// What a client may send, each with one field wrong.
    public static Stream<Sent> fromClients() {
        return Frames.all().filter(Frames::fromClient).flatMap(BadFields::of);
    }

    /// What a client may send, as it is right. Entering is left out.
    public static Stream<Sent> rightOnes() {
        return Frames.all()
                .filter(Frames::fromClient)
                .filter(
                        frames ->
                                !List.of("register", "login", "resume", "guest")
                                        .contains(frames.name()))
                .map(frames -> sent(frames, "", "right", good(frames)));
    }

    private static Stream<Sent> of(Frames frames) {
        List<Sent> all = new ArrayList<>();
        for (Field<?> field : frames.shape().fields()) {
            if (field.absent().isEmpty()) {
                Map<String, Node> without = good(frames);
                without.remove(field.name());
                all.add(sent(frames, field.name(), "missing", without));
            }
            wrongTypes(field.kind()).stream()
                    .filter(wrong -> !(wrong instanceof Node.Other))
                    .forEach(wrong -> all.add(with(frames, field, "another type", wrong)));
            all.add(raw(frames, field, "a fraction", "1.5"));
            over(field.kind()).forEach(over -> all.add(with(frames, field, "over", over)));
            all.add(raw(frames, field, "twice", twice(field)));
        }
        return all.stream();
    }

    private static Sent with(Frames frames, Field<?> field, String how, Node value) {
        Map<String, Node> fields = good(frames);
        fields.put(field.name(), value);
        return sent(frames, field.name(), how, fields);
    }

    private static Sent sent(Frames frames, String field, String how, Map<String, Node> fields) {
        return new Sent(
                frames.toString(), frames.field(field), how, JsonTree.write(frames.around(fields)));
    }

    static Map<String, Node> good(Frames frames) {
        Map<String, Node> fields = new LinkedHashMap<>(new Samples(1).fields(frames.shape()));
        if (frames.isMessage()) {
            fields.put("body", new Node.Text("said"));
            fields.put(
                    "content",
                    new Node.Fields(
                            Map.of("kind", new Node.Text("emoji"), "name", new Node.Text("x"))));
        }
        return fields;
    }

    static List<Node> wrongTypes(Kind<?> kind) {
        Class<?> right = new Samples(1).of(kind).getClass();
        return ALL_TYPES.stream().filter(wrong -> wrong.getClass() != right).toList();
    }

    static List<Node> over(Kind<?> kind) {
        List<Node> over = new ArrayList<>();
        switch (kind) {
            case NumberKind<?> number -> {
                over.add(new Node.Whole(number.least() - 1));
                over.add(new Node.Whole(-Node.MAX_WHOLE));
                if (number.most() < Node.MAX_WHOLE) {
                    over.add(new Node.Whole(number.most() + 1));
                }
            }
            case ListKind<?>(int most, Kind<?> of) ->
                    over.add(new Node.Items(Collections.nCopies(most + 1, new Samples(2).of(of))));
            case TextKind<?> text -> over.add(new Node.Text("a".repeat(text.longest() + 1)));
            default -> {}
        }
        return over;
    }

    static String twice(Frames frames, Field<?> field) {
        return raw(frames, field, "twice", twice(field)).text();
    }

    private static String twice(Field<?> field) {
        return "1,\"" + field.name() + "\":2";
    }

    /// @param json in the place of the value
    private static Sent raw(Frames frames, Field<?> field, String how, String json) {
        Sent once = with(frames, field, how, new Node.Text("@once@"));
        return new Sent(once.packet(), once.field(), how, once.text().replace("\"@once@\"", json));
    }

    /// A packet from a client, whose id is 7.
    ///
    /// @param packet which one
    /// @param field the wrong one, by its path
    public record Sent(String packet, String field, String how, String text) {}
}
