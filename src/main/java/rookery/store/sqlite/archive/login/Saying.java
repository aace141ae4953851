package rookery.store.sqlite.archive.login;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Delivery;
import rookery.core.message.LocalId;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.message.Revision;
import rookery.core.message.Said;
import rookery.core.room.RoomAlias;
import rookery.core.timeline.Quote;
import rookery.core.timeline.TimelineItem;
import rookery.core.timeline.Trace;
import rookery.store.sqlite.Micros;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;

/// One row of the table `saying`.
///
/// @param id 0 where the server has not numbered it
record Saying(
        long key,
        long seq,
        long sub,
        long id,
        Author author,
        boolean mine,
        String localId,
        Instant at,
        Content content,
        Context context,
        Revision revision,
        String delivery) {
    static final String COLUMNS =
            "key, seq, sub, id, author, account, nickname, is_mine, local_id, said_at, content,"
                    + " context, revision, delivery";
    static final String PENDING = "pending";
    static final String ACCEPTED = "accepted";
    static final String FAILED = "failed ";

    /// Where what waits stands: behind all that has a seq.
    static final long WAITING = 9_007_199_254_740_991L;

    static Saying read(ResultSet row) throws SQLException {
        return new Saying(
                row.getLong("key"),
                row.getLong("seq"),
                row.getLong("sub"),
                row.getLong("id"),
                new Author(
                        new AccountId(row.getLong("account")),
                        new Handle(row.getString("author")),
                        new Nickname(row.getString("nickname"))),
                row.getBoolean("is_mine"),
                row.getString("local_id"),
                Micros.at(row.getLong("said_at")),
                Parts.content(row.getString("content")),
                Parts.context(row.getString("context")),
                Parts.revision(row.getString("revision")),
                row.getString("delivery"));
    }

    static Saying of(Message message, boolean mine) {
        return new Saying(
                0,
                message.seq(),
                0,
                message.id().number(),
                message.author(),
                mine,
                message.localId().text(),
                message.at(),
                message.content(),
                message.context(),
                message.revision(),
                ACCEPTED);
    }

    static String failed(Delivery.Reason reason) {
        return FAILED + reason.name().toLowerCase(Locale.ROOT);
    }

    boolean isWaiting() {
        return seq == WAITING;
    }

    Saying with(long newKey, long newSub) {
        return new Saying(
                newKey, seq, newSub, id, author, mine, localId, at, content, context, revision,
                delivery);
    }

    Saying reached(String now) {
        return new Saying(
                key, seq, sub, id, author, mine, localId, at, content, context, revision, now);
    }

    Saying saying(Content other) {
        return new Saying(
                key, seq, sub, id, author, mine, localId, at, other, context, revision, delivery);
    }

    /// As it is now; its line stays the same.
    Saying as(Message message) {
        return of(message, mine).with(key, 0);
    }

    Message message(RoomAlias room) {
        return new Message(
                new MessageId(id),
                room,
                seq,
                author,
                new LocalId(localId),
                at,
                content,
                context,
                revision);
    }

    /// @param delivered how far somebody else has it
    TimelineItem item(Quote quote, long delivered, long displayed) {
        Trace trace = new Trace(new MessageId(id), id == 0 ? 0 : seq, context, revision, quote);
        return mine
                ? new TimelineItem.Mine(
                        key,
                        new LocalId(localId),
                        author.nickname(),
                        content,
                        at,
                        Said.Precision.INSTANT,
                        reached(delivered, displayed),
                        trace)
                : new TimelineItem.Theirs(key, author, content, at, Said.Precision.INSTANT, trace);
    }

    private Delivery reached(long delivered, long displayed) {
        return switch (delivery) {
            case PENDING -> new Delivery.Pending();
            case ACCEPTED ->
                    seq <= displayed
                            ? new Delivery.Displayed()
                            : seq <= delivered ? new Delivery.Delivered() : new Delivery.Accepted();
            default ->
                    new Delivery.Failed(
                            Delivery.Reason.valueOf(
                                    delivery.substring(FAILED.length()).toUpperCase(Locale.ROOT)));
        };
    }
}
