package rookery.client.session;

import rookery.core.room.Keeping;
import rookery.core.room.Role;
import rookery.core.room.RoomSettings;

/// What stands above a conversation.
///
/// @param title a room's topic or alias, or what the other in a direct is called
/// @param settings of a direct: none that matter
/// @param role mine; [Role#NONE] where that is not known, or I am not in the room
/// @param members how many belong to it; 0 where that is not known
public record Heading(
        String title, RoomSettings settings, Keeping keeping, Role role, int members) {
    /// Nothing is known but the title.
    public Heading(String title) {
        this(title, RoomSettings.OPEN, Keeping.HISTORY, Role.NONE, 0);
    }
}
