package rookery.dialect.packet.wire.tree;

import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.value.ValueType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Trees as MessagePack. As strict as [JsonTree], with the same sentences.
public final class PackTree {
    /// What stands for bytes that are no UTF-8, and now and then for itself.
    private static final char REPLACEMENT = '\uFFFD';

    /// Most packets fit; the library's own 8 KiB would be cleared for each of them.
    private static final MessagePack.PackerConfig SMALL =
            new MessagePack.PackerConfig().withBufferSize(1024).withBufferFlushThreshold(1024);

    private PackTree() {}

    public static Grown read(byte[] bytes) {
        try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(bytes)) {
            var reading = new Reading(unpacker, bytes.length);
            Node node = reading.value("", 1);
            return unpacker.getTotalReadBytes() < bytes.length
                    ? new Grown.Bad("", "Something follows the map: send one map.")
                    : new Grown.Fine(node);
        } catch (Overgrown fault) {
            return fault.asGrown();
        } catch (IOException | MessagePackException _) {
            return new Grown.Bad("", "This is not MessagePack: send one map with texts as keys.");
        }
    }

    private record Reading(MessageUnpacker unpacker, long size) {
        Node value(String path, int depth) throws IOException {
            ValueType type = unpacker.getNextFormat().getValueType();
            return switch (type) {
                case STRING -> new Node.Text(text());
                case INTEGER -> number();
                case FLOAT -> Wholes.of(unpacker.unpackDouble());
                case BOOLEAN -> new Node.Flag(unpacker.unpackBoolean());
                case NIL -> {
                    unpacker.unpackNil();
                    yield new Node.Nothing();
                }
                case MAP -> map(path, depth);
                case ARRAY -> list(path, depth);
                case BINARY -> skipped("bytes");
                case EXTENSION -> skipped("an extension");
            };
        }

        /// The library's own strict way is several times slower.
        private String text() throws IOException {
            int length = unpacker.unpackRawStringHeader();
            if (length > size - unpacker.getTotalReadBytes()) {
                throw new Overgrown("", "A text is longer than its packet: send all of it.");
            }
            byte[] raw = unpacker.readPayload(length);
            String text = new String(raw, StandardCharsets.UTF_8);
            return text.indexOf(REPLACEMENT) < 0
                    ? text
                    : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        }

        private Node number() throws IOException {
            // What is beyond a long is beyond us too.
            return switch (unpacker.getNextFormat()) {
                case UINT64 -> Wholes.of(unpacker.unpackBigInteger().doubleValue());
                default -> Wholes.of(unpacker.unpackLong());
            };
        }

        private Node skipped(String what) throws IOException {
            unpacker.skipValue();
            return new Node.Other(what);
        }

        private Node map(String path, int depth) throws IOException {
            checkDepth(path, depth);
            int entries = unpacker.unpackMapHeader();
            checkSize(path, entries);
            Map<String, Node> byName = new LinkedHashMap<>();
            for (int i = 0; i < entries; i++) {
                if (unpacker.getNextFormat().getValueType() != ValueType.STRING) {
                    throw new Overgrown(path, "A key is no text: name each field by a text.");
                }
                String name = text();
                String below = path.isEmpty() ? name : path + "." + name;
                if (byName.containsKey(name)) {
                    throw Overgrown.doubled(below);
                }
                byName.put(name, value(below, depth + 1));
            }
            return new Node.Fields(byName);
        }

        private Node list(String path, int depth) throws IOException {
            checkDepth(path, depth);
            int entries = unpacker.unpackArrayHeader();
            checkSize(path, entries);
            List<Node> items = new ArrayList<>();
            for (int i = 0; i < entries; i++) {
                items.add(value(path + "[" + i + "]", depth + 1));
            }
            return new Node.Items(items);
        }

        private static void checkDepth(String path, int depth) throws Overgrown {
            if (depth > Node.MAX_DEPTH) {
                throw Overgrown.tooDeep(path);
            }
        }

        /// A few bytes can promise billions of entries.
        private void checkSize(String path, int entries) throws Overgrown {
            if (entries < 0 || entries > size) {
                throw new Overgrown(
                        path, "More entries are announced than there are bytes: send them all.");
            }
        }
    }

    public static byte[] write(Node node) {
        try (MessageBufferPacker packer = SMALL.newBufferPacker()) {
            write(packer, node);
            return packer.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a buffer does not fail", impossible);
        }
    }

    private static void write(MessagePacker packer, Node node) throws IOException {
        switch (node) {
            case Node.Text(String text) -> packer.packString(text);
            case Node.Whole(long number) -> packer.packLong(number);
            case Node.Flag(boolean on) -> packer.packBoolean(on);
            case Node.Items(List<Node> items) -> {
                packer.packArrayHeader(items.size());
                for (Node item : items) {
                    write(packer, item);
                }
            }
            case Node.Fields(Map<String, Node> byName) -> {
                packer.packMapHeader(byName.size());
                for (Map.Entry<String, Node> field : byName.entrySet()) {
                    packer.packString(field.getKey());
                    write(packer, field.getValue());
                }
            }
            case Node.Nothing _, Node.Other _ -> packer.packNil();
        }
    }
}
