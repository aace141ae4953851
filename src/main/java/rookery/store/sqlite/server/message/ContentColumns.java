package rookery.store.sqlite.server.message;

import rookery.core.attachment.Attachment;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;

/// A content and its context as columns, and back. What a file is stands in a table of its own.
///
/// @param file the attachment's key, or empty
/// @param more as [MoreColumn] writes it
record ContentColumns(String kind, String body, String file, String more) {
    static final ContentColumns GONE = new ContentColumns("text", "", "", "");

    static ContentColumns of(Content content, Context context) {
        return new ContentColumns(
                kind(content),
                content.body().text(),
                content instanceof Content.Filed filed ? key(filed.attachment()) : "",
                MoreColumn.write(content, context));
    }

    static ContentColumns read(ResultSet row) throws SQLException {
        return new ContentColumns(
                row.getString("kind"),
                row.getString("body"),
                row.getString("file"),
                row.getString("more"));
    }

    private static String kind(Content content) {
        return switch (content) {
            case Content.Text _ -> "text";
            case Content.Picture _ -> "picture";
            case Content.Voice _ -> "voice";
            case Content.Video _ -> "video";
            case Content.File _ -> "file";
            case Content.Link _ -> "link";
            case Content.News _ -> "news";
            case Content.Emoji _ -> "emoji";
            case Content.RedPacket _ -> "red_packet";
            case Content.ContactCard _ -> "contact";
            case Content.Notice _ -> "notice";
            case Content.Opaque _ -> "opaque";
        };
    }

    private static String key(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Kept kept -> kept.key();
            case Attachment.Linked linked ->
                    throw new IllegalArgumentException("a server keeps what it has, not " + linked);
        };
    }

    /// Nothing but its body.
    boolean isPlainText() {
        return kind.equals("text") && more.isEmpty();
    }

    Context context() {
        return more.isEmpty() ? Context.NONE : MoreColumn.read(more).context();
    }

    /// @param row with the attachment's columns, where there is a file
    Content content(ResultSet row) throws SQLException {
        Body text = new Body(body);
        if (kind.equals("text")) {
            return new Content.Text(text);
        }
        MoreColumn rest = MoreColumn.read(more);
        return switch (kind) {
            case "picture" -> rest.picture(text, AttachmentColumns.read(row));
            case "voice" -> rest.voice(text, AttachmentColumns.read(row));
            case "video" -> rest.video(text, AttachmentColumns.read(row));
            case "file" -> new Content.File(text, AttachmentColumns.read(row));
            case "link" -> rest.link(text);
            case "news" -> rest.news(text);
            case "emoji" -> rest.emoji(text);
            case "red_packet" -> rest.redPacket(text);
            case "contact" -> rest.contact(text);
            case "notice" -> new Content.Notice(text);
            case "opaque" -> rest.opaque(text);
            default -> throw new SQLException("a message of unknown kind " + kind);
        };
    }

    /// By which a repeat is known once the row says something else. Each part with its length, so
    /// that none runs into the next.
    byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {kind, body, file, more}) {
                digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
