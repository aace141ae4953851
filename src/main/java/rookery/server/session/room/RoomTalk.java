package rookery.server.session.room;

import rookery.core.account.AccountName;
import rookery.core.room.Access;
import rookery.core.room.Member;
import rookery.core.room.Membership;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RoomReply;
import rookery.dialect.request.RoomRequest;
import rookery.server.fanout.Announcement;
import rookery.server.fanout.Asker;
import rookery.server.fanout.Connection;
import rookery.server.fanout.Present;
import rookery.server.room.Rooms;
import rookery.server.room.desk.RoomDesk;
import rookery.server.room.desk.RoomStores;
import rookery.server.session.Destinations;
import rookery.server.session.Line;
import rookery.server.session.Talk;
import rookery.server.session.bot.HookTalk;
import rookery.store.room.KeptRoom;
import rookery.store.room.NewRoom;
import rookery.store.room.RoomBook.Created;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one connection asks about rooms. Belongs to the connection's loop.
public final class RoomTalk implements Talk<RoomRequest> {
    private final Line line;
    private final Rooms rooms;
    private final RoomDesk desk;
    private final Destinations destinations;
    private final MemberPages pages;
    private final HookTalk hooks;
    private final Present present;

    public RoomTalk(
            Line line,
            Rooms rooms,
            RoomDesk desk,
            Destinations destinations,
            MemberPages pages,
            HookTalk hooks,
            Present present) {
        this.line = line;
        this.rooms = rooms;
        this.desk = desk;
        this.destinations = destinations;
        this.pages = pages;
        this.hooks = hooks;
        this.present = present;
    }

    @Override
    public void handle(RoomRequest request, Asker from, Runnable settled) {
        switch (request) {
            case RoomRequest.Create create -> create(create, from, settled);
            case RoomRequest.FindRooms find ->
                    desk.ask(from, stores -> found(stores, find), settled);
            case RoomRequest.ReadRoom(RoomAlias room) ->
                    desk.ask(from, stores -> shown(stores, room), settled);
            case RoomRequest.ChangeSettings change -> rooms.change(from, change, settled);
            case RoomRequest.Do act -> {
                AccountName whom = act.whom();
                destinations.account(
                        whom,
                        from,
                        settled,
                        account -> rooms.act(from, line, account, act, settled));
            }
            case RoomRequest.ListCards list -> pages.list(list, from, settled);
            case RoomRequest.Hooking hooking -> hooks.handle(hooking, from, settled);
        }
    }

    private void create(RoomRequest.Create create, Asker from, Runnable settled) {
        if (line.identity().handle().isGuest()) {
            from.answer(
                    denied(
                            Reply.Problem.NOT_ALLOWED,
                            "Guests make no rooms. Make an account first."));
            settled.run();
            return;
        }
        NewRoom room =
                new NewRoom(
                        create.room(),
                        create.settings(),
                        create.keeping(),
                        line.account(),
                        desk.now());
        desk.ask(from, stores -> created(stores.book().create(room), room), settled);
    }

    private Reply created(Created created, NewRoom wanted) {
        return switch (created) {
            case Created.Done(KeptRoom room) -> {
                tellOthers(wanted);
                yield new RoomReply.Shown(Arrivals.card(room, Role.OWNER));
            }
            case Created.Taken _ ->
                    denied(
                            Reply.Problem.NAME_TAKEN,
                            "There is such a room already. Choose another alias.");
            case Created.NoSuchAccount _ ->
                    denied(Reply.Problem.NO_SUCH_ACCOUNT, "The account is gone.");
            case Created.Full _ ->
                    denied(Reply.Problem.QUOTA, "You belong to as many rooms as one may.");
        };
    }

    /// My other devices, which are in it from now on.
    private void tellOthers(NewRoom room) {
        Member me = new Member(line.account(), line.handle(), line.nickname());
        Set<Connection> others = new HashSet<>(present.of(line.account()));
        others.remove(line);
        new Announcement(new Event.Joined(room.alias(), me, room.at())).to(others);
    }

    private static Reply found(RoomStores stores, RoomRequest.FindRooms find) {
        int limit = Cursors.page(find.limit());
        String after =
                Cursors.number(find.after())
                        .flatMap(stores.book()::find)
                        .map(room -> room.alias().text())
                        .orElse("");
        List<KeptRoom> rooms = stores.book().directory(find.text(), after, limit);
        return new RoomReply.Rooms(
                rooms.stream().map(room -> Arrivals.card(room, Role.NONE)).toList(),
                rooms.size() < limit ? "" : Cursors.of(rooms.getLast().number()));
    }

    private Reply shown(RoomStores stores, RoomAlias alias) {
        return stores.book()
                .find(alias)
                .flatMap(room -> visible(stores, room))
                .<Reply>map(RoomReply.Shown::new)
                .orElseGet(() -> denied(Reply.Problem.NO_SUCH_ROOM, "There is no such room."));
    }

    /// Of a room that is by invitation only those know whom it concerns.
    private Optional<RoomCard> visible(RoomStores stores, KeptRoom room) {
        Role role =
                stores.memberships()
                        .find(room.alias(), line.account())
                        .map(Membership::role)
                        .orElse(Role.NONE);
        boolean known =
                role != Role.NONE
                        || room.settings().access() != Access.INVITE
                        || stores.memberships().invitations(line.account()).stream()
                                .anyMatch(invited -> invited.room().number() == room.number());
        return known ? Optional.of(Arrivals.card(room, role)) : Optional.empty();
    }

    private static Reply denied(Reply.Problem problem, String sentence) {
        return new Reply.Denied(problem, sentence);
    }
}
