package rookery.store.sqlite.server.message;

import rookery.core.attachment.Attachment;
import rookery.core.attachment.ContentHash;

import java.sql.ResultSet;
import java.sql.SQLException;

/// An attachment from its row.
public final class AttachmentColumns {
    private AttachmentColumns() {}

    public static Attachment.Kept read(ResultSet row) throws SQLException {
        return new Attachment.Kept(
                row.getString("key"),
                new ContentHash(row.getString("hash")),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"));
    }
}
