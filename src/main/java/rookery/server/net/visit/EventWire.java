package rookery.server.net.visit;

import rookery.dialect.Frame;
import rookery.server.fanout.Ending;
import rookery.server.net.line.Carrier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Server-sent events: one for each text frame. Binary frames have no place in it.
public enum EventWire implements Carrier {
    EVENTS;

    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    @Override
    public byte[] bytes(List<Frame> frames) {
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        for (Frame frame : frames) {
            if (frame instanceof Frame.Text(String text)) {
                text.lines()
                        .forEach(
                                line ->
                                        events.writeBytes(
                                                ("data: " + line + "\n")
                                                        .getBytes(StandardCharsets.UTF_8)));
                events.write('\n');
            }
        }
        return events.toByteArray();
    }

    @Override
    public byte[] ping() {
        return COMMENT;
    }

    @Override
    public Optional<byte[]> goodbye(Ending ending) {
        return Optional.empty();
    }

    /// Nothing ever comes from a listener.
    @Override
    public int patience() {
        return Integer.MAX_VALUE;
    }
}
