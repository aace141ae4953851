package rookery.client.net;

/// How many bytes have come. Written by one thread, read by others.
final class Progress {
    private volatile long bytes;

    long bytes() {
        return bytes;
    }

    void set(long now) {
        bytes = now;
    }
}
