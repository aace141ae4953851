package rookery.store.sqlite.server.admin;

import rookery.store.admin.StoreFigures;
import rookery.store.sqlite.GroupCommit;

/// What the one writer has counted.
public record Figures(GroupCommit writer) implements StoreFigures {
    @Override
    public long written() {
        return writer.figures().written();
    }

    @Override
    public long failed() {
        return writer.figures().failures();
    }

    @Override
    public int waiting() {
        return writer.waiting();
    }

    @Override
    public long commits() {
        return writer.figures().commits();
    }

    @Override
    public long commitNanos() {
        return writer.figures().nanos();
    }

    @Override
    public long commitsBelow(long millis) {
        return writer.figures().below(millis);
    }
}
