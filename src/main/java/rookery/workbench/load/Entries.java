package rookery.workbench.load;

import java.io.IOException;
import java.util.List;

/// How the people of one load come into its rooms, and how they speak there.
interface Entries {
    /// Who has to come and go before the others can come in.
    List<Entry> before() throws IOException;

    Entry member(int room, int member) throws IOException;

    /// One message to a room on the wire, with room for a [Mark] in it.
    byte[] message(int room, int size) throws IOException;
}
