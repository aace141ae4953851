package rookery.client.session.account.talk;

import rookery.client.session.Heading;
import rookery.client.watch.Watched;
import rookery.core.account.AccountName;
import rookery.core.receipt.Receipt;
import rookery.core.room.Destination;
import rookery.core.room.Draft;
import rookery.core.room.Member;
import rookery.core.room.Quiet;
import rookery.core.room.RoomAlias;
import rookery.core.timeline.TimelineItem;

import java.util.List;

/// What windows see of a conversation beside its timeline.
final class ConversationState {
    final Watched<Heading> heading;
    final Watched<List<Member>> members = new Watched<>(List.of());
    final Watched<Integer> unread = new Watched<>(0);
    final Watched<Integer> mentions = new Watched<>(0);
    final Watched<Quiet> muted = new Watched<>(Quiet.NONE);
    final Watched<Draft> draft = new Watched<>(Draft.NONE);
    final Watched<Long> governed = new Watched<>(0L);
    final Watched<List<Member>> typing = new Watched<>(List.of());
    final Watched<List<Receipt>> receipts = new Watched<>(List.of());
    final Watched<List<TimelineItem>> last = new Watched<>(List.of());

    ConversationState(Destination destination) {
        heading =
                new Watched<>(
                        new Heading(
                                switch (destination) {
                                    case Destination.Room(RoomAlias room) -> "#" + room.text();
                                    case Destination.Direct(AccountName with) -> with.text();
                                }));
    }
}
