package rookery.dialect.packet.wire.tree;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Trees as JSON text. Strict in reading: standard JSON, one value, no name twice.
public final class JsonTree {
    /// More digits than any number that we take.
    private static final int MAX_DIGITS = 32;

    private JsonTree() {}

    public static Grown read(String text) {
        var reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        // Ours says it in a sentence, and comes first.
        reader.setNestingLimit(Node.MAX_DEPTH + 1);
        try {
            Node node = value(reader, 1);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                return new Grown.Bad("", "Something follows the object: send one JSON object.");
            }
            return new Grown.Fine(node);
        } catch (Overgrown fault) {
            return fault.asGrown();
        } catch (IOException | IllegalStateException | NumberFormatException _) {
            return new Grown.Bad(
                    path(reader), "This is not JSON: send one object, as RFC 8259 has it.");
        }
    }

    private static Node value(JsonReader reader, int depth) throws IOException {
        return switch (reader.peek()) {
            case STRING -> new Node.Text(reader.nextString());
            case NUMBER -> number(reader.nextString());
            case BOOLEAN -> new Node.Flag(reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                yield new Node.Nothing();
            }
            case BEGIN_OBJECT -> object(reader, depth);
            case BEGIN_ARRAY -> list(reader, depth);
            case END_ARRAY, END_OBJECT, NAME, END_DOCUMENT ->
                    throw new Overgrown("", "A value is missing: send one JSON object.");
        };
    }

    private static Node object(JsonReader reader, int depth) throws IOException {
        checkDepth(reader, depth);
        reader.beginObject();
        Map<String, Node> byName = new LinkedHashMap<>();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (byName.containsKey(name)) {
                throw Overgrown.doubled(path(reader));
            }
            byName.put(name, value(reader, depth + 1));
        }
        reader.endObject();
        return new Node.Fields(byName);
    }

    private static Node list(JsonReader reader, int depth) throws IOException {
        checkDepth(reader, depth);
        reader.beginArray();
        List<Node> items = new ArrayList<>();
        while (reader.hasNext()) {
            items.add(value(reader, depth + 1));
        }
        reader.endArray();
        return new Node.Items(items);
    }

    private static void checkDepth(JsonReader reader, int depth) throws Overgrown {
        if (depth > Node.MAX_DEPTH) {
            throw Overgrown.tooDeep(path(reader));
        }
    }

    /// Gson writes `$.iq.arguments`.
    private static String path(JsonReader reader) {
        String path = reader.getPath();
        return path.startsWith("$.") ? path.substring(2) : "";
    }

    private static Node number(String digits) {
        if (digits.length() > MAX_DIGITS) {
            return new Node.Other("a number with too many digits");
        }
        boolean plain = digits.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        if (plain && digits.length() <= 17) {
            return Wholes.of(Long.parseLong(digits));
        }
        return Wholes.of(Double.parseDouble(digits));
    }

    public static String write(Node node) {
        var text = new StringWriter(256);
        try (var json = new JsonWriter(text)) {
            json.setHtmlSafe(false);
            json.setStrictness(Strictness.STRICT);
            write(json, node);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringWriter does not fail", impossible);
        }
        return text.toString();
    }

    private static void write(JsonWriter json, Node node) throws IOException {
        switch (node) {
            case Node.Text(String text) -> json.value(text);
            case Node.Whole(long number) -> json.value(number);
            case Node.Flag(boolean on) -> json.value(on);
            case Node.Items(List<Node> items) -> {
                json.beginArray();
                for (Node item : items) {
                    write(json, item);
                }
                json.endArray();
            }
            case Node.Fields(Map<String, Node> byName) -> {
                json.beginObject();
                for (Map.Entry<String, Node> field : byName.entrySet()) {
                    json.name(field.getKey());
                    write(json, field.getValue());
                }
                json.endObject();
            }
            case Node.Nothing _, Node.Other _ -> json.nullValue();
        }
    }
}
