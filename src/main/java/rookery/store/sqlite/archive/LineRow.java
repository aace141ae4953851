package rookery.store.sqlite.archive;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.attachment.Attachment;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Delivery;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.message.Plain;
import rookery.core.message.Said;
import rookery.core.timeline.TimelineItem;
import rookery.core.timeline.TimelineItem.Direction;
import rookery.core.timeline.TimelineItem.Happening;
import rookery.store.sqlite.Micros;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;

/// One row of the table `line` and its meaning.
///
/// @param author 0 for nobody
/// @param localId empty for none
/// @param delivery as the column has it
record LineRow(
        long key,
        long place,
        LineKind kind,
        boolean mine,
        long author,
        String nickname,
        String content,
        Instant at,
        Said.Precision precision,
        String localId,
        String delivery) {
    static final String COLUMNS =
            "key, place, kind, is_mine, author, nickname, content, said_at, is_day, local_id,"
                    + " delivery";
    static final String ACCEPTED = "accepted";
    static final String PENDING = "pending";
    private static final String FAILED = "failed ";

    static LineRow read(ResultSet row) throws SQLException {
        String localId = row.getString("local_id");
        return new LineRow(
                row.getLong("key"),
                row.getLong("place"),
                LineKind.read(row.getString("kind")),
                row.getBoolean("is_mine"),
                row.getLong("author"),
                row.getString("nickname"),
                row.getString("content"),
                Micros.at(row.getLong("said_at")),
                row.getBoolean("is_day") ? Said.Precision.DAY : Said.Precision.INSTANT,
                localId == null ? "" : localId,
                row.getString("delivery"));
    }

    static LineRow pending(LocalId localId, Nickname nickname, Content content, Instant at) {
        return new LineRow(
                0,
                0,
                LineKind.of(content),
                true,
                0,
                nickname.text(),
                text(content),
                at,
                Said.Precision.INSTANT,
                localId.text(),
                PENDING);
    }

    static LineRow heard(Heard heard, Nickname nickname, boolean mine) {
        Said.Precision precision =
                heard instanceof Said said ? said.precision() : Said.Precision.INSTANT;
        return new LineRow(
                0,
                0,
                LineKind.of(heard.content()),
                mine,
                heard.author().id().number(),
                nickname.text(),
                text(heard.content()),
                heard.at(),
                precision,
                "",
                ACCEPTED);
    }

    /// Only what [rookery.store.archive.ConversationArchive#note] takes.
    static LineRow note(TimelineItem line) {
        return switch (line) {
            case TimelineItem.Whisper(_, var direction, var other, var body, var at) ->
                    passing(
                            direction == Direction.TO_ME
                                    ? LineKind.WHISPER_TO_ME
                                    : LineKind.WHISPER_FROM_ME,
                            direction == Direction.FROM_ME,
                            other,
                            body.text(),
                            at);
            case TimelineItem.CalledOut(_, var author, var body, var at) ->
                    passing(LineKind.CALLED_OUT, false, author, body.text(), at);
            case TimelineItem.Note(_, var happening, var who, var before, var at) ->
                    new LineRow(
                            0,
                            0,
                            kindOf(happening),
                            false,
                            0,
                            who.text(),
                            before.text(),
                            at,
                            Said.Precision.INSTANT,
                            "",
                            ACCEPTED);
            case TimelineItem.Theirs _, TimelineItem.Mine _ ->
                    throw new IllegalArgumentException("a message is heard or posted, not noted");
        };
    }

    private static LineRow passing(
            LineKind kind, boolean mine, Author author, String text, Instant at) {
        return new LineRow(
                0,
                0,
                kind,
                mine,
                author.id().number(),
                author.nickname().text(),
                text,
                at,
                Said.Precision.INSTANT,
                "",
                ACCEPTED);
    }

    private static LineKind kindOf(Happening happening) {
        return switch (happening) {
            case JOINED -> LineKind.JOINED;
            case LEFT -> LineKind.LEFT;
            case RENAMED -> LineKind.RENAMED;
        };
    }

    private static String text(Content content) {
        return switch (content) {
            case Content.Filed filed -> address(filed.attachment());
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

    private static String address(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Linked(URI source) -> source.toString();
            case Attachment.Kept kept ->
                    throw new IllegalArgumentException("a desktop hears addresses, not " + kept);
        };
    }

    LineRow at(long newKey, long newPlace) {
        return new LineRow(
                newKey, newPlace, kind, mine, author, nickname, content, at, precision, localId,
                delivery);
    }

    LineRow reached(String newDelivery) {
        return new LineRow(
                key,
                place,
                kind,
                mine,
                author,
                nickname,
                content,
                at,
                precision,
                localId,
                newDelivery);
    }

    TimelineItem item() {
        return switch (kind) {
            case TEXT, PICTURE, VOICE, FILE -> mine ? mineItem() : theirs();
            case WHISPER_TO_ME ->
                    new TimelineItem.Whisper(key, Direction.TO_ME, who(), new Body(content), at);
            case WHISPER_FROM_ME ->
                    new TimelineItem.Whisper(key, Direction.FROM_ME, who(), new Body(content), at);
            case CALLED_OUT -> new TimelineItem.CalledOut(key, who(), new Body(content), at);
            case JOINED -> happened(Happening.JOINED);
            case LEFT -> happened(Happening.LEFT);
            case RENAMED -> happened(Happening.RENAMED);
        };
    }

    private TimelineItem theirs() {
        return new TimelineItem.Theirs(key, who(), said(), at, precision);
    }

    private TimelineItem mineItem() {
        LocalId id = new LocalId(localId.isEmpty() ? "archive-" + key : localId);
        return new TimelineItem.Mine(
                key, id, new Nickname(nickname), said(), at, precision, reached());
    }

    private TimelineItem happened(Happening happening) {
        return new TimelineItem.Note(
                key, happening, new Nickname(nickname), new Nickname(content), at);
    }

    Heard heard() {
        return new Said(who(), said(), at, precision);
    }

    private Author who() {
        return new Author(new AccountId(author), new Nickname(nickname));
    }

    Content said() {
        return switch (kind) {
            case PICTURE -> new Content.Picture(linked());
            case VOICE -> new Content.Voice(linked());
            case FILE -> new Content.File(linked());
            case TEXT, WHISPER_TO_ME, WHISPER_FROM_ME, CALLED_OUT, JOINED, LEFT, RENAMED ->
                    new Content.Text(new Body(content));
        };
    }

    private Attachment linked() {
        return new Attachment.Linked(URI.create(content));
    }

    private Delivery reached() {
        return switch (delivery) {
            case ACCEPTED -> new Delivery.Accepted();
            case PENDING -> new Delivery.Pending();
            default ->
                    new Delivery.Failed(
                            Delivery.Reason.valueOf(
                                    delivery.substring(FAILED.length()).toUpperCase(Locale.ROOT)));
        };
    }

    static String failed(Delivery.Reason reason) {
        return FAILED + reason.name().toLowerCase(Locale.ROOT);
    }
}
