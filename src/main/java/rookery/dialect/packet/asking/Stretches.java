package rookery.dialect.packet.asking;

import rookery.core.history.Around;
import rookery.dialect.packet.wire.query.HistoryQuery;

import java.time.Instant;

/// Which stretch of history a packet asks for. Pure.
final class Stretches {
    private Stretches() {}

    static Around around(HistoryQuery.ReadHistory read) {
        long seq = read.seq();
        Around.Side side =
                switch (read.direction()) {
                    case BEFORE -> Around.Side.BEFORE;
                    case AFTER -> Around.Side.AFTER;
                    case AROUND -> Around.Side.BOTH;
                };
        if (seq == 0 && read.id().number() != 0) {
            return new Around.Known(read.id(), side);
        }
        if (seq == 0 && !read.time().equals(Instant.EPOCH)) {
            return new Around.Moment(read.time(), side);
        }
        return switch (read.direction()) {
            case BEFORE -> seq == 0 ? new Around.Newest() : new Around.Before(seq);
            case AFTER -> seq == 0 ? new Around.Oldest() : new Around.After(seq);
            case AROUND -> seq == 0 ? new Around.Newest() : new Around.At(seq);
        };
    }
}
