package rookery.client.voice;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/// A speaker that keeps what it is given and plays it as fast as it is let.
final class MemorySpeaker implements Speaker {
    private final Semaphore hops;
    final CountDownLatch closed = new CountDownLatch(1);
    private short[] heard = new short[0];

    /// @param hops how many pieces it takes before it waits for [#let]
    MemorySpeaker(int hops) {
        this.hops = new Semaphore(hops);
    }

    void let(int more) {
        hops.release(more);
    }

    synchronized short[] heard() {
        return heard.clone();
    }

    @Override
    public Opened open() {
        return new Opened.Ready(new MemoryLine());
    }

    private synchronized void keep(short[] samples, int count) {
        int before = heard.length;
        heard = Arrays.copyOf(heard, before + count);
        System.arraycopy(samples, 0, heard, before, count);
    }

    private final class MemoryLine implements Line {
        @Override
        public void write(short[] samples, int count) {
            hops.acquireUninterruptibly();
            keep(samples, count);
        }

        @Override
        public int waiting() {
            return 0;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
