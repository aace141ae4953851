package rookery.dialect.packet.wire;

import rookery.dialect.packet.wire.grammar.Choice;
import rookery.dialect.packet.wire.grammar.Field;
import rookery.dialect.packet.wire.grammar.Kind;
import rookery.dialect.packet.wire.grammar.ListKind;
import rookery.dialect.packet.wire.grammar.NumberKind;
import rookery.dialect.packet.wire.grammar.Shape;
import rookery.dialect.packet.wire.tree.Node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Values made up from the field tables: every one of them is allowed, and the bounds come often.
record Samples(Random random) {
    private static final String ASCII = "abcXYZ019-._~!{}\"\\/";

    private static final List<String> VISIBLE =
            List.of("a", "Z", "7", "é", "大", "ß", "😀", "\"", "\\", "/", "<", "𐍈", "ё", "-");

    private static final List<String> NAMES =
            List.of("a", "7", "é", "大", "𐍈", "-", ".x", "_", "@");

    Samples(long seed) {
        this(new Random(seed));
    }

    Node of(Kind<?> kind) {
        return switch (kind) {
            case Shape<?> shape -> new Node.Fields(fields(shape));
            case Choice<?> choice -> of(choice);
            case ListKind<?>(int most, Kind<?> of) -> list(most, of);
            case NumberKind<?> number -> whole(number.least(), number.most());
            default -> byWords(kind.words());
        };
    }

    Map<String, Node> fields(Shape<?> shape) {
        Map<String, Node> byName = new LinkedHashMap<>();
        for (Field<?> field : shape.fields()) {
            if (field.absent().isEmpty() || random.nextBoolean()) {
                byName.put(field.name(), of(field.kind()));
            }
        }
        return byName;
    }

    private Node of(Choice<?> choice) {
        List<String> tags = List.copyOf(choice.rows().sequencedKeySet());
        String tag = pick(tags);
        Map<String, Node> byName = new LinkedHashMap<>();
        byName.put(choice.tag(), new Node.Text(tag));
        byName.putAll(fields(Objects.requireNonNull(choice.rows().get(tag))));
        return new Node.Fields(byName);
    }

    private Node list(int most, Kind<?> of) {
        List<Node> items = new ArrayList<>();
        int size =
                random.nextInt(20) == 0
                        ? Math.min(most, 40)
                        : random.nextInt(Math.min(most, 3) + 1);
        for (int i = 0; i < size; i++) {
            items.add(of(of));
        }
        return new Node.Items(items);
    }

    private Node whole(long least, long most) {
        return new Node.Whole(
                switch (random.nextInt(4)) {
                    case 0 -> least;
                    case 1 -> most;
                    default -> random.nextLong(least, most);
                });
    }

    private Node byWords(String words) {
        if (words.equals("flag")) {
            return new Node.Flag(random.nextBoolean());
        }
        String kind = words.replaceAll("\\(.*", "");
        return new Node.Text(
                switch (kind) {
                    case "text" -> visible(bounds(words));
                    case "line" -> visible(bounds(words));
                    case "nickname" -> visible(new int[] {0, 64});
                    case "token" -> made(List.of(ASCII.split("")), 1, bounds(words)[1]);
                    case "name" -> (random.nextInt(5) == 0 ? "~" : "") + name();
                    case "alias", "name | alias" -> name();
                    case "conversation" -> pick(List.of("#", "@", "@~")) + name();
                    case "hash" -> made(List.of("0", "7", "a", "f"), 64, 64);
                    case "address" ->
                            pick(List.of("https://a.example/", "HTTP://b", "/c/")) + "d?e=%20";
                    default -> pick(List.of(words.split(" \\| ")));
                });
    }

    private String name() {
        return made(NAMES, 1, 40);
    }

    private String visible(int[] bounds) {
        return made(VISIBLE, bounds[0], bounds[1]);
    }

    /// In UTF-16 units.
    private String made(List<String> parts, int least, int most) {
        int length =
                switch (random.nextInt(8)) {
                    case 0 -> least;
                    case 1 -> most;
                    default -> least + random.nextInt(Math.min(most - least, 30) + 1);
                };
        var made = new StringBuilder();
        while (made.length() < length) {
            String part = pick(parts);
            made.append(made.length() + part.length() > length ? parts.getFirst() : part);
        }
        return made.toString();
    }

    private static int[] bounds(String words) {
        String[] numbers = words.replaceAll("[^0-9.]", "").split("\\.\\.", -1);
        return numbers.length == 1
                ? new int[] {0, Integer.parseInt(numbers[0])}
                : new int[] {Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])};
    }

    private <V> V pick(List<V> from) {
        return from.get(random.nextInt(from.size()));
    }
}
