package rookery.dialect.packet.wire.old;

import rookery.dialect.packet.wire.tree.Node;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// JSON as PHP's `json_encode` writes it: ASCII only, with every slash escaped.
final class PhpJson {
    private static final HexFormat HEX = HexFormat.of();

    private PhpJson() {}

    static String write(Node node) {
        var text = new StringBuilder(128);
        write(text, node);
        return text.toString();
    }

    private static void write(StringBuilder text, Node node) {
        switch (node) {
            case Node.Text(String value) -> write(text, value);
            case Node.Whole(long number) -> text.append(number);
            case Node.Flag(boolean on) -> text.append(on);
            case Node.Items(List<Node> items) -> {
                String before = "[";
                for (Node item : items) {
                    text.append(before);
                    write(text, item);
                    before = ",";
                }
                text.append(items.isEmpty() ? "[]" : "]");
            }
            case Node.Fields(Map<String, Node> byName) -> {
                String before = "{";
                for (Map.Entry<String, Node> field : byName.entrySet()) {
                    text.append(before);
                    write(text, field.getKey());
                    text.append(':');
                    write(text, field.getValue());
                    before = ",";
                }
                text.append(byName.isEmpty() ? "{}" : "}");
            }
            case Node.Nothing _, Node.Other _ -> text.append("null");
        }
    }

    private static void write(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\', '/' -> text.append('\\').append(c);
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ' || c > '~' + 1) {
                        text.append("\\u").append(HEX.toHexDigits(c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
