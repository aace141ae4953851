package rookery.store.sqlite.server.message;

import rookery.core.history.Around;
import rookery.core.history.Stretch;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.ReadConnection;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Finds which seqs of a room are wanted, and reads them. From the first that is left on, seqs have
/// no holes, so it is arithmetic, once [Places] has found a number or a moment.
final class StretchRead {
    private final ReadConnection connection;
    private final long room;
    private final Reader reader;
    private final int limit;
    private final Places places;
    private final long first;
    private final long newest;

    StretchRead(ReadConnection connection, long room, Reader reader, int limit)
            throws SQLException {
        this.connection = connection;
        this.room = room;
        this.reader = reader;
        this.limit = limit;
        places = Places.of(connection, room);
        first = Math.max(1, places.first());
        newest = places.newest();
    }

    Stretch of(Around around) throws SQLException {
        return switch (around) {
            case Around.Newest _ -> upTo(newest);
            case Around.Oldest _ -> after(0);
            case Around.Before(long seq) -> upTo(seq - 1);
            case Around.After(long seq) -> after(seq);
            case Around.At(long seq) -> around(seq);
            case Around.Known(MessageId id, Around.Side side) -> {
                long last = places.lastUpTo(id);
                boolean itself = places.find(id) > 0;
                yield beside(side, itself ? last - 1 : last, last);
            }
            case Around.Moment(Instant time, Around.Side side) -> {
                long micros = Micros.of(time);
                yield beside(side, places.lastSentUntil(micros - 1), places.lastSentUntil(micros));
            }
        };
    }

    private Stretch beside(Around.Side side, long before, long last) throws SQLException {
        return switch (side) {
            case BEFORE -> upTo(before);
            case AFTER -> after(last);
            case BOTH -> around(last);
        };
    }

    private Stretch upTo(long last) throws SQLException {
        long end = Math.clamp(last, 0, newest);
        return read(end - limit, end);
    }

    private Stretch after(long seq) throws SQLException {
        long start = Math.clamp(seq, Math.min(first - 1, newest), newest);
        return read(start, start + limit);
    }

    private Stretch around(long seq) throws SQLException {
        long middle = Math.clamp(seq, 0, newest);
        return read(middle - 1 - limit / 2, middle - 1 - limit / 2 + limit);
    }

    private Stretch read(long after, long upTo) throws SQLException {
        List<Message> messages = MessageRows.between(connection, room, reader, after, upTo);
        return messages.isEmpty()
                ? new Stretch(messages, after >= first && newest > 0, upTo < newest)
                : new Stretch(
                        messages,
                        messages.getFirst().seq() > first,
                        messages.getLast().seq() < newest);
    }
}
