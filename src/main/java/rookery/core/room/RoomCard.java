package rookery.core.room;

/// A room as somebody sees it who asks about it.
///
/// @param members how many accounts belong to it
/// @param role of whoever asked
public record RoomCard(
        RoomAlias alias, RoomSettings settings, Keeping keeping, int members, Role role) {}
