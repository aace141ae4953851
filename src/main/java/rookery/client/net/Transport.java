package rookery.client.net;

import rookery.dialect.Frame;

import java.net.URI;

/// A way to carry frames to a server. Safe for many threads.
public interface Transport {
    /// Begins to connect and returns at once; how it goes is told to the listener.
    Connection open(URI address, Listener listener);

    /// One connection, from its opening to its end. Safe for many threads; never blocks.
    interface Connection {
        /// Puts the frame into the send queue. False: not open, or the queue is full; the frame was
        /// not taken.
        boolean send(Frame frame);

        /// Asks the other side for a sign of life, which comes as [Listener#alive].
        void ping();

        /// Rises while what was sent leaves the queue, so that a slow upload can be told from a
        /// dead line.
        long progress();

        /// Says goodbye; [Listener#ended] follows when the other side has answered.
        void close();

        /// Ends it now, without a word to the other side.
        void cut();
    }

    /// Called by one thread at a time; may block, which slows the other side down.
    interface Listener {
        void opened();

        void heard(Frame frame);

        /// The answer to [Connection#ping].
        void alive();

        /// The last call, and the only one if the connection never opened.
        void ended(Ending ending);
    }
}
