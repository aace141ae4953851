package rookery.workbench.load;

import rookery.dialect.ClientSide;
import rookery.dialect.ClientSide.Incoming;
import rookery.dialect.Decoded;
import rookery.dialect.Frame;
import rookery.dialect.reply.Reply;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// One connection of a load run. For one thread.
final class LoadSocket {
    private static final int OUT = 64 * 1024;

    private final SocketChannel channel;
    private final ClientSide side;
    private final Ledger ledger;
    private final int room;
    private final int member;
    private final Ear ear;
    private final ByteBuffer out = ByteBuffer.allocateDirect(OUT);
    private final SelectionKey key;
    private byte[] rest;
    private boolean welcomed;
    private int markAt;

    LoadSocket(
            Opening.Opened opened,
            ClientSide side,
            int room,
            int member,
            int senders,
            Selector selector,
            Ear ear)
            throws IOException {
        this.channel = opened.channel();
        this.rest = opened.rest();
        this.side = side;
        this.room = room;
        this.member = member;
        this.ledger = new Ledger(senders);
        this.ear = ear;
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /// Hears who sent what, and when it was to be sent.
    @FunctionalInterface
    interface Ear {
        void heard(LoadSocket by, int sender, long micros);
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
        return welcomed;
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

    private void text(ByteBuffer bytes, int from, int to) {
        if (!welcomed) {
            byte[] text = new byte[to - from];
            bytes.get(from, text);
            welcomed = isWelcome(new String(text, StandardCharsets.UTF_8));
            return;
        }
        // In frames of one kind the mark mostly stands in the same place.
        int mark = from + markAt;
        if (mark + Mark.LENGTH > to || !Mark.isAt(bytes, mark)) {
            mark = Mark.find(bytes, from, to);
            if (mark < 0) {
                return;
            }
            markAt = mark - from;
        }
        int sender = Mark.sender(bytes, mark);
        ledger.hear(sender, Mark.number(bytes, mark));
        ear.heard(this, sender, Mark.micros(bytes, mark));
    }

    private boolean isWelcome(String text) {
        return side.receive(new Frame.Text(text), Instant.EPOCH)
                        instanceof Decoded.Read<java.util.List<Incoming>>(var incoming)
                && incoming.stream()
                        .anyMatch(each -> each instanceof Incoming.Answer(Reply.Welcomed _));
    }

    void close() throws IOException {
        key.cancel();
        channel.close();
    }
}
