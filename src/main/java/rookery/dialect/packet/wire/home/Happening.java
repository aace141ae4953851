package rookery.dialect.packet.wire.home;

import rookery.core.message.Body;
import rookery.core.message.MessageId;
import rookery.core.room.RoomAlias;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Role;

import java.time.Instant;
import java.util.List;

/// An event that the server tells. `conversation` is as its reader calls it.
public sealed interface Happening {
    record Typing(Address conversation, Name by, boolean off) implements Happening {}

    record Delivered(Address conversation, Name by, long seq) implements Happening {}

    record Displayed(Address conversation, Name by, long seq) implements Happening {}

    record Corrected(
            Address conversation,
            MessageId id,
            long change,
            Body body,
            List<Name> mentions,
            Instant at)
            implements Happening {}

    record Retracted(Address conversation, MessageId id, long change, Name by, Instant at)
            implements Happening {}

    record Reacted(
            Address conversation, MessageId id, long change, Name by, String emoji, boolean off)
            implements Happening {}

    record Pinned(Address conversation, MessageId id, long change, Name by, boolean off)
            implements Happening {}

    record Drafted(Address conversation, Body text) implements Happening {}

    record Muted(Address conversation, Instant until) implements Happening {}

    record Joined(RoomAlias room, Entry.Member member) implements Happening {}

    /// @param by the same as `name` where nobody else did it
    record Left(RoomAlias room, Name name, How how, Name by, String reason) implements Happening {}

    record RoleGiven(RoomAlias room, Name name, Role role, Name by) implements Happening {}

    record Silenced(RoomAlias room, Name name, Instant until, Name by) implements Happening {}

    record RoomChanged(Entry.Room room) implements Happening {}

    record Invited(Entry.Room room, Name by) implements Happening {}

    record ContactChanged(Entry.Contact contact) implements Happening {}

    record ProfileChanged(Entry.Profile profile) implements Happening {}

    record LoggedOut(String reason) implements Happening {}

    enum How {
        LEFT,
        KICKED,
        BANNED
    }
}
