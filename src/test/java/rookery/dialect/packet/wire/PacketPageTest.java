package rookery.dialect.packet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rookery.dialect.packet.wire.grammar.Choice;
import rookery.dialect.packet.wire.grammar.Field;
import rookery.dialect.packet.wire.grammar.Shape;
import rookery.dialect.packet.wire.home.Attached;
import rookery.dialect.packet.wire.home.ClientPacket;
import rookery.dialect.packet.wire.home.Happening;
import rookery.dialect.packet.wire.home.Presence;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.home.Signal;
import rookery.dialect.packet.wire.old.OldReceived;
import rookery.dialect.packet.wire.old.OldText;
import rookery.dialect.packet.wire.table.ContentTable;
import rookery.dialect.packet.wire.table.Entities;
import rookery.dialect.packet.wire.table.Row;
import rookery.dialect.packet.wire.table.Told;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What the page says is what the code does, so that a client can be written from the page alone.
class PacketPageTest {
    private static final Page PAGE = Page.read();

    private static final Path GOLDENS = Path.of("src/test/resources/goldens/packet/home");

    static Stream<Page.Example> examples() {
        return PAGE.examples().stream()
                .filter(each -> List.of("client", "server").contains(each.from()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsReadAndWrittenAsItStands(Page.Example example) {
        assertThat(again(example)).isEqualTo(example.text());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsAGolden(Page.Example example) throws IOException {
        Path golden = GOLDENS.resolve(example.from()).resolve(example.name() + ".json");
        assertThat(golden).hasContent(example.text());
    }

    @Test
    void everyWordHasAnExample() {
        Set<Class<?>> shown = new HashSet<>();
        examples().forEach(example -> shown.addAll(records(example)));
        Set<Class<?>> words = new HashSet<>();
        Shapes.rows()
                .forEach(row -> words.addAll(List.of(row.arguments().type(), row.result().type())));
        Stream.of(Attached.class, Presence.class, Signal.class, Happening.class, ServerPacket.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .forEach(words::add);
        words.removeAll(Set.of(Attached.Opaque.class, Attached.Stored.class));
        assertThat(shown).containsAll(words);
    }

    /// The records whose presence makes an example one of a word.
    private static Set<Class<?>> records(Page.Example example) {
        Set<Class<?>> records = new HashSet<>();
        Object packet =
                example.from().equals("client")
                        ? ((Received.Fine<ClientPacket>) PacketText.readClient(example.text()))
                                .packet()
                        : ((Received.Fine<ServerPacket>) PacketText.readServer(example.text()))
                                .packet();
        records.add(packet.getClass());
        switch (packet) {
            case ClientPacket.Ask(_, var query) -> records.add(query.getClass());
            case ClientPacket.Say(_, var post) -> records.add(post.content().getClass());
            case ClientPacket.Appear(_, var presence) -> records.add(presence.getClass());
            case ClientPacket.Sign(_, var signal) -> records.add(signal.getClass());
            case ServerPacket.Answer(_, _, var result) -> records.add(result.getClass());
            case ServerPacket.Happened(var happening) -> records.add(happening.getClass());
            default -> {}
        }
        return records;
    }

    @Test
    void anOldExampleIsWrittenAsItStands() {
        List<Page.Example> old =
                PAGE.examples().stream().filter(each -> each.from().equals("old")).toList();
        assertThat(old).hasSize(3);
        for (Page.Example example : old) {
            Spoken.Old read = (Spoken.Old) Spoken.read(example.text(), Generation.HOME);
            assertThat(read.received()).isInstanceOf(OldReceived.Fine.class);
            OldReceived.Fine fine = (OldReceived.Fine) read.received();
            assertThat(OldText.write(fine.packet())).isEqualTo(example.text());
        }
    }

    @Test
    void everyGoldenIsAnExample() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDENS)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize((int) examples().count());
        }
    }

    @ParameterizedTest
    @MethodSource("rookery.dialect.packet.wire.Shapes#rows")
    void aQuestionHasItsTable(Row row) {
        String way = row.way().name().toLowerCase(Locale.ROOT);
        List<List<List<String>>> tables =
                PAGE.find(row.name(), way).map(Page.Section::tables).orElseThrow();
        if (!row.arguments().fields().isEmpty()) {
            assertThat(first(3, tables.getFirst())).isEqualTo(render(row.arguments()));
        }
    }

    @ParameterizedTest
    @MethodSource("rookery.dialect.packet.wire.Shapes#objects")
    void anObjectHasItsTable(Shape<?> shape) {
        assertThat(nearest(render(shape), 3)).isEqualTo(render(shape));
    }

    /// The page says it once: what the sender gives, and what the server adds.
    @Test
    void aMessageToldHasItsTable() {
        for (String type : Entities.POST.rows().sequencedKeySet()) {
            List<List<String>> given = render(requireNonNull(Entities.POST.rows().get(type)));
            List<List<String>> told = render(requireNonNull(Entities.MESSAGE.rows().get(type)));
            List<List<String>> added = told.stream().filter(row -> !given.contains(row)).toList();
            assertThat(nearest(given, 3)).isEqualTo(given);
            assertThat(nearest(added, 3)).isEqualTo(added);
            assertThat(told).containsAll(given);
        }
    }

    @Test
    void contentsAndEventsHaveTheirTables() {
        for (Choice<?> choice : List.of(ContentTable.CONTENT, Told.SIGNAL, Told.HAPPENING)) {
            assertThat(nearest(render(choice), 4)).isEqualTo(render(choice));
        }
    }

    private static String again(Page.Example example) {
        if (example.from().equals("client")) {
            return switch (PacketText.readClient(example.text())) {
                case Received.Fine<ClientPacket>(var packet) -> PacketText.write(packet);
                case Received.Faulty<ClientPacket> faulty -> faulty.toString();
            };
        }
        return switch (PacketText.readServer(example.text())) {
            case Received.Fine<ServerPacket>(var packet) -> PacketText.write(packet);
            case Received.Faulty<ServerPacket> faulty -> faulty.toString();
        };
    }

    /// The table with most rows in common, so that a failure shows what differs.
    private static List<List<String>> nearest(List<List<String>> wanted, int columns) {
        return PAGE.tables().stream()
                .map(table -> first(columns, table))
                .max(Comparator.comparingDouble(table -> likeness(wanted, table)))
                .orElseThrow();
    }

    private static double likeness(List<List<String>> wanted, List<List<String>> table) {
        double common = table.stream().filter(wanted::contains).count();
        return common / Math.max(wanted.size(), table.size());
    }

    private static List<List<String>> first(int columns, List<List<String>> table) {
        return table.stream().map(row -> row.subList(0, Math.min(columns, row.size()))).toList();
    }

    private static List<List<String>> render(Shape<?> shape) {
        List<List<String>> rows = new ArrayList<>();
        for (Field<?> field : shape.fields()) {
            rows.add(List.of(field.name(), words(shape, field), absent(field)));
        }
        return rows;
    }

    private static List<List<String>> render(Choice<?> choice) {
        List<List<String>> rows = new ArrayList<>();
        choice.rows()
                .forEach(
                        (tag, shape) -> {
                            String before = tag;
                            for (List<String> row : render(shape)) {
                                rows.add(List.of(before, row.get(0), row.get(1), row.get(2)));
                                before = "";
                            }
                            if (shape.fields().isEmpty()) {
                                rows.add(List.of(tag, "", "", ""));
                            }
                        });
        return rows;
    }

    /// Where the page says in one row what the table says in several.
    private static String words(Shape<?> shape, Field<?> field) {
        if (!shape.words().equals("message")) {
            return field.name().equals("code") ? "see below" : field.kind().words();
        }
        return switch (field.name()) {
            case "type" -> "chat | groupchat | normal | headline";
            case "to" -> "name | alias";
            default -> field.kind().words();
        };
    }

    private static String absent(Field<?> field) {
        if (field.absent().isEmpty()) {
            return "must";
        }
        return switch (field.absent().get()) {
            case Object _ when field.usual() -> "";
            case Enum<?> value -> value.name().toLowerCase(Locale.ROOT);
            case Attached.Text _ -> "text";
            case Object value -> value.toString();
        };
    }
}
