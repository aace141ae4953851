package rookery.store.sqlite.archive.login;

import rookery.core.account.AccountName;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.store.archive.LoginArchive;
import rookery.store.archive.NumberedArchive;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.Rows;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// One login in SQLite.
public final class SqliteLogin implements LoginArchive {
    private final long login;
    private final Connection connection;
    private final GroupCommit writer;

    private SqliteLogin(long login, Connection connection, GroupCommit writer) {
        this.login = login;
        this.connection = connection;
        this.writer = writer;
    }

    /// Finds it or begins it.
    public static SqliteLogin open(Whose whose, Connection connection, GroupCommit writer) {
        long number =
                Ask.of(
                        writer,
                        0L,
                        _ ->
                                Rows.first(
                                                connection,
                                                row -> row.getLong(1),
                                                "INSERT INTO login (dialect, server, name) VALUES"
                                                    + " (?, ?, ?) ON CONFLICT (dialect, server,"
                                                    + " name) DO UPDATE SET name = excluded.name"
                                                    + " RETURNING number",
                                                whose.dialect(),
                                                whose.server().toString(),
                                                whose.name())
                                        .orElseThrow());
        return new SqliteLogin(number, connection, writer);
    }

    /// In the order in which they came.
    public static List<Whose> all(GroupCommit writer) {
        return Ask.of(
                writer,
                List.of(),
                connection -> {
                    List<Whose> all = new ArrayList<>();
                    try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "SELECT dialect, server, name FROM login ORDER BY"
                                                    + " number");
                            ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            all.add(
                                    new Whose(
                                            row.getString(1),
                                            URI.create(row.getString(2)),
                                            row.getString(3)));
                        }
                    }
                    return all;
                });
    }

    @Override
    public List<Destination> conversations() {
        return Ask.of(
                writer,
                List.of(),
                _ -> {
                    List<Destination> all = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT destination FROM talk WHERE login = ? AND is_open ="
                                            + " 1")) {
                        select.setLong(1, login);
                        try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                                all.add(destination(row.getString(1)));
                            }
                        }
                    }
                    return all;
                });
    }

    private static Destination destination(String text) {
        return text.startsWith("#")
                ? new Destination.Room(new RoomAlias(text.substring(1)))
                : new Destination.Direct(new AccountName(text.substring(1)));
    }

    private static String text(Destination destination) {
        return switch (destination) {
            case Destination.Room(RoomAlias room) -> "#" + room.text();
            case Destination.Direct(AccountName with) -> "@" + with.text();
        };
    }

    @Override
    public NumberedArchive open(Destination destination) {
        long talk = Ask.of(writer, 0L, _ -> number(destination));
        return new SqliteTalk(talk, connection, writer);
    }

    private long number(Destination destination) throws SQLException {
        return Rows.first(
                        connection,
                        row -> row.getLong(1),
                        "INSERT INTO talk (login, destination) VALUES (?, ?) ON CONFLICT (login,"
                                + " destination) DO UPDATE SET is_open = 1 RETURNING number",
                        login,
                        text(destination))
                .orElseThrow();
    }

    @Override
    public void leave(Destination destination) {
        change(
                "UPDATE talk SET is_open = 0 WHERE login = ? AND destination = ?",
                login,
                text(destination));
    }

    @Override
    public void forget() {
        for (String table : List.of("saying", "stretch", "reader")) {
            change(
                    "DELETE FROM "
                            + table
                            + " WHERE talk IN (SELECT number FROM talk WHERE login = ?)",
                    login);
        }
        change("DELETE FROM talk WHERE login = ?", login);
        change("DELETE FROM login WHERE number = ?", login);
    }

    private void change(String sql, Object... values) {
        Ask.of(writer, 0, _ -> Rows.change(connection, sql, values));
    }
}
