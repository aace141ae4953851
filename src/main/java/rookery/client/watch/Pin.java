package rookery.client.watch;

/// A registration; closing it ends it. Safe to close twice.
public interface Pin extends AutoCloseable {
    @Override
    void close();
}
