package rookery.store.sqlite.archive;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.account.Nickname;
import rookery.core.room.RoomAlias;
import rookery.store.archive.Archive;
import rookery.store.archive.ConversationArchive;
import rookery.store.archive.LoginArchive;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.DirectoryLock;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.Migrations;
import rookery.store.sqlite.SqliteFile;
import rookery.store.sqlite.SqliteOpening;
import rookery.store.sqlite.archive.login.SqliteLogin;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A desktop's conversations in one SQLite file, `archive.db`, with one thread that writes.
public final class SqliteArchive implements Archive {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteArchive.class);

    private static final Migrations MIGRATIONS =
            new Migrations(
                    "archive",
                    List.of(
                            "0001-conversations-and-lines",
                            "0002-logins",
                            "0003-drafts-and-readers"));

    private final DirectoryLock lock;
    private final SqliteFile file;
    private final GroupCommit writer;

    private SqliteArchive(DirectoryLock lock, SqliteFile file) throws SQLException {
        this.lock = lock;
        this.file = file;
        writer = new GroupCommit("rookery-archive", file.writing(), () -> {});
        writer.start();
    }

    /// Opens or makes the directory.
    public static Opening open(Path directory, InstantSource clock) {
        return switch (DirectoryLock.take(directory)) {
            case DirectoryLock.Taking.Refused(String sentence) -> new Opening.Refused(sentence);
            case DirectoryLock.Taking.Taken(DirectoryLock lock) -> open(lock, directory, clock);
        };
    }

    private static Opening open(DirectoryLock lock, Path directory, InstantSource clock) {
        SqliteOpening opening =
                new SqliteOpening(
                        directory.resolve("archive.db"),
                        MIGRATIONS,
                        lock.before(),
                        clock.instant());
        switch (opening.open()) {
            case SqliteOpening.Outcome.Refused(String sentence) -> {
                lock.close();
                return new Opening.Refused(sentence);
            }
            case SqliteOpening.Outcome.Opened(SqliteFile file, List<String> notices) -> {
                try {
                    return new Opening.Opened(new SqliteArchive(lock, file), notices);
                } catch (SQLException broken) {
                    file.close();
                    lock.close();
                    return new Opening.Refused(
                            "The archive in " + directory + " cannot be written.");
                }
            }
        }
    }

    @Override
    public List<Entry> entries() {
        return Ask.of(writer, List.of(), SqliteArchive::entries);
    }

    private static List<Entry> entries(Connection connection) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT dialect, server, room, nickname, is_open FROM conversation"
                                        + " ORDER BY joined_at DESC, number DESC");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                entries.add(
                        new Entry(
                                new Spot(
                                        row.getString("dialect"),
                                        URI.create(row.getString("server")),
                                        new RoomAlias(row.getString("room"))),
                                new Nickname(row.getString("nickname")),
                                row.getBoolean("is_open") ? Standing.OPEN : Standing.LEFT));
            }
        }
        return entries;
    }

    @Override
    public ConversationArchive open(Spot spot, Nickname nickname, Instant now) {
        long number = Ask.of(writer, 0L, connection -> open(connection, spot, nickname, now));
        return new SqliteConversation(number, file.writing(), writer);
    }

    private static long open(Connection connection, Spot spot, Nickname nickname, Instant now)
            throws SQLException {
        try (PreparedStatement upsert =
                connection.prepareStatement(
                        "INSERT INTO conversation (dialect, server, room, nickname, is_open,"
                            + " joined_at) VALUES (?1, ?2, ?3, ?4, 1, ?5) ON CONFLICT (dialect,"
                            + " server, room) DO UPDATE SET nickname = ?4, is_open = 1, joined_at ="
                            + " ?5 RETURNING number")) {
            bind(upsert, spot);
            upsert.setString(4, nickname.text());
            upsert.setLong(5, Micros.of(now));
            try (ResultSet row = upsert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void bind(PreparedStatement statement, Spot spot) throws SQLException {
        statement.setString(1, spot.dialect());
        statement.setString(2, spot.server().toString());
        statement.setString(3, spot.room().text());
    }

    @Override
    public void called(Spot spot, Nickname nickname) {
        writer.submit(new Naming(spot, nickname));
    }

    private record Naming(Spot spot, Nickname nickname) implements GroupCommit.Work {
        @Override
        public void write(Connection connection) throws SQLException {
            try (PreparedStatement update =
                    connection.prepareStatement(
                            "UPDATE conversation SET nickname = ?4 WHERE dialect = ?1 AND server"
                                    + " = ?2 AND room = ?3")) {
                bind(update, spot);
                update.setString(4, nickname.text());
                update.executeUpdate();
            }
        }

        @Override
        public void kept() {}

        @Override
        public void failed(String why) {
            LOG.warn("the archive did not take a nickname: {}", why);
        }
    }

    @Override
    public void leave(Spot spot) {
        Ask.of(
                writer,
                0,
                connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(
                                    "UPDATE conversation SET is_open = 0 WHERE dialect = ? AND"
                                            + " server = ? AND room = ?")) {
                        bind(update, spot);
                        return update.executeUpdate();
                    }
                });
    }

    @Override
    public List<LoginArchive.Whose> logins() {
        return SqliteLogin.all(writer);
    }

    @Override
    public LoginArchive login(LoginArchive.Whose whose) {
        return SqliteLogin.open(whose, file.writing(), writer);
    }

    @Override
    public void close() {
        writer.close();
        file.close();
        lock.close();
    }

    /// What came of [#open(Path, InstantSource)].
    public sealed interface Opening {
        /// @param notices sentences that the person should read
        record Opened(SqliteArchive archive, List<String> notices) implements Opening {}

        /// @param sentence what is wrong and what to do
        record Refused(String sentence) implements Opening {}
    }
}
