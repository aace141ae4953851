package rookery.server.room;

import rookery.core.account.AccountId;
import rookery.core.account.Handle;
import rookery.core.room.RoomAlias;
import rookery.dialect.event.ConversationEvent;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.ConversationRequest.Reach;
import rookery.server.fanout.Asker;
import rookery.server.fanout.Connection;
import rookery.server.room.desk.Ground;
import rookery.server.room.desk.Refusal;
import rookery.server.room.desk.StoreDesk;
import rookery.server.room.member.Roll;
import rookery.server.room.seat.Gathering;
import rookery.server.room.seat.Seat;
import rookery.store.room.MarkerStore.Moved;
import rookery.store.room.MarkerStore.Receipts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How far those in one conversation have it: kept, then told to whom it concerns. Belongs to the
/// lane.
///
/// One commit at a time is under way; what is marked meanwhile is gathered, the furthest of each
/// account, and goes with the next. In a room of more than [#FEW] a sender is told only when
/// somebody is the first to have come so far, so that a message costs its sender two events however
/// many read it; who has read it can be asked for. Where a mark goes past more than the newest
/// messages, everybody who is there is told, since who said the others is not known here.
final class Marks {
    private static final int FEW = 32;

    private final RoomAlias alias;
    private final Ground ground;
    private final Roll roll;
    private final Gathering gathering;
    private final Posts posts;
    private final StoreDesk desk;
    private Map<AccountId, Wish> waiting = new LinkedHashMap<>();
    private boolean asking;
    private long furthestDelivered;
    private long furthestDisplayed;

    Marks(RoomAlias alias, Ground ground, Roll roll, Gathering gathering, Posts posts) {
        this.alias = alias;
        this.ground = ground;
        this.roll = roll;
        this.gathering = gathering;
        this.posts = posts;
        desk = new StoreDesk(alias, ground);
    }

    boolean areWaiting() {
        return asking;
    }

    /// Nothing of guests is kept, nor of who is not in the room; neither is an error.
    void mark(
            Asker from,
            Connection device,
            Conversation in,
            Reach reach,
            long seq,
            Runnable settled) {
        if (device.handle().isGuest() || !roll.holds(from.account())) {
            from.answer(new Reply.Done());
            settled.run();
            return;
        }
        waiting.computeIfAbsent(from.account(), _ -> new Wish(device, in))
                .further(device, reach, seq, new Asked(from, settled));
        if (!asking) {
            keep();
        }
    }

    private void keep() {
        Map<AccountId, Wish> going = waiting;
        waiting = new LinkedHashMap<>();
        asking = true;
        List<Receipts> wanted = going.values().stream().map(Wish::receipts).toList();
        desk.ask(
                () -> ground.stores().markers().advance(alias, wanted),
                moved -> kept(going, moved),
                refusal -> going.values().forEach(wish -> wish.refused(refusal, alias)),
                () -> {
                    asking = false;
                    going.values().forEach(Wish::settled);
                    if (!waiting.isEmpty()) {
                        keep();
                    }
                });
    }

    private void kept(Map<AccountId, Wish> going, List<Moved> all) {
        going.values().forEach(Wish::done);
        for (Moved moved : all) {
            Wish wish = going.get(moved.after().account());
            if (wish != null) {
                tell(wish, moved.before(), moved.after());
            }
        }
    }

    private void tell(Wish wish, Receipts before, Receipts after) {
        boolean isSeen = after.displayed() > before.displayed();
        Reach reach = isSeen ? Reach.DISPLAYED : Reach.DELIVERED;
        long seq = isSeen ? after.displayed() : after.delivered();
        if (isSeen) {
            gathering
                    .of(after.account())
                    .ifPresent(
                            reader ->
                                    reader.tellOthers(
                                            wish.device, wish.event(reader.account(), reach, seq)));
        }
        if (roll.isBlocked(after.account())) {
            return;
        }
        long from = isSeen ? before.displayed() : before.delivered();
        for (Seat seat : concerned(news(from, reach, seq), seq)) {
            if (!seat.account().equals(after.account())) {
                seat.tell(wish.event(seat.account(), reach, seq));
            }
        }
    }

    /// Those who are there and said something after one seq and not after another, or may have.
    private List<Seat> concerned(long after, long upTo) {
        if (after >= upTo) {
            return List.of();
        }
        return posts.rememberAllAfter(after)
                ? posts.sendersBetween(after, upTo).stream()
                        .flatMap(sender -> gathering.of(sender).stream())
                        .toList()
                : List.copyOf(gathering.all());
    }

    /// Above which seq the senders are told.
    private long news(long before, Reach reach, long seq) {
        if (roll.size() <= FEW) {
            return before;
        }
        long furthest = reach == Reach.DISPLAYED ? furthestDisplayed : furthestDelivered;
        if (reach == Reach.DISPLAYED) {
            furthestDisplayed = Math.max(furthestDisplayed, seq);
        }
        furthestDelivered = Math.max(furthestDelivered, seq);
        return Math.max(before, furthest);
    }

    private record Asked(Asker from, Runnable settled) {}

    /// Up to where one account wants to be.
    private static final class Wish {
        private final Conversation in;
        private final AccountId account;
        private final Handle handle;
        private final List<Asked> asked = new ArrayList<>(1);
        private Connection device;
        private long delivered;
        private long displayed;

        Wish(Connection device, Conversation in) {
            this.device = device;
            this.in = in;
            account = device.account();
            handle = device.handle();
        }

        void further(Connection through, Reach reach, long seq, Asked one) {
            device = through;
            switch (reach) {
                case DELIVERED -> delivered = Math.max(delivered, seq);
                case DISPLAYED -> displayed = Math.max(displayed, seq);
            }
            asked.add(one);
        }

        Receipts receipts() {
            return new Receipts(account, Math.max(delivered, displayed), displayed);
        }

        ConversationEvent event(AccountId reader, Reach reach, long seq) {
            return new ConversationEvent.Marked(
                    in.asNamedBy(reader, account, handle), handle, reach, seq);
        }

        void done() {
            asked.forEach(one -> one.from.answer(new Reply.Done()));
        }

        void refused(Refusal refusal, RoomAlias room) {
            asked.forEach(one -> one.from.answer(refusal.in(room, account)));
        }

        void settled() {
            asked.forEach(one -> one.settled.run());
        }
    }
}
