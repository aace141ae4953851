package rookery.store.sqlite.server.search;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.message.Message;
import rookery.core.room.RoomAlias;
import rookery.store.sqlite.BrokenStore;
import rookery.store.sqlite.SqliteFile;
import rookery.store.sqlite.server.message.MessageFeed;
import rookery.store.sqlite.server.search.SearchIndex.Followed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The one thread that follows what is said and changed, and writes the index: some time after the
/// commit, in batches, and never in its way. It begins when something is said or looked for, with
/// whatever was said since it last ran.
final class Indexer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final int BATCH = 1_000;

    /// So that a busy room makes few batches; a search does not wait for it.
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final SqliteFile messages;
    private final MessageFeed feed;
    private final SearchIndex index;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    // Guarded by the lock.
    private Set<RoomAlias> waiting = new HashSet<>();
    private boolean started;
    private boolean behind = true;
    private boolean hurried;
    private boolean closing;

    /// Of the thread alone.
    private final Map<Long, Followed> followed = new HashMap<>();

    Indexer(SqliteFile messages, MessageFeed feed, SqliteFile index) throws SQLException {
        this.messages = messages;
        this.feed = feed;
        this.index = new SearchIndex(index);
        thread = Thread.ofPlatform().name("rookery-indexer").daemon().unstarted(this::run);
    }

    /// Something was said or changed there. Returns at once.
    void poke(RoomAlias room) {
        lock.lock();
        try {
            waiting.add(room);
            wake();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        behind = true;
        if (!started && !closing) {
            started = true;
            thread.start();
        }
        changed.signalAll();
    }

    /// Waits until all that was said before is in the index, or for that long.
    void catchUp(Duration limit) {
        long left = limit.toNanos();
        lock.lock();
        try {
            if (!started) {
                wake();
            }
            hurried = true;
            changed.signalAll();
            while (behind && !closing && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            begin();
            for (Set<RoomAlias> rooms = next(); !rooms.isEmpty(); rooms = next()) {
                for (RoomAlias room : rooms) {
                    follow(room);
                }
            }
        } catch (SQLException | BrokenStore broken) {
            LOG.error("the index of the search cannot be written; it ends here", broken);
        }
    }

    /// What was said before this program began to follow.
    private void begin() throws SQLException {
        followed.putAll(index.followed());
        for (MessageFeed.Place place : messages.read(feed::rooms)) {
            Followed now = new Followed(place.seq(), place.change());
            if (!now.equals(followed.get(place.room()))) {
                follow(place.room());
            }
        }
    }

    /// Waits for work, a while longer where nobody hurries, and takes all of it. Empty at the end.
    private Set<RoomAlias> next() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closing) {
                behind = false;
                hurried = false;
                changed.signalAll();
                changed.awaitUninterruptibly();
            }
            long left = PAUSE.toNanos();
            while (!hurried && !closing && left > 0) {
                left = changed.awaitNanos(left);
            }
            Set<RoomAlias> rooms = closing ? Set.of() : waiting;
            waiting = new HashSet<>();
            return rooms;
        } catch (InterruptedException unexpected) {
            return Set.of();
        } finally {
            lock.unlock();
        }
    }

    private void follow(RoomAlias room) throws SQLException {
        var number = messages.read(connection -> feed.number(connection, room));
        if (number.isPresent()) {
            follow(number.getAsLong());
        }
    }

    private void follow(long room) throws SQLException {
        index.forgetBefore(room, messages.read(connection -> feed.first(connection, room)));
        index.commit();
        for (boolean more = true; more && !isClosing(); ) {
            Followed before = followed.getOrDefault(room, Followed.NOTHING);
            Followed after = step(room, before);
            more = !after.equals(before);
            followed.put(room, after);
        }
    }

    private Followed step(long room, Followed before) throws SQLException {
        List<Message> said =
                messages.read(connection -> feed.said(connection, room, before.seq(), BATCH));
        List<Message> batch = new ArrayList<>(said);
        List<Message> again =
                messages.read(connection -> feed.changed(connection, room, before.change(), BATCH));
        batch.addAll(again);
        if (batch.isEmpty()) {
            return before;
        }
        Followed after =
                new Followed(
                        said.isEmpty() ? before.seq() : said.getLast().seq(),
                        again.isEmpty() ? before.change() : again.getLast().revision().change());
        try {
            for (Message message : batch) {
                index.put(room, message);
            }
            index.follow(room, after);
            index.commit();
            return after;
        } catch (SQLException broken) {
            index.rollBack();
            throw broken;
        }
    }

    private boolean isClosing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    /// Ends after the batch in hand; what is left is followed next time.
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
