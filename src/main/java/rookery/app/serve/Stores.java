package rookery.app.serve;

import rookery.store.AttachmentStore;
import rookery.store.MessageStore;
import rookery.store.RoomStore;
import rookery.store.account.AccountStore;
import rookery.store.account.RosterStore;
import rookery.store.account.TokenStore;
import rookery.store.admin.AdminStores;
import rookery.store.message.ChangeStore;
import rookery.store.message.SearchStore;
import rookery.store.room.ConversationStore;
import rookery.store.room.MarkerStore;
import rookery.store.room.MembershipStore;
import rookery.store.room.RoomBook;
import rookery.store.upload.FileBook;
import rookery.store.upload.UploadStore;

import java.nio.file.Path;

/// What a server keeps its things in.
///
/// @param thumbnails a folder for pictures made small
/// @param closing commits and closes all of them
public record Stores(
        MessageStore messages,
        ChangeStore changes,
        SearchStore search,
        RoomStore rooms,
        AttachmentStore attachments,
        UploadStore uploads,
        FileBook files,
        Path thumbnails,
        AccountStore accounts,
        TokenStore tokens,
        RosterStore rosters,
        RoomBook book,
        MembershipStore memberships,
        MarkerStore markers,
        ConversationStore conversations,
        AdminStores admin,
        Runnable closing) {}
