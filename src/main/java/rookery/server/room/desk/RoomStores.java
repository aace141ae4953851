package rookery.server.room.desk;

import rookery.store.MessageStore;
import rookery.store.RoomStore;
import rookery.store.account.RosterStore;
import rookery.store.message.ChangeStore;
import rookery.store.room.ConversationStore;
import rookery.store.room.MarkerStore;
import rookery.store.room.MembershipStore;
import rookery.store.room.RoomBook;

/// What is kept of rooms.
public record RoomStores(
        MessageStore messages,
        RoomStore rooms,
        RoomBook book,
        MembershipStore memberships,
        MarkerStore markers,
        ConversationStore conversations,
        RosterStore rosters,
        ChangeStore changes) {}
