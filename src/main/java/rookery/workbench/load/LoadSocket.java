package rookery.workbench.load;

import rookery.dialect.Frame;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One connection of a load run. For one thread.
final class LoadSocket {
    private static final int OUT = 64 * 1024;

    private final SocketChannel channel;
    private final Entry entry;
    private final Ledger ledger;
    private final int room;
    private final int member;
    private final Ear ear;
    private final ByteBuffer out = ByteBuffer.allocateDirect(OUT);
    private final SelectionKey key;
    private byte[] rest;
    private int markAt;

    LoadSocket(
            Opening.Opened opened,
            Entry entry,
            int room,
            int member,
            int senders,
            Selector selector,
            Ear ear)
            throws IOException {
        this.channel = opened.channel();
        this.rest = opened.rest();
        this.entry = entry;
        this.room = room;
        this.member = member;
        this.ledger = new Ledger(senders);
        this.ear = ear;
        key = channel.register(selector, SelectionKey.OP_READ, this);
        say(entry.first());
    }

    interface Ear {
        /// @param micros when it was to be sent
        void heard(LoadSocket by, int sender, long micros);

        /// The server does not take a message of this sender.
        void refused(LoadSocket by, int sender);
    }

    int room() {
        return room;
    }

    int member() {
        return member;
    }

    Ledger ledger() {
        return ledger;
    }

    boolean welcomed() {
        return entry.isIn();
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    /// False: what was sent before has to leave first.
    boolean send(byte[] text) throws IOException {
        if (out.remaining() < text.length + Frames.MAX_HEAD) {
            flush();
            if (out.remaining() < text.length + Frames.MAX_HEAD) {
                return false;
            }
        }
        Frames.put(out, Frames.TEXT, text);
        return true;
    }

    void flush() throws IOException {
        out.flip();
        channel.write(out);
        boolean left = out.hasRemaining();
        out.compact();
        key.interestOps(left ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /// Reads what is there.
    ///
    /// @param shared large, and empty between calls
    void read(ByteBuffer shared) throws IOException {
        shared.clear();
        shared.put(rest);
        int count = channel.read(shared);
        shared.flip();
        int at = 0;
        int end = shared.limit();
        while (true) {
            int head = Frames.headLength(shared, at, end);
            if (head == 0) {
                break;
            }
            long length = Frames.payloadLength(shared, at);
            if (length > shared.capacity() - head) {
                throw new IOException("a frame of " + length + " bytes");
            }
            if (at + head + length > end) {
                break;
            }
            frame(shared, at, at + head, (int) (at + head + length));
            at += (int) (head + length);
        }
        rest = new byte[end - at];
        shared.get(at, rest);
        if (count < 0) {
            close();
        }
    }

    private void frame(ByteBuffer bytes, int head, int from, int to) throws IOException {
        switch (Frames.opcode(bytes, head)) {
            case Frames.TEXT -> text(bytes, from, to);
            case Frames.PING -> {
                byte[] payload = new byte[to - from];
                bytes.get(from, payload);
                Frames.put(out, Frames.PONG, payload);
                flush();
            }
            case Frames.CLOSE -> close();
            default -> {}
        }
    }

    private void say(List<Frame> frames) throws IOException {
        for (Frame frame : frames) {
            if (!(frame instanceof Frame.Text(String text))
                    || !send(text.getBytes(StandardCharsets.UTF_8))) {
                throw new IOException("it is not a small text that brings one in");
            }
        }
        flush();
    }

    private static String string(ByteBuffer bytes, int from, int to) {
        byte[] text = new byte[to - from];
        bytes.get(from, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private void text(ByteBuffer bytes, int from, int to) throws IOException {
        if (!entry.isIn()) {
            say(entry.hear(new Frame.Text(string(bytes, from, to))));
            return;
        }
        // In frames of one kind the mark mostly stands in the same place.
        int mark = from + markAt;
        if (mark + Mark.LENGTH > to || !Mark.isAt(bytes, mark)) {
            mark = Mark.find(bytes, from, to);
            if (mark < 0) {
                return;
            }
            switch (entry.meaning(string(bytes, from, to))) {
                case DELIVERED -> {}
                case REFUSED -> {
                    ear.refused(this, Mark.sender(bytes, mark));
                    return;
                }
                case OTHER -> {
                    return;
                }
            }
            markAt = mark - from;
        }
        int sender = Mark.sender(bytes, mark);
        ledger.hear(sender, Mark.number(bytes, mark));
        ear.heard(this, sender, Mark.micros(bytes, mark));
    }

    void close() throws IOException {
        key.cancel();
        channel.close();
    }
}
