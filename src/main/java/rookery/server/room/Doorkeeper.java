package rookery.server.room;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.Handle;
import rookery.core.room.Act;
import rookery.core.room.Departure;
import rookery.core.room.Member;
import rookery.core.room.Membership;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;
import rookery.dialect.event.Event;
import rookery.dialect.event.RoomEvent;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RoomReply;
import rookery.server.fanout.Asker;
import rookery.server.fanout.Connection;
import rookery.server.room.desk.Ground;
import rookery.server.room.desk.Refusal;
import rookery.server.room.desk.StoreDesk;
import rookery.server.room.member.Roll;
import rookery.server.room.member.Turns;
import rookery.server.room.seat.Gathering;
import rookery.store.room.Acted;
import rookery.store.room.Joined;
import rookery.store.room.Left;
import rookery.store.room.RoomBook.Changed;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Who comes to belong to one room and who does not any more: kept first, then told. Belongs to the
/// room's lane; the store is asked on a reader.
///
/// About one account one thing at a time goes on, so that what the store answers reaches the lane
/// in the order in which it was kept.
final class Doorkeeper {
    private static final String SETTINGS = "settings";

    private final RoomAlias alias;
    private final Ground ground;
    private final Roll roll;
    private final Gathering gathering;
    private final Consumer<Connection> enter;
    private final StoreDesk desk;
    private final Turns turns = new Turns();

    /// @param enter takes the connection in
    Doorkeeper(
            RoomAlias alias,
            Ground ground,
            Roll roll,
            Gathering gathering,
            Consumer<Connection> enter) {
        this.alias = alias;
        this.ground = ground;
        this.roll = roll;
        this.gathering = gathering;
        this.enter = enter;
        desk = new StoreDesk(alias, ground);
    }

    boolean isBusy() {
        return !turns.areOver();
    }

    /// @param welcome answers whoever joined
    void join(Asker from, Connection connection, Runnable welcome, Runnable settled) {
        AccountId me = connection.account();
        ask(
                me,
                from,
                () -> ground.stores().memberships().join(alias, me, ground.now()),
                joined -> joined(joined, from, connection, welcome),
                settled);
    }

    private void joined(Joined joined, Asker from, Connection connection, Runnable welcome) {
        switch (joined) {
            case Joined.Done(Membership membership) -> {
                roll.put(membership);
                ground.present().of(membership.account()).forEach(enter);
                enter.accept(connection);
                welcome.run();
                gathering.tell(new Event.Joined(alias, memberOf(connection), ground.now()));
            }
            case Joined.Already(Membership membership) -> {
                roll.put(membership);
                enter.accept(connection);
                welcome.run();
            }
            case Joined.NoSuchRoom _ -> refuse(from, Refusal.NO_SUCH_ROOM);
            case Joined.NoSuchAccount _ -> refuse(from, Refusal.NO_SUCH_ACCOUNT);
            case Joined.Banned _ -> refuse(from, Refusal.BANNED);
            case Joined.NotInvited _ -> refuse(from, Refusal.NOT_INVITED);
            case Joined.Full _ -> refuse(from, Refusal.FULL);
        }
    }

    void leave(Asker from, Connection connection, Runnable settled) {
        AccountId me = connection.account();
        ask(
                me,
                from,
                () -> ground.stores().memberships().leave(alias, me),
                left -> {
                    switch (left) {
                        case Left.Done _ -> {
                            Member member = memberOf(connection);
                            out(member, Departure.LEFT, member.handle(), "");
                            from.answer(new Reply.Done());
                        }
                        case Left.NotThere _ -> refuse(from, Refusal.STRANGER);
                        case Left.LastOwner _ -> refuse(from, Refusal.LAST_OWNER);
                    }
                },
                settled);
    }

    private static Member memberOf(Connection connection) {
        return new Member(connection.account(), connection.handle(), connection.nickname());
    }

    /// The last thing that whoever is gone hears of the room.
    private void out(Member member, Departure how, Handle by, String reason) {
        roll.remove(member.id());
        Event left = new Event.Left(alias, member, how, by, reason, ground.now());
        gathering.tell(left);
        if (gathering.remove(member.id()).isEmpty() && how != Departure.LEFT) {
            ground.present().of(member.id()).forEach(device -> device.tell(left));
        }
    }

    /// @param by acts through this connection
    void act(Asker from, Connection by, Account whom, Act act, String reason, Runnable settled) {
        ask(
                whom.id(),
                from,
                () ->
                        ground.stores()
                                .memberships()
                                .act(alias, by.account(), whom.id(), act, ground.now()),
                acted -> acted(acted, from, by, whom, act, reason),
                settled);
    }

    private void acted(
            Acted acted, Asker from, Connection by, Account whom, Act act, String reason) {
        switch (acted) {
            case Acted.Done _ -> {
                done(by.handle(), whom, act, reason);
                from.answer(new Reply.Done());
            }
            case Acted.Already _ -> from.answer(new Reply.Done());
            case Acted.NoSuchRoom _ -> refuse(from, Refusal.NO_SUCH_ROOM);
            case Acted.NoSuchAccount _ -> refuse(from, Refusal.NO_SUCH_ACCOUNT);
            case Acted.NotAMember _ -> refuse(from, Refusal.NOT_A_MEMBER);
            case Acted.NotAllowed _ -> refuse(from, Refusal.NOT_ALLOWED);
            case Acted.LastOwner _ -> refuse(from, Refusal.LAST_OWNER);
            case Acted.Banned _ -> refuse(from, Refusal.BANNED_ONE);
            case Acted.Full _ -> refuse(from, Refusal.FULL);
        }
    }

    private void done(Handle by, Account whom, Act act, String reason) {
        Handle name = Handle.of(whom.name());
        boolean inside = roll.holds(whom.id());
        switch (act) {
            case Act.Invite _ -> {
                Event invited = new RoomEvent.Invited(roll.card(Role.NONE), by);
                ground.present().of(whom.id()).forEach(device -> device.tell(invited));
            }
            case Act.Kick _ -> out(memberOf(whom), Departure.KICKED, by, reason);
            case Act.Ban _ when inside -> out(memberOf(whom), Departure.BANNED, by, reason);
            case Act.Ban _, Act.Unban _ -> {}
            case Act.Silence(Quiet until) -> {
                place(whom.id(), roll.roleOf(whom.id()), until);
                gathering.tell(new RoomEvent.Silenced(alias, name, until, by));
            }
            case Act.Give(Role role) -> {
                place(whom.id(), role, role.moderates() ? Quiet.NONE : silenced(whom.id()));
                gathering.tell(new RoomEvent.RoleGiven(alias, name, role, by));
            }
        }
    }

    private Quiet silenced(AccountId account) {
        return roll.find(account).map(Membership::silenced).orElse(Quiet.NONE);
    }

    private void place(AccountId account, Role role, Quiet silenced) {
        roll.find(account)
                .ifPresent(
                        before ->
                                roll.put(
                                        new Membership(
                                                alias, account, role, before.since(), silenced)));
    }

    private static Member memberOf(Account account) {
        return new Member(account.id(), Handle.of(account.name()), account.shown());
    }

    void change(Asker from, RoomSettings settings, Runnable settled) {
        ask(
                SETTINGS,
                from,
                () -> ground.stores().book().change(alias, from.account(), settings),
                changed -> {
                    switch (changed) {
                        case Changed.Done(var before, var after) -> {
                            roll.change(after.settings());
                            from.answer(
                                    new RoomReply.Shown(roll.card(roll.roleOf(from.account()))));
                            if (!before.settings().equals(after.settings())) {
                                gathering.tell(new RoomEvent.RoomChanged(roll.card(Role.NONE)));
                            }
                        }
                        case Changed.NoSuchRoom _ -> refuse(from, Refusal.NO_SUCH_ROOM);
                        case Changed.NotAllowed _ -> refuse(from, Refusal.NOT_ALLOWED);
                    }
                },
                settled);
    }

    /// The account was deleted. Its heirs come from the store.
    void forget(Account gone) {
        turns.takeAlone(
                () ->
                        desk.ask(
                                () -> ground.stores().memberships().all(alias),
                                now -> reloaded(gone, now),
                                _ -> {},
                                turns::doneAlone));
    }

    private void reloaded(Account gone, List<Membership> now) {
        if (roll.holds(gone.id())) {
            out(memberOf(gone), Departure.LEFT, Handle.of(gone.name()), "");
        }
        roll.replace(now);
    }

    private <T> void ask(
            Object about, Asker from, Supplier<T> question, Consumer<T> then, Runnable settled) {
        turns.take(
                about,
                () ->
                        desk.ask(
                                question,
                                then,
                                problem -> refuse(from, problem),
                                () -> {
                                    turns.done(about);
                                    settled.run();
                                }));
    }

    private void refuse(Asker from, Refusal refusal) {
        from.answer(refusal.in(alias, from.account()));
    }
}
