package rookery.workbench.load;

import org.HdrHistogram.Histogram;

import rookery.core.capability.Capability;
import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.dialect.Dialect;
import rookery.dialect.request.Request;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Plays a [LoadPlan] against one server, on the calling thread.
public final class LoadRun implements AutoCloseable, LoadSocket.Ear {
    private static final int SHARED = 1 << 20;

    /// So many come in at the same time.
    private static final int AT_ONCE = 64;

    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long WELCOME_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long MOST_MICROS = TimeUnit.MINUTES.toMicros(10);

    private final LoadPlan plan;
    private final Selector selector;
    private final ByteBuffer shared = ByteBuffer.allocateDirect(SHARED);
    private final List<LoadSocket> sockets = new ArrayList<>();
    private final List<Speaker> speakers = new ArrayList<>();
    private final Histogram latency = new Histogram(MOST_MICROS, 3);
    private final long begin = System.nanoTime();
    private long heard;
    private long refused;
    private boolean speaking;
    private Optional<IOException> refusal = Optional.empty();

    /// Connects everybody and waits until all are in their rooms.
    ///
    /// @param run a name for this run's rooms
    /// @param passing whether the rooms keep nothing
    public static LoadRun open(
            Dialect dialect, URI server, LoadPlan plan, String run, boolean passing)
            throws IOException {
        boolean accounts = dialect.capabilities().contains(Capability.LOCAL_ID);
        Entries entries =
                accounts
                        ? new AccountEntries(
                                dialect,
                                server,
                                run,
                                plan,
                                passing ? Keeping.NOTHING : Keeping.HISTORY)
                        : new PlainEntries(
                                dialect,
                                server,
                                run,
                                passing
                                        ? Request.Unmade.MAKE_PASSING
                                        : Request.Unmade.MAKE_WITH_HISTORY);
        LoadRun load = new LoadRun(plan);
        try {
            load.join(entries);
            return load;
        } catch (IOException failed) {
            load.close();
            throw failed;
        }
    }

    private LoadRun(LoadPlan plan) throws IOException {
        this.plan = plan;
        selector = Selector.open();
    }

    static RoomAlias alias(String run, int room) {
        return new RoomAlias("load-" + run + "-" + room);
    }

    private void join(Entries entries) throws IOException {
        for (Entry entry : entries.before()) {
            LoadSocket socket = socket(entry, 0, plan.senders());
            untilIn(List.of(socket));
            socket.close();
        }
        List<LoadSocket> coming = new ArrayList<>();
        for (int room = 0; room < plan.rooms(); room++) {
            byte[] text = entries.message(room, plan.size());
            for (int member = 0; member < plan.members(); member++) {
                LoadSocket socket = socket(entries.member(room, member), room, member);
                sockets.add(socket);
                coming.add(socket);
                if (member < plan.senders()) {
                    speakers.add(new Speaker(socket, member, text, plan.window()));
                }
                if (coming.size() == AT_ONCE) {
                    untilIn(coming);
                    coming.clear();
                }
            }
        }
        untilIn(coming);
    }

    private LoadSocket socket(Entry entry, int room, int member) throws IOException {
        LoadSocket socket =
                new LoadSocket(
                        Opening.open(entry.address()),
                        entry,
                        room,
                        member,
                        plan.senders(),
                        selector,
                        this);
        // All of the welcome may have come with the upgrade.
        socket.read(shared);
        return socket;
    }

    private void untilIn(List<LoadSocket> coming) throws IOException {
        long deadline = System.nanoTime() + WELCOME_NANOS;
        while (!coming.stream().allMatch(LoadSocket::welcomed)) {
            turn(10);
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            if (System.nanoTime() > deadline || coming.stream().anyMatch(s -> !s.isOpen())) {
                throw new IOException("not everybody was let in");
            }
        }
    }

    private long micros() {
        return (System.nanoTime() - begin) / 1_000;
    }

    @Override
    public void refused(LoadSocket by, int sender) {
        refused++;
        if (plan.rate() == 0 && speaking) {
            speakers.get(by.room() * plan.senders() + sender).free();
        }
    }

    @Override
    public void heard(LoadSocket by, int sender, long intended) {
        heard++;
        latency.recordValue(Math.clamp(micros() - intended, 0, MOST_MICROS));
        if (plan.rate() == 0 && speaking && by.member() == sender) {
            // A sender's own copy lets it speak again.
            speakers.get(by.room() * plan.senders() + sender).free();
        }
    }

    /// Blocks for the plan's seconds and a little more.
    public LoadFigures run() throws IOException {
        speaking = true;
        play(plan.warmup());
        latency.reset();
        heard = 0;
        long sentBefore = sent();
        long from = System.nanoTime();
        play(plan.seconds());
        double seconds = (System.nanoTime() - from) / 1e9;
        long measured = heard;
        long spoken = sent() - sentBefore;
        speaking = false;
        long wanted = 0;
        for (Speaker speaker : speakers) {
            wanted += speaker.said() * plan.members();
        }
        // The slowest count, too, so the latencies are read after the last one came.
        drain(wanted);
        long came = came();
        return new LoadFigures(
                measured / seconds,
                spoken / seconds,
                latency.getValueAtPercentile(50),
                latency.getValueAtPercentile(99),
                latency.getValueAtPercentile(99.9),
                wanted - came,
                refused,
                sockets.stream().mapToLong(socket -> socket.ledger().doubled()).sum(),
                seconds,
                sockets.size(),
                (int) sockets.stream().filter(socket -> !socket.isOpen()).count());
    }

    private void play(int seconds) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long first = micros();
        long due = 0;
        while (System.nanoTime() < end) {
            if (plan.rate() > 0) {
                due = onTime(first, due);
            } else {
                for (Speaker speaker : speakers) {
                    speaker.speak(this::micros);
                }
            }
            for (Speaker speaker : speakers) {
                speaker.flush();
            }
            turn(plan.rate() > 0 ? 1 : 10);
        }
    }

    /// Sends what is due, dated when it was due, however late it is.
    private long onTime(long first, long done) throws IOException {
        long now = micros() - first;
        long target = now * plan.rate() / 1_000_000;
        long due = done;
        while (due < target) {
            Speaker speaker = speakers.get((int) (due % speakers.size()));
            if (!speaker.say(first + due * 1_000_000 / plan.rate())) {
                break;
            }
            due++;
        }
        return due;
    }

    private long sent() {
        return speakers.stream().mapToLong(Speaker::said).sum();
    }

    private long came() {
        return sockets.stream().mapToLong(socket -> socket.ledger().heard()).sum();
    }

    private void drain(long wanted) throws IOException {
        long deadline = System.nanoTime() + DRAIN_NANOS;
        while (came() < wanted && System.nanoTime() < deadline) {
            for (Speaker speaker : speakers) {
                speaker.flush();
            }
            turn(100);
        }
    }

    private void turn(int millis) throws IOException {
        selector.select(millis);
        for (SelectionKey key : selector.selectedKeys()) {
            LoadSocket socket = (LoadSocket) key.attachment();
            try {
                if (key.isValid() && key.isWritable()) {
                    socket.flush();
                }
                if (key.isValid() && key.isReadable()) {
                    socket.read(shared);
                }
            } catch (IOException reset) {
                // Counted as ended; what it did not hear is counted as lost.
                refusal = Optional.of(reset);
                socket.close();
            }
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        for (LoadSocket socket : sockets) {
            socket.close();
        }
        selector.close();
    }
}
