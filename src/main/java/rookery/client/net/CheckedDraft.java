package rookery.client.net;

import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.IncompleteHandshakeException;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.handshake.Handshakedata;
import org.java_websocket.protocols.Protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// RFC 6455 which also reads what a server says when it refuses to upgrade: a sentence of plain
/// text with a status from 400 on is from a chat server, everything else is not.
final class CheckedDraft extends Draft_6455 {
    /// Bytes of one message from a server; a page of history with the longest texts fits.
    static final int MAX_FRAME = 16 * 1024 * 1024;

    /// Bytes of a refusal with its head; of a longer one nothing is shown.
    static final int MAX_REFUSAL = 16 * 1024;

    private final Refusals refusals;

    CheckedDraft(Refusals refusals) {
        super(List.of(), List.of(new Protocol("")), MAX_FRAME);
        this.refusals = refusals;
    }

    @Override
    public Draft copyInstance() {
        return new CheckedDraft(refusals);
    }

    @Override
    public Handshakedata translateHandshake(ByteBuffer buffer) throws InvalidHandshakeException {
        String all = StandardCharsets.UTF_8.decode(buffer.duplicate()).toString();
        boolean refusal = all.startsWith("HTTP/1.") && !all.startsWith(" 101", "HTTP/1.x".length());
        if (refusal && buffer.remaining() < MAX_REFUSAL) {
            int head = all.indexOf("\r\n\r\n");
            if (head < 0) {
                throw new IncompleteHandshakeException(buffer.remaining() + 512);
            }
            int missing = missing(buffer, all.substring(0, head));
            if (missing > 0) {
                throw new IncompleteHandshakeException(buffer.remaining() + missing);
            }
            note(all.substring(0, head), all.substring(head + 4));
        }
        return super.translateHandshake(buffer);
    }

    /// How many bytes of the refusal have still to come.
    private static int missing(ByteBuffer buffer, String head) {
        int length = Integer.parseInt(header(head, "content-length", "[0-9]{1,5}").orElse("0"));
        int headBytes = head.getBytes(StandardCharsets.UTF_8).length + 4;
        int whole = headBytes + length;
        return whole > MAX_REFUSAL ? 0 : Math.max(0, whole - buffer.remaining());
    }

    private void note(String head, String body) {
        boolean failed = head.matches("(?s)HTTP/1\\.. [45][0-9][0-9].*");
        boolean plain = header(head, "content-type", "text/plain.*").isPresent();
        String sentence = Troubles.shown(body);
        if (failed && plain && !sentence.isEmpty()) {
            refusals.add(sentence, head.matches("(?s)HTTP/1\\.. 40[13].*"));
        }
    }

    private static Optional<String> header(String head, String name, String form) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .filter(value -> value.matches(form))
                .findFirst();
    }
}
