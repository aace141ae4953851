package rookery.store.sqlite.server.retention;

import rookery.core.attachment.ContentHash;
import rookery.core.room.RoomAlias;
import rookery.core.room.Term;
import rookery.store.message.RetentionStore;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.ReadConnection;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.SqliteFile;
import rookery.store.sqlite.backup.MediaHold;
import rookery.store.sqlite.server.message.Places;
import rookery.store.sqlite.server.upload.MediaFolder;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What is forgotten in time, in SQLite and in the folder of the files.
public final class SqliteRetentionStore implements RetentionStore {
    private static final String ROOMS =
            "SELECT number, alias, keep_days, keep_messages FROM room WHERE keeping = 'history'";
    private static final String FIRST = "SELECT min(seq) FROM message WHERE room = ?";
    private static final String UNMENTIONED =
            "DELETE FROM file WHERE kept_at < ? AND NOT EXISTS (SELECT 1 FROM attachment a WHERE"
                    + " a.key = file.key) AND NOT EXISTS (SELECT 1 FROM account WHERE avatar <> ''"
                    + " AND avatar = file.key) AND NOT EXISTS (SELECT 1 FROM room WHERE picture <>"
                    + " '' AND picture = file.key)";
    private static final String KNOWN =
            "SELECT 1 FROM attachment WHERE hash = ?1 UNION ALL SELECT 1 FROM file WHERE hash = ?1"
                    + " UNION ALL SELECT 1 FROM upload WHERE hash = ?1 LIMIT 1";

    private final SqliteFile file;
    private final GroupCommit writer;
    private final MediaFolder folder;
    private final Path data;
    private final Consumer<RoomAlias> gone;

    /// @param data the directory of all data
    /// @param gone told of each room in which something was removed
    public SqliteRetentionStore(
            SqliteFile file,
            GroupCommit writer,
            MediaFolder folder,
            Path data,
            Consumer<RoomAlias> gone) {
        this.file = file;
        this.writer = writer;
        this.folder = folder;
        this.data = data;
        this.gone = gone;
    }

    @Override
    public Optional<Term> find(RoomAlias room) {
        return file.read(
                connection ->
                        Rows.first(
                                connection,
                                SqliteRetentionStore::term,
                                "SELECT keep_days, keep_messages FROM room WHERE alias = ?",
                                room.text()));
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(row.getInt("keep_days"), row.getInt("keep_messages"));
    }

    @Override
    public boolean change(RoomAlias room, Term term) {
        return Ask.of(
                writer,
                false,
                connection ->
                        Rows.change(
                                        connection,
                                        "UPDATE room SET keep_days = ?, keep_messages = ? WHERE"
                                                + " alias = ?",
                                        term.days(),
                                        term.messages(),
                                        room.text())
                                > 0);
    }

    @Override
    public List<Due> due(Term site, Instant now) {
        return file.read(
                connection -> {
                    List<Due> due = new ArrayList<>();
                    for (Kept kept : Rows.all(connection, Kept::read, ROOMS)) {
                        Term term = kept.term.within(site);
                        if (!term.equals(Term.NONE)) {
                            due(connection, kept, term, now).ifPresent(due::add);
                        }
                    }
                    return due;
                });
    }

    private static Optional<Due> due(ReadConnection connection, Kept kept, Term term, Instant now)
            throws SQLException {
        Places places = Places.of(connection, kept.number);
        long last = 0;
        if (term.messages() > 0) {
            last = places.newest() - term.messages();
        }
        if (term.days() > 0) {
            Instant then = now.minus(Duration.ofDays(term.days()));
            last = Math.max(last, places.lastSentUntil(Micros.of(then)));
        }
        // The newest stays, so that seqs go on after it.
        last = Math.min(last, places.newest() - 1);
        return last >= places.first() && places.first() > 0
                ? Optional.of(new Due(kept.alias, kept.number, last))
                : Optional.empty();
    }

    @Override
    public int remove(Due due) {
        int removed = Ask.of(writer, 0, connection -> remove(connection, due));
        if (removed > 0) {
            gone.accept(due.room());
        }
        return removed;
    }

    private static int remove(Connection connection, Due due) throws SQLException {
        long first = first(connection, due.number());
        long upTo = Math.min(due.last(), first - 1 + STEP);
        return first == 0 || first > due.last()
                ? 0
                : Removing.remove(connection, due.number(), first - 1, upTo);
    }

    private static long first(Connection connection, long room) throws SQLException {
        return Rows.first(connection, row -> row.getLong(1), FIRST, room).orElse(0L);
    }

    @Override
    public int forgetUnmentioned(Instant before) {
        return Ask.of(
                writer, 0, connection -> Rows.change(connection, UNMENTIONED, Micros.of(before)));
    }

    @Override
    public int removeBytes(Instant before) throws IOException {
        Optional<MediaHold> hold = MediaHold.toRemove(data);
        if (hold.isEmpty()) {
            return 0;
        }
        try (MediaHold _ = hold.get()) {
            return folder.removeUnknown(before, this::isKnown);
        }
    }

    private boolean isKnown(ContentHash hash) {
        return file.read(
                connection -> Rows.first(connection, _ -> true, KNOWN, hash.hex()).isPresent());
    }

    private record Kept(long number, RoomAlias alias, Term term) {
        static Kept read(ResultSet row) throws SQLException {
            return new Kept(
                    row.getLong("number"),
                    new RoomAlias(row.getString("alias")),
                    SqliteRetentionStore.term(row));
        }
    }
}
