package rookery.workbench.load;

import org.HdrHistogram.Histogram;

import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.LocalId;
import rookery.core.room.RoomAlias;
import rookery.dialect.ClientSide;
import rookery.dialect.Dialect;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.request.Request;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Plays a [LoadPlan] against one server, on the calling thread.
public final class LoadRun implements AutoCloseable {
    private static final int SHARED = 1 << 20;
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
    private final byte[] text;
    private final int markAt;
    private long heard;
    private long sent;
    private boolean speaking;

    /// Connects everybody and waits until all are in their rooms.
    ///
    /// @param run a name for this run's rooms
    public static LoadRun open(
            Dialect dialect, URI server, LoadPlan plan, String run, Request.Unmade unmade)
            throws IOException {
        LoadRun load = new LoadRun(dialect, server, plan);
        try {
            load.join(dialect, server, run, unmade);
            return load;
        } catch (IOException failed) {
            load.close();
            throw failed;
        }
    }

    private LoadRun(Dialect dialect, URI server, LoadPlan plan) throws IOException {
        this.plan = plan;
        selector = Selector.open();
        text = frameText(dialect, server, plan.size());
        markAt = Math.max(0, Mark.find(ByteBuffer.wrap(text), 0, text.length));
    }

    /// What one message is on the wire; the mark in it is written anew for each.
    private static byte[] frameText(Dialect dialect, URI server, int size) throws IOException {
        RoomAlias room = new RoomAlias("load");
        ClientSide side =
                dialect.client(
                        server,
                        new Request.Join(
                                room, new Nickname("load"), Request.Unmade.MAKE_WITH_HISTORY),
                        ZoneOffset.UTC);
        Body body = new Body(new String(Mark.text(size), StandardCharsets.US_ASCII));
        if (side.encode(new Request.Post(room, new LocalId("load"), new Content.Text(body)))
                        instanceof Encoded.Written(var frames)
                && frames.getFirst() instanceof Frame.Text(String frame)) {
            return frame.getBytes(StandardCharsets.UTF_8);
        }
        throw new IOException("the dialect " + dialect.name() + " does not post by a text frame");
    }

    private void join(Dialect dialect, URI server, String run, Request.Unmade unmade)
            throws IOException {
        for (int room = 0; room < plan.rooms(); room++) {
            for (int member = 0; member < plan.members(); member++) {
                ClientSide side =
                        dialect.client(
                                server,
                                new Request.Join(
                                        new RoomAlias("load-" + run + "-" + room),
                                        new Nickname("m" + member),
                                        unmade),
                                ZoneOffset.UTC);
                LoadSocket socket =
                        new LoadSocket(
                                Opening.open(side.address()),
                                side,
                                room,
                                member,
                                plan.senders(),
                                selector,
                                this::heard);
                sockets.add(socket);
                // All of the welcome may have come with the upgrade.
                socket.read(shared);
                if (member < plan.senders()) {
                    speakers.add(new Speaker(socket, member));
                }
            }
        }
        long deadline = System.nanoTime() + WELCOME_NANOS;
        while (!sockets.stream().allMatch(LoadSocket::welcomed)) {
            turn(10);
            if (System.nanoTime() > deadline || sockets.stream().anyMatch(s -> !s.isOpen())) {
                throw new IOException("not everybody was let in");
            }
        }
    }

    private long micros() {
        return (System.nanoTime() - begin) / 1_000;
    }

    private void heard(LoadSocket by, int sender, long intended) {
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
        long sentBefore = sent;
        long from = System.nanoTime();
        play(plan.seconds());
        double seconds = (System.nanoTime() - from) / 1e9;
        long measured = heard;
        long spoken = sent - sentBefore;
        speaking = false;
        long wanted = 0;
        for (Speaker speaker : speakers) {
            wanted += speaker.number * plan.members();
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
                    speaker.speak();
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

    private final class Speaker {
        private final LoadSocket socket;
        private final int sender;
        private int free = plan.window();
        private long number;
        private boolean dirty;

        Speaker(LoadSocket socket, int sender) {
            this.socket = socket;
            this.sender = sender;
        }

        void free() {
            free++;
        }

        void speak() throws IOException {
            while (free > 0 && say(micros())) {
                free--;
            }
        }

        boolean say(long when) throws IOException {
            if (!socket.isOpen()) {
                return false;
            }
            Mark.write(text, markAt, sender, number, when);
            if (!socket.send(text)) {
                return false;
            }
            number++;
            sent++;
            dirty = true;
            return true;
        }

        void flush() throws IOException {
            if (!dirty || !socket.isOpen()) {
                return;
            }
            dirty = false;
            try {
                socket.flush();
            } catch (IOException reset) {
                socket.close();
            }
        }
    }
}
