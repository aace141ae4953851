package rookery.server.session.number;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.room.Access;
import rookery.core.room.Keeping;
import rookery.core.room.Membership;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.core.room.RoomSettings;
import rookery.dialect.reply.NumberedReply;
import rookery.dialect.reply.NumberedReply.Place;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.NumberedRequest;
import rookery.dialect.request.Request;
import rookery.server.fanout.Asker;
import rookery.server.room.Rooms;
import rookery.server.room.desk.RoomDesk;
import rookery.server.room.desk.RoomStores;
import rookery.server.session.Line;
import rookery.store.room.KeptRoom;
import rookery.store.room.MembershipStore;
import rookery.store.room.MembershipStore.Belonging;
import rookery.store.room.NewRoom;
import rookery.store.room.RoomBook.Created;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rooms by number. Safe for many threads.
public final class NumberedRooms {
    /// Rooms of the same title that are told apart by a small number in their alias.
    private static final int ALIKE = 9;

    private static final Reply.Denied NO_SUCH_ROOM =
            new Reply.Denied(Reply.Problem.NO_SUCH_ROOM, "There is no such room.");

    private final Rooms rooms;
    private final RoomDesk desk;

    public NumberedRooms(Rooms rooms, RoomDesk desk) {
        this.rooms = rooms;
        this.desk = desk;
    }

    /// Blocking.
    static Reply of(RoomStores stores, AccountId me) {
        List<Place> places = new ArrayList<>();
        String after = "";
        List<Belonging> page;
        do {
            page = stores.memberships().roomsOf(me, after, MembershipStore.MOST);
            for (Belonging belonging : page) {
                after = belonging.room().alias().text();
                places.add(place(stores, belonging.room(), belonging.membership().role()));
            }
        } while (page.size() == MembershipStore.MOST);
        return new NumberedReply.Belonging(places);
    }

    private static Place place(RoomStores stores, KeptRoom room, Role role) {
        Optional<Membership> owner =
                stores.memberships().page(room.alias(), Role.OWNER, "", 1).stream()
                        .map(MembershipStore.Listed::membership)
                        .filter(first -> first.role() == Role.OWNER)
                        .findFirst();
        return new Place(
                room.number(),
                new RoomCard(room.alias(), room.settings(), room.keeping(), room.members(), role),
                owner.map(first -> first.account().number()).orElse(0L),
                owner.map(Membership::since).orElse(Instant.EPOCH));
    }

    /// Blocking. Numbers can be tried out, so what is not for everybody to find is not there.
    private static Optional<RoomAlias> findOpen(RoomStores stores, long number, AccountId me) {
        return stores.book()
                .find(number)
                .filter(room -> !room.alias().isDirect())
                .filter(
                        room ->
                                room.settings().access() == Access.PUBLIC
                                        || stores.memberships().find(room.alias(), me).isPresent()
                                        || stores.memberships().invitations(me).stream()
                                                .anyMatch(
                                                        invited ->
                                                                invited.room().number() == number))
                .map(KeptRoom::alias);
    }

    void enter(long number, Line line, Asker from, Runnable settled) {
        desk.run(
                stores ->
                        findOpen(stores, number, line.account())
                                .ifPresentOrElse(
                                        alias ->
                                                rooms.join(
                                                        from,
                                                        line,
                                                        new Request.Join(
                                                                alias,
                                                                Nickname.NONE,
                                                                Request.Unmade.REFUSE),
                                                        settled),
                                        () -> {
                                            from.answer(NO_SUCH_ROOM);
                                            settled.run();
                                        }),
                () -> {
                    from.answer(new Reply.Denied(Reply.Problem.BUSY, "Ask again in a moment."));
                    settled.run();
                });
    }

    /// Blocking.
    static Reply make(RoomStores stores, NumberedRequest.Make make, AccountId me, Instant now) {
        if (!(RoomSettings.parse(make.title(), make.picture(), Access.PUBLIC, false, false)
                instanceof RoomSettings.Parsed.Ok(RoomSettings settings))) {
            return new Reply.Denied(
                    Reply.Problem.MALFORMED,
                    "A room's name has " + RoomSettings.MAX_TOPIC + " characters at most.");
        }
        for (RoomAlias alias : aliases(settings.topic(), now)) {
            switch (stores.book().create(new NewRoom(alias, settings, Keeping.HISTORY, me, now))) {
                case Created.Done(KeptRoom room) -> {
                    return new NumberedReply.RoomShown(place(stores, room, Role.OWNER));
                }
                case Created.Taken _ -> {}
                case Created.NoSuchAccount _ -> {
                    return new Reply.Denied(Reply.Problem.NO_SUCH_ACCOUNT, "The account is gone.");
                }
                case Created.Full _ -> {
                    return new Reply.Denied(
                            Reply.Problem.QUOTA, "You belong to as many rooms as one may.");
                }
            }
        }
        return new Reply.Denied(Reply.Problem.TRY_LATER, "Try again in a moment.");
    }

    /// As near to the title as can be, since other dialects know the room by it alone.
    private static List<RoomAlias> aliases(String title, Instant now) {
        String named = title.replaceAll("\\s+", "-");
        List<String> wanted = new ArrayList<>(List.of(named));
        for (int i = 2; i <= ALIKE; i++) {
            wanted.add(named + "-" + i);
        }
        wanted.add("room-" + now.getEpochSecond() + "-" + now.getNano() / 1_000);
        return wanted.stream()
                .map(RoomAlias::parse)
                .filter(RoomAlias.Parsed.Ok.class::isInstance)
                .map(parsed -> ((RoomAlias.Parsed.Ok) parsed).alias())
                .toList();
    }
}
