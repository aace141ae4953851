package rookery.app.serve;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The threads of one server on which something may block, each kind with a bounded queue that
/// refuses what is too much, and its timer. The page `concurrency` says what each may never do.
/// Safe for many threads.
final class ServerThreads {
    private static final Logger LOG = LoggerFactory.getLogger(ServerThreads.class);
    private static final int READERS = 4;
    private static final int UPLOADERS = 2;
    private static final int ADMINS = 2;
    private static final int MOST_ORDERS = 100;
    private static final int MOST_READS = 10_000;
    private static final int MOST_UPLOADS = 256;

    /// About accounts; passwords take their time.
    private static final int MOST_QUESTIONS = 1_000;

    private final ThreadPoolExecutor readers = pool("rookery-reader-", READERS, MOST_READS);
    private final ThreadPoolExecutor uploaders = pool("rookery-upload-", UPLOADERS, MOST_UPLOADS);
    private final ThreadPoolExecutor admins = pool("rookery-admin-", ADMINS, MOST_ORDERS);
    private final ThreadPoolExecutor clerks;
    private final ThreadPoolExecutor sweeper = pool("rookery-sweeper-", 1, 1);
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(named("rookery-timer-"));

    ServerThreads(int processors) {
        clerks = pool("rookery-account-", processors, MOST_QUESTIONS);
    }

    /// For what is asked of the stores of rooms.
    Executor readers() {
        return readers;
    }

    /// For what is written to disk for those who send files.
    Executor uploaders() {
        return uploaders;
    }

    /// For what is asked about accounts.
    Executor clerks() {
        return clerks;
    }

    /// For what the operator orders.
    Executor admins() {
        return admins;
    }

    /// For what is forgotten in time: one after the other, and where one waits already, none more.
    void sweep(Runnable task) {
        try {
            sweeper.execute(task);
        } catch (RejectedExecutionException busy) {
            LOG.trace("what is old is forgotten already", busy);
        }
    }

    /// Blocking: what is being forgotten has to see by itself that it is over.
    boolean finishSweep(Duration limit) throws InterruptedException {
        sweeper.shutdown();
        return sweeper.awaitTermination(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Once the server stops, there is no later.
    void after(Duration delay, Runnable task) {
        try {
            var _ = timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopped) {
            LOG.trace("the server stops", stopped);
        }
    }

    /// Again and again, in the timer's thread.
    void every(Duration period, Runnable task) {
        var _ =
                timer.scheduleAtFixedRate(
                        task, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// From now on there is no later.
    void stopTimer() {
        timer.shutdownNow();
    }

    /// Blocking: takes no more files. False where those that had come were not kept in time.
    boolean finishUploads(Duration limit) throws InterruptedException {
        uploaders.shutdown();
        return uploaders.awaitTermination(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    void stopClerks() {
        clerks.shutdownNow();
    }

    void stop() {
        timer.shutdownNow();
        uploaders.shutdown();
        clerks.shutdownNow();
        admins.shutdownNow();
        sweeper.shutdownNow();
        readers.shutdownNow();
    }

    private static ThreadPoolExecutor pool(String name, int threads, int mostWaiting) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        10,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(mostWaiting),
                        named(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task ->
                Thread.ofPlatform()
                        .name(name + number.getAndIncrement())
                        .daemon(true)
                        .unstarted(task);
    }
}
