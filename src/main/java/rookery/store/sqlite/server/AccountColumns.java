package rookery.store.sqlite.server;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.AccountRole;
import rookery.core.account.NameText;
import rookery.core.account.Nickname;
import rookery.core.account.Profile;
import rookery.store.account.AccountStore;
import rookery.store.account.PasswordHash;
import rookery.store.sqlite.AvatarColumn;
import rookery.store.sqlite.Micros;

import java.sql.ResultSet;
import java.sql.SQLException;

/// How an account stands in its columns.
final class AccountColumns {
    static final String ALL =
            "number, name, password, role, bot, display_name, avatar, status, about, registered_at,"
                    + " seen_at";

    private AccountColumns() {}

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getLong("number")),
                new AccountName(row.getString("name")),
                profile(row),
                row.getBoolean("bot") ? AccountRole.BOT : role(row.getString("role")),
                Micros.at(row.getLong("registered_at")),
                seen(row));
    }

    static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                new Nickname(row.getString("display_name")),
                AvatarColumn.read(row.getString("avatar")),
                row.getString("status"),
                row.getString("about"));
    }

    static AccountStore.Known known(ResultSet row) throws SQLException {
        return new AccountStore.Known(account(row), new PasswordHash(row.getString("password")));
    }

    private static Account.Seen seen(ResultSet row) throws SQLException {
        long micros = row.getLong("seen_at");
        return row.wasNull() ? Account.Seen.NEVER : new Account.Seen.At(Micros.at(micros));
    }

    private static AccountRole role(String word) {
        return word.equals("admin") ? AccountRole.ADMIN : AccountRole.PERSON;
    }

    static String role(AccountRole role) {
        return switch (role) {
            case PERSON, BOT -> "person";
            case ADMIN -> "admin";
        };
    }

    /// The name on the screen, as it is searched for.
    static String sought(Profile profile) {
        return NameText.fold(profile.name().text());
    }
}
