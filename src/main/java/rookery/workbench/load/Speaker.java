package rookery.workbench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.LongSupplier;

/// A member who talks. For one thread.
final class Speaker {
    private final LoadSocket socket;
    private final int sender;
    private final byte[] text;
    private final int markAt;
    private int free;
    private long said;
    private boolean dirty;

    /// @param message one on the wire; the mark in it is written anew for each
    /// @param window so many at a time on their way
    Speaker(LoadSocket socket, int sender, byte[] message, int window) {
        this.socket = socket;
        this.sender = sender;
        text = message.clone();
        markAt = Math.max(0, Mark.find(ByteBuffer.wrap(text), 0, text.length));
        free = window;
    }

    /// Messages so far.
    long said() {
        return said;
    }

    /// One is no longer on its way.
    void free() {
        free++;
    }

    void speak(LongSupplier micros) throws IOException {
        while (free > 0 && say(micros.getAsLong())) {
            free--;
        }
    }

    boolean say(long when) throws IOException {
        if (!socket.isOpen()) {
            return false;
        }
        Mark.write(text, markAt, sender, said, when);
        if (!socket.send(text)) {
            return false;
        }
        said++;
        dirty = true;
        return true;
    }

    void flush() throws IOException {
        if (!dirty || !socket.isOpen()) {
            return;
        }
        dirty = false;
        try {
            socket.flush();
        } catch (IOException reset) {
            socket.close();
        }
    }
}
