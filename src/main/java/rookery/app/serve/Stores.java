package rookery.app.serve;

import rookery.store.AttachmentStore;
import rookery.store.MessageStore;
import rookery.store.RoomStore;

/// What a server keeps its things in.
///
/// @param closing commits and closes all of them
public record Stores(
        MessageStore messages, RoomStore rooms, AttachmentStore attachments, Runnable closing) {}
