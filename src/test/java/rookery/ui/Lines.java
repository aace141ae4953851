package rookery.ui;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Delivery;
import rookery.core.message.LocalId;
import rookery.core.message.MessageId;
import rookery.core.message.Revision;
import rookery.core.message.Said;
import rookery.core.room.Member;
import rookery.core.timeline.Quote;
import rookery.core.timeline.TimelineItem;
import rookery.core.timeline.Trace;

import java.time.Instant;

/// Lines of a conversation on a server that numbers them.
public final class Lines {
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    public static final Member BOB = member(2, "bob", "Bob Builder");
    public static final Member MEI = member(3, "mei", "李美");

    private Lines() {}

    public static Member member(long id, String name, String nickname) {
        return new Member(
                new AccountId(id), Handle.of(new AccountName(name)), new Nickname(nickname));
    }

    public static Trace trace(long number) {
        return trace(number, Context.NONE, Revision.NONE, Quote.NOTHING);
    }

    public static Trace trace(long number, Context context, Revision revision, Quote quote) {
        return new Trace(new MessageId(number), number, context, revision, quote);
    }

    public static TimelineItem.Theirs theirs(Member who, Content content, Trace trace) {
        return new TimelineItem.Theirs(
                trace.id().number(),
                new Author(who.id(), who.handle(), who.nickname()),
                content,
                NOON.plusSeconds(trace.seq()),
                Said.Precision.INSTANT,
                trace);
    }

    public static TimelineItem.Mine mine(Content content, Delivery delivery, Trace trace) {
        return new TimelineItem.Mine(
                trace.id().number(),
                new LocalId("a" + trace.seq()),
                new Nickname("Ann"),
                content,
                NOON.plusSeconds(trace.seq()),
                Said.Precision.INSTANT,
                delivery,
                trace);
    }

    public static Content text(String words) {
        return new Content.Text(new Body(words));
    }
}
