package rookery.dialect.packet.wire.home;

import rookery.core.account.Nickname;
import rookery.core.room.RoomAlias;
import rookery.dialect.packet.wire.value.Access;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Role;
import rookery.dialect.packet.wire.value.Show;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What answers and events have in common.
public sealed interface Entry extends Result {
    record Profile(
            Name name,
            Nickname nickname,
            String avatar,
            String status,
            String about,
            Optional<Name> looksLike,
            boolean bot)
            implements Entry {}

    /// @param text what they wrote when they asked
    record Contact(
            Name name,
            Nickname nickname,
            String avatar,
            State state,
            List<String> groups,
            String note,
            String department,
            String text,
            Optional<Name> looksLike,
            boolean bot)
            implements Entry {}

    /// @param members how many
    /// @param role the reader's
    record Room(
            RoomAlias alias,
            String topic,
            String picture,
            Access access,
            boolean announcements,
            boolean guests,
            boolean passing,
            long members,
            Role role)
            implements Entry {}

    /// @param silencedUntil the epoch: may speak
    record Member(
            Name name,
            Nickname nickname,
            String avatar,
            Role role,
            Instant since,
            Instant silencedUntil,
            Show show,
            boolean bot)
            implements Entry {}

    /// @param address with the token, where it was just made
    record Hook(
            long number, Nickname name, String prefix, Instant since, Instant used, String address)
            implements Entry {}

    enum State {
        /// I asked them.
        ASKED,
        /// They ask me.
        ASKING,
        CONTACT,
        BLOCKED,
        REMOVED
    }
}
