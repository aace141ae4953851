package rookery.server.session.room;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.Handle;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.dialect.event.Event;
import rookery.dialect.event.RoomEvent;
import rookery.server.fanout.Connection;
import rookery.server.fanout.Ending;
import rookery.server.room.Rooms;
import rookery.server.room.desk.RoomDesk;
import rookery.server.room.desk.RoomStores;
import rookery.store.room.KeptRoom;
import rookery.store.room.MembershipStore;
import rookery.store.room.MembershipStore.Belonging;
import rookery.store.room.MembershipStore.Invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What follows when a device of an account has come: it hears those of its rooms that are open,
/// and learns who invites it. Safe for many threads.
public final class Arrivals {
    private final Rooms rooms;
    private final RoomDesk desk;

    public Arrivals(Rooms rooms, RoomDesk desk) {
        this.rooms = rooms;
        this.desk = desk;
    }

    /// @param device is among those present already; see [Rooms#attach] for why that comes first
    public void arrived(Connection device) {
        desk.run(stores -> bring(stores, device), () -> device.end(Ending.TRY_LATER));
    }

    private void bring(RoomStores stores, Connection device) {
        eachRoom(stores, device.account(), room -> rooms.attach(device, room));
        for (Invitation invitation : stores.memberships().invitations(device.account())) {
            device.tell(
                    new RoomEvent.Invited(
                            card(invitation.room(), Role.NONE), Handle.of(invitation.byName())));
        }
    }

    /// Tells all who are in a room with the account, written down once for each room and dialect.
    /// Who is in several with it is told in each; whom nobody could tell finds it in the list of
    /// members.
    ///
    /// @param account is told otherwise
    public void tellRooms(AccountId account, Event event) {
        desk.run(
                stores -> eachRoom(stores, account, room -> rooms.tellOthers(account, room, event)),
                () -> {});
    }

    /// Blocking, before an account is deleted.
    ///
    /// @return what to do once it is
    public Runnable leaving(Account account) {
        List<RoomAlias> left = new ArrayList<>();
        eachRoom(desk.stores(), account.id(), left::add);
        return () -> left.forEach(room -> rooms.forget(account, room));
    }

    private static void eachRoom(RoomStores stores, AccountId account, Consumer<RoomAlias> then) {
        String after = "";
        List<Belonging> page;
        do {
            page = stores.memberships().roomsOf(account, after, MembershipStore.MOST);
            for (Belonging belonging : page) {
                after = belonging.room().alias().text();
                then.accept(belonging.room().alias());
            }
        } while (page.size() == MembershipStore.MOST);
    }

    /// @param role of whoever is told
    static RoomCard card(KeptRoom room, Role role) {
        return new RoomCard(room.alias(), room.settings(), room.keeping(), room.members(), role);
    }
}
