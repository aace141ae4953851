package rookery.store.sqlite.server;

import rookery.core.attachment.Attachment;
import rookery.core.attachment.ContentHash;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Plain;

import java.sql.ResultSet;
import java.sql.SQLException;

/// A content as the two columns `kind` and `content`, and back. Attachments stand in a table of
/// their own.
final class ContentColumns {
    private ContentColumns() {}

    static String kind(Content content) {
        return switch (content) {
            case Content.Text _,
                    Content.Link _,
                    Content.News _,
                    Content.Emoji _,
                    Content.RedPacket _,
                    Content.ContactCard _,
                    Content.Notice _,
                    Content.Opaque _ ->
                    "text";
            case Content.Picture _ -> "picture";
            case Content.Voice _ -> "voice";
            case Content.File _, Content.Video _ -> "file";
        };
    }

    static String content(Content content) {
        return switch (content) {
            case Content.Filed filed -> key(filed.attachment());
            case Content.Text _,
                    Content.Link _,
                    Content.News _,
                    Content.Emoji _,
                    Content.RedPacket _,
                    Content.ContactCard _,
                    Content.Notice _,
                    Content.Opaque _ ->
                    Plain.of(content).text();
        };
    }

    private static String key(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Kept kept -> kept.key();
            case Attachment.Linked linked ->
                    throw new IllegalArgumentException("a server keeps what it has, not " + linked);
        };
    }

    static Content read(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return switch (kind) {
            case "text" -> new Content.Text(new Body(row.getString("content")));
            case "picture" -> new Content.Picture(attachment(row));
            case "voice" -> new Content.Voice(attachment(row));
            case "file" -> new Content.File(attachment(row));
            default -> throw new SQLException("a message of unknown kind " + kind);
        };
    }

    static Attachment.Kept attachment(ResultSet row) throws SQLException {
        return new Attachment.Kept(
                row.getString("key"),
                new ContentHash(row.getString("hash")),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"));
    }
}
