package rookery.store.sqlite.server.room;

import rookery.core.account.AccountId;
import rookery.core.account.NameText;
import rookery.core.room.Access;
import rookery.core.room.Keeping;
import rookery.core.room.Membership;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;
import rookery.store.room.KeptRoom;
import rookery.store.sqlite.AvatarColumn;
import rookery.store.sqlite.Micros;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/// How rooms and memberships stand in their columns.
final class RoomColumns {
    /// Of a room under the name r.
    static final String ROOM =
            "r.number, r.alias, r.topic, r.picture, r.access, r.announcements, r.guests, r.keeping,"
                    + " r.members";

    /// Of a membership under the name m.
    static final String MEMBERSHIP = "m.account, m.role, m.since, m.silenced_until";

    private RoomColumns() {}

    static KeptRoom room(ResultSet row) throws SQLException {
        return new KeptRoom(
                row.getLong("number"),
                new RoomAlias(row.getString("alias")),
                new RoomSettings(
                        row.getString("topic"),
                        AvatarColumn.read(row.getString("picture")),
                        Access.valueOf(upper(row.getString("access"))),
                        row.getBoolean("announcements"),
                        row.getBoolean("guests")),
                Keeping.valueOf(upper(row.getString("keeping"))),
                row.getInt("members"));
    }

    static Membership membership(RoomAlias room, ResultSet row) throws SQLException {
        return new Membership(
                room,
                new AccountId(row.getLong("account")),
                role(row.getString("role")),
                Micros.at(row.getLong("since")),
                quiet(row.getLong("silenced_until")));
    }

    static Role role(String word) {
        return Role.valueOf(upper(word));
    }

    /// The word for a constant.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    static Quiet quiet(long micros) {
        return micros == 0 ? Quiet.NONE : new Quiet.Until(Micros.at(micros));
    }

    static long quiet(Quiet quiet) {
        return switch (quiet) {
            case Quiet.None _ -> 0;
            case Quiet.Until(var end) -> Micros.of(end);
        };
    }

    /// What the directory is searched by. No search holds the end of a line.
    static String sought(RoomAlias alias, RoomSettings settings) {
        return NameText.fold(alias.text() + "\n" + settings.topic());
    }
}
