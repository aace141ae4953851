package rookery.server.session.room;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.Avatar;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.presence.Presence;
import rookery.core.presence.Show;
import rookery.core.room.Member;
import rookery.core.room.MemberCard;
import rookery.core.room.Membership;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RoomReply;
import rookery.dialect.request.RoomRequest;
import rookery.server.fanout.Asker;
import rookery.server.room.Rooms;
import rookery.server.room.desk.RoomDesk;
import rookery.server.room.desk.RoomStores;
import rookery.store.room.MembershipStore.Banned;
import rookery.store.room.MembershipStore.Listed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The list of a room's members, page by page: by role, then by name, then the guests who are
/// there. Safe for many threads.
///
/// A page goes on after a member, whoever came or went meanwhile; where that member's account is
/// gone, its role begins again.
public final class MemberPages {
    private final Rooms rooms;
    private final RoomDesk desk;
    private final Function<AccountId, Presence> presences;

    /// @param presences what everybody in a room may know
    public MemberPages(Rooms rooms, RoomDesk desk, Function<AccountId, Presence> presences) {
        this.rooms = rooms;
        this.desk = desk;
        this.presences = presences;
    }

    void list(RoomRequest.ListCards list, Asker from, Runnable settled) {
        int limit = Cursors.page(list.limit());
        switch (list.whom()) {
            case MEMBERS ->
                    rooms.guests(
                            from,
                            list.room(),
                            guests ->
                                    desk.ask(
                                            from,
                                            stores ->
                                                    members(
                                                            stores,
                                                            list.room(),
                                                            Place.read(list.after()),
                                                            limit,
                                                            guests),
                                            settled),
                            settled);
            case BANNED ->
                    desk.ask(from, stores -> banned(stores, list, from.account(), limit), settled);
        }
    }

    private Reply members(
            RoomStores stores, RoomAlias room, Place after, int limit, List<Member> guests) {
        List<MemberCard> cards = new ArrayList<>();
        String next = "";
        if (!after.isGuest()) {
            String name = after.account().flatMap(this::nameOf).orElse("");
            List<Listed> listed = stores.memberships().page(room, after.role(), name, limit);
            listed.forEach(each -> cards.add(card(each)));
            if (listed.size() == limit) {
                next = Place.of(listed.getLast().membership());
            }
        }
        if (cards.size() < limit) {
            long from = after.isGuest() ? after.number() : 0;
            for (Member guest : guests) {
                if (guest.id().number() > from && cards.size() < limit) {
                    cards.add(card(guest));
                    next = Place.of(guest);
                }
            }
            boolean last =
                    guests.isEmpty()
                            || cards.isEmpty()
                            || cards.getLast().handle().equals(guests.getLast().handle());
            next = last ? "" : next;
        }
        return new RoomReply.Cards(room, cards, next);
    }

    private Optional<String> nameOf(AccountId account) {
        return desk.accounts().find(account).map(Account::name).map(name -> name.text());
    }

    private MemberCard card(Listed listed) {
        Membership membership = listed.membership();
        return new MemberCard(
                Handle.of(listed.name()),
                listed.nickname().equals(Nickname.NONE)
                        ? new Nickname(listed.name().text())
                        : listed.nickname(),
                listed.avatar(),
                membership.role(),
                membership.since(),
                membership.silenced(),
                presences.apply(membership.account()),
                listed.bot());
    }

    private static MemberCard card(Member guest) {
        return new MemberCard(
                guest.handle(),
                guest.nickname(),
                new Avatar.None(),
                Role.GUEST,
                Instant.EPOCH,
                Quiet.NONE,
                new Presence.Available(Show.ONLINE, ""));
    }

    private Reply banned(
            RoomStores stores, RoomRequest.ListCards list, AccountId asker, int limit) {
        if (stores.book().find(list.room()).isEmpty()) {
            return new Reply.Denied(Reply.Problem.NO_SUCH_ROOM, "There is no such room.");
        }
        boolean moderates =
                stores.memberships()
                        .find(list.room(), asker)
                        .filter(member -> member.role().moderates())
                        .isPresent();
        if (!moderates) {
            return new Reply.Denied(
                    Reply.Problem.NOT_ALLOWED, "Only owners and moderators see who is banned.");
        }
        String after =
                Cursors.number(list.after()).map(AccountId::new).flatMap(this::nameOf).orElse("");
        List<Banned> banned = stores.memberships().banned(list.room(), after, limit);
        return new RoomReply.Cards(
                list.room(),
                banned.stream().map(MemberPages::card).toList(),
                banned.size() < limit ? "" : Cursors.of(banned.getLast().account().number()));
    }

    private static MemberCard card(Banned banned) {
        return new MemberCard(
                Handle.of(banned.name()),
                banned.nickname(),
                new Avatar.None(),
                Role.NONE,
                banned.at(),
                Quiet.NONE,
                Presence.UNKNOWN);
    }

    /// After whom a page goes on.
    ///
    /// @param number of the account, or of the guest; 0 at the start of the role
    private record Place(Role role, boolean isGuest, long number) {
        private static final String GUEST = "g";

        static String of(Membership member) {
            return letter(member.role()) + "-" + member.account().number();
        }

        private static String letter(Role role) {
            return switch (role) {
                case OWNER -> "o";
                case MODERATOR -> "m";
                case MEMBER -> "b";
                case GUEST -> "v";
                case NONE -> "n";
            };
        }

        static String of(Member guest) {
            return GUEST + "-" + guest.id().number();
        }

        static Place read(String cursor) {
            int dash = cursor.indexOf('-');
            long number = Cursors.number(cursor.substring(dash + 1)).orElse(0L);
            if (cursor.startsWith(GUEST)) {
                return new Place(Role.GUEST, true, number);
            }
            for (Role role : Role.values()) {
                if (cursor.startsWith(letter(role) + "-")) {
                    return new Place(role, false, number);
                }
            }
            return new Place(Role.OWNER, false, 0);
        }

        Optional<AccountId> account() {
            return number > 0 ? Optional.of(new AccountId(number)) : Optional.empty();
        }
    }
}
