package rookery.dialect.packet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rookery.dialect.packet.wire.grammar.Field;
import rookery.dialect.packet.wire.grammar.Kind;
import rookery.dialect.packet.wire.grammar.ListKind;
import rookery.dialect.packet.wire.grammar.NumberKind;
import rookery.dialect.packet.wire.grammar.TextKind;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.tree.JsonTree;
import rookery.dialect.packet.wire.tree.Node;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Each field of each packet, wrong in every way that the tables name: one answer, one sentence,
/// the field by its path, and never an exception.
class PacketBadInputTest {
    private static final List<Node> ALL_TYPES =
            List.of(
                    new Node.Text("\u0000"),
                    new Node.Whole(-1),
                    new Node.Flag(true),
                    new Node.Items(List.of(new Node.Other("a fraction"))),
                    new Node.Fields(Map.of()),
                    new Node.Other("a fraction"));

    @ParameterizedTest
    @MethodSource("rookery.dialect.packet.wire.Frames#all")
    void aMissingFieldIsNamed(Frames frames) {
        for (Field<?> field : frames.shape().fields()) {
            Map<String, Node> fields = good(frames);
            fields.remove(field.name());
            if (field.absent().isEmpty()) {
                assertNames(frames, field, frames.read(frames.around(fields)));
                fields.put(field.name(), new Node.Nothing());
                assertNames(frames, field, frames.read(frames.around(fields)));
            } else {
                assertThat(frames.read(frames.around(fields))).isInstanceOf(Received.Fine.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rookery.dialect.packet.wire.Frames#all")
    void aFieldOfAnotherTypeIsNamed(Frames frames) {
        for (Field<?> field : frames.shape().fields()) {
            Class<?> right = new Samples(1).of(field.kind()).getClass();
            for (Node wrong : ALL_TYPES) {
                if (wrong.getClass() != right) {
                    assertNames(frames, field, with(frames, field, wrong));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rookery.dialect.packet.wire.Frames#all")
    void aValueOverItsLimitIsNamed(Frames frames) {
        for (Field<?> field : frames.shape().fields()) {
            for (Node over : over(field.kind())) {
                assertNames(frames, field, with(frames, field, over));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rookery.dialect.packet.wire.Frames#all")
    void aDoubledFieldIsNamed(Frames frames) {
        for (Field<?> field : frames.shape().fields()) {
            Map<String, Node> fields = good(frames);
            fields.put(field.name(), new Node.Text("@once@"));
            String text = JsonTree.write(frames.around(fields));
            String twice = text.replace("\"@once@\"", "1,\"" + field.name() + "\":2");
            Received.Faulty<?> faulty = (Received.Faulty<?>) frames.read(twice);
            assertThat(faulty.failure().field()).isEqualTo(frames.field(field.name()));
            assertThat(faulty.failure().sentence()).contains("twice");
        }
    }

    @ParameterizedTest
    @MethodSource("rookery.dialect.packet.wire.Frames#all")
    void unknownFieldsAreIgnored(Frames frames) {
        Map<String, Node> fields = good(frames);
        Received<?> without = frames.read(frames.around(fields));
        fields.put("never_heard_of", new Node.Fields(Map.of("a", new Node.Other("a fraction"))));
        assertThat(frames.read(frames.around(fields)))
                .isInstanceOf(Received.Fine.class)
                .isEqualTo(without);
    }

    @ParameterizedTest
    @MethodSource("rookery.dialect.packet.wire.Frames#all")
    void aPacketCutAnywhereIsMalformed(Frames frames) {
        String text = JsonTree.write(frames.around(good(frames)));
        for (int length = 0; length < text.length(); length++) {
            assertThat(frames.read(text.substring(0, length))).isInstanceOf(Received.Faulty.class);
        }
    }

    private static Map<String, Node> good(Frames frames) {
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

    private static Received<?> with(Frames frames, Field<?> field, Node value) {
        Map<String, Node> fields = good(frames);
        fields.put(field.name(), value);
        return frames.read(frames.around(fields));
    }

    private static List<Node> over(Kind<?> kind) {
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

    private static void assertNames(Frames frames, Field<?> field, Received<?> read) {
        assertThat(read).as("%s %s", frames, field.name()).isInstanceOf(Received.Faulty.class);
        Failure failure = ((Received.Faulty<?>) read).failure();
        assertThat(failure.code()).isEqualTo(Failure.Code.MALFORMED);
        assertThat(failure.field()).startsWith(frames.field(field.name()));
        assertThat(failure.sentence()).endsWith(".");
    }
}
