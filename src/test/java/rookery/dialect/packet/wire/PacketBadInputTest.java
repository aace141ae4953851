package rookery.dialect.packet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rookery.dialect.packet.wire.grammar.Field;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.tree.JsonTree;
import rookery.dialect.packet.wire.tree.Node;

import java.util.Map;

/// Each field of each packet, wrong in every way that the tables name: one answer, one sentence,
/// the field by its path, and never an exception.
class PacketBadInputTest {
    @ParameterizedTest
    @MethodSource("rookery.dialect.packet.wire.Frames#all")
    void aMissingFieldIsNamed(Frames frames) {
        for (Field<?> field : frames.shape().fields()) {
            Map<String, Node> fields = BadFields.good(frames);
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
            for (Node wrong : BadFields.wrongTypes(field.kind())) {
                assertNames(frames, field, with(frames, field, wrong));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rookery.dialect.packet.wire.Frames#all")
    void aValueOverItsLimitIsNamed(Frames frames) {
        for (Field<?> field : frames.shape().fields()) {
            for (Node over : BadFields.over(field.kind())) {
                assertNames(frames, field, with(frames, field, over));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rookery.dialect.packet.wire.Frames#all")
    void aDoubledFieldIsNamed(Frames frames) {
        for (Field<?> field : frames.shape().fields()) {
            String twice = BadFields.twice(frames, field);
            Received.Faulty<?> faulty = (Received.Faulty<?>) frames.read(twice);
            assertThat(faulty.failure().field()).isEqualTo(frames.field(field.name()));
            assertThat(faulty.failure().sentence()).contains("twice");
        }
    }

    @ParameterizedTest
    @MethodSource("rookery.dialect.packet.wire.Frames#all")
    void unknownFieldsAreIgnored(Frames frames) {
        Map<String, Node> fields = BadFields.good(frames);
        Received<?> without = frames.read(frames.around(fields));
        fields.put("never_heard_of", new Node.Fields(Map.of("a", new Node.Other("a fraction"))));
        assertThat(frames.read(frames.around(fields)))
                .isInstanceOf(Received.Fine.class)
                .isEqualTo(without);
    }

    @ParameterizedTest
    @MethodSource("rookery.dialect.packet.wire.Frames#all")
    void aPacketCutAnywhereIsMalformed(Frames frames) {
        String text = JsonTree.write(frames.around(BadFields.good(frames)));
        for (int length = 0; length < text.length(); length++) {
            assertThat(frames.read(text.substring(0, length))).isInstanceOf(Received.Faulty.class);
        }
    }

    private static Received<?> with(Frames frames, Field<?> field, Node value) {
        Map<String, Node> fields = BadFields.good(frames);
        fields.put(field.name(), value);
        return frames.read(frames.around(fields));
    }

    private static void assertNames(Frames frames, Field<?> field, Received<?> read) {
        assertThat(read).as("%s %s", frames, field.name()).isInstanceOf(Received.Faulty.class);
        Failure failure = ((Received.Faulty<?>) read).failure();
        assertThat(failure.code()).isEqualTo(Failure.Code.MALFORMED);
        assertThat(failure.field()).startsWith(frames.field(field.name()));
        assertThat(failure.sentence()).endsWith(".");
    }
}
