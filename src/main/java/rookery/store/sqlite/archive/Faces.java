package rookery.store.sqlite.archive;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.message.Heard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Who is behind a number in one conversation: a name, and whether it was me. On the archive's
/// thread only.
final class Faces {
    private final Connection connection;
    private final long conversation;

    Faces(Connection connection, long conversation) {
        this.connection = connection;
        this.conversation = conversation;
    }

    void named(AccountId account, Nickname nickname) throws SQLException {
        change(
                "INSERT INTO face (conversation, account, nickname, is_me) VALUES (?1, ?2, ?3, 0)"
                        + " ON CONFLICT (conversation, account) DO UPDATE SET nickname = ?3",
                account,
                nickname);
    }

    void me(AccountId account) throws SQLException {
        change(
                "INSERT INTO face (conversation, account, nickname, is_me) VALUES (?1, ?2, ?3, 1)"
                        + " ON CONFLICT (conversation, account) DO UPDATE SET is_me = 1",
                account,
                Nickname.NONE);
    }

    private void change(String sql, AccountId account, Nickname nickname) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            change.setLong(1, conversation);
            change.setLong(2, account.number());
            change.setString(3, nickname.text());
            change.executeUpdate();
        }
    }

    Face of(AccountId account) throws SQLException {
        try (PreparedStatement find =
                connection.prepareStatement(
                        "SELECT nickname, is_me FROM face WHERE conversation = ? AND account ="
                                + " ?")) {
            find.setLong(1, conversation);
            find.setLong(2, account.number());
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? new Face(new Nickname(row.getString(1)), row.getBoolean(2))
                        : Face.STRANGER;
            }
        }
    }

    record Face(Nickname nickname, boolean me) {
        static final Face STRANGER = new Face(Nickname.NONE, false);

        /// What they were called when they said it, where that is known.
        Nickname nameOf(Heard heard) {
            Nickname said = heard.author().nickname();
            return said.equals(Nickname.NONE) ? nickname : said;
        }
    }
}
