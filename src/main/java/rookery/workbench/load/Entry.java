package rookery.workbench.load;

import rookery.dialect.Frame;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/// How one connection of a load comes to where it is wanted. For one thread.
interface Entry {
    URI address();

    /// What is said as soon as the connection is open.
    List<Frame> first() throws IOException;

    /// What is said next, after what the server said on the way in.
    ///
    /// @throws IOException with one sentence, where the server does not let it in
    List<Frame> hear(Frame.Text said) throws IOException;

    boolean isIn();

    /// What a text with a mark in it says.
    Meaning meaning(String said);

    enum Meaning {
        DELIVERED,
        REFUSED,
        /// For instance that a message was taken.
        OTHER
    }
}
