package rookery.dialect.packet.wire.query;

import rookery.core.message.MessageId;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;

import java.time.Instant;
import java.util.List;

/// What was said before.
public sealed interface HistoryQuery extends Query {
    /// Where from: the first of the three that is there.
    ///
    /// @param seq 0: none
    /// @param id number 0: none
    /// @param time the epoch: none
    record ReadHistory(
            Address conversation,
            Direction direction,
            long seq,
            MessageId id,
            Instant time,
            long limit)
            implements HistoryQuery {}

    record ReadChanges(Address conversation, long since, long limit) implements HistoryQuery {}

    /// @param conversations empty: all that the asker may see
    /// @param from empty: everybody
    record Search(
            String text, List<Address> conversations, List<Name> from, String after, long limit)
            implements HistoryQuery {}

    enum Direction {
        BEFORE,
        AFTER,
        AROUND
    }
}
