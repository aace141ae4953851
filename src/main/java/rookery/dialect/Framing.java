package rookery.dialect;

import java.util.List;

/// How a dialect's frames stand in a stream of bytes, for doors with the transport TCP. Pure.
public interface Framing {
    /// One frame as it goes into the stream.
    byte[] write(Frame frame);

    /// For what comes on one connection.
    Reader reader();

    /// The longest frame that a connection may send, in bytes.
    int longest();

    /// Keeps what has come of a frame that is not whole. For one thread at a time.
    interface Reader {
        /// @param longest the largest frame taken from now on, in bytes
        void allow(int longest);

        /// Takes in the next bytes, wherever they were cut.
        ///
        /// @return the frames that are whole now, in order; after a malformed one nothing is read
        ///   any more, since nobody knows where the next frame begins
        List<Decoded<Frame>> receive(byte[] bytes);
    }
}
