package rookery.server.session.account;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Person;
import rookery.dialect.event.AccountEvent;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.server.account.AccountDesk;
import rookery.server.account.Accounts;
import rookery.server.account.Outcome;
import rookery.server.account.Problem;
import rookery.server.fanout.Asker;
import rookery.server.rate.Paces;
import rookery.server.roster.Rosters;
import rookery.server.session.Connected;
import rookery.server.session.Line;
import rookery.server.session.Talk;
import rookery.server.session.room.Arrivals;
import rookery.store.account.TokenStore.Device;

import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/// What one connection asks about accounts once it is somebody. Belongs to the connection's loop;
/// passwords are judged elsewhere.
public final class AccountTalk implements Talk<AccountRequest> {
    private static final String LOGGED_OUT = "This device was logged out.";

    private final Line line;
    private final AccountDesk desk;
    private final Rosters rosters;
    private final Connected connected;
    private final Arrivals arrivals;
    private final Paces profiles;

    /// @param profiles how fast they may change, each being told to all who share a room
    public AccountTalk(
            Line line,
            AccountDesk desk,
            Rosters rosters,
            Connected connected,
            Arrivals arrivals,
            Paces profiles) {
        this.line = line;
        this.desk = desk;
        this.rosters = rosters;
        this.connected = connected;
        this.arrivals = arrivals;
        this.profiles = profiles;
    }

    @Override
    public void gone() {
        connected.remove(line);
    }

    @Override
    public void handle(AccountRequest request, Asker from, Runnable settled) {
        if (line.identity().handle().isGuest()
                && !(request instanceof AccountRequest.ReadProfile)) {
            boolean leaves = request instanceof AccountRequest.LogOut;
            if (leaves) {
                from.answer(new Reply.Done());
                connected.logOut(line.account(), _ -> true, LOGGED_OUT);
            } else {
                from.answer(
                        new Reply.Denied(
                                Reply.Problem.NOT_ALLOWED,
                                "Guests have no account. Make one first."));
            }
            settled.run();
            return;
        }
        if (request instanceof AccountRequest.ChangeProfile) {
            Optional<Reply.Denied> tooOften = profiles.spend(line.account());
            if (tooOften.isPresent()) {
                from.answer(tooOften.get());
                settled.run();
                return;
            }
        }
        desk.ask(
                accounts -> answer(accounts, request),
                outcome -> {
                    answered(outcome, from);
                    settled.run();
                });
    }

    private void answered(Outcome<Answer> outcome, Asker from) {
        switch (outcome) {
            case Outcome.Refused<Answer> refused -> from.answer(Denials.of(refused));
            case Outcome.Done<Answer>(Answer(Reply reply, Runnable then)) -> {
                from.answer(reply);
                then.run();
            }
        }
    }

    private Outcome<Answer> answer(Accounts accounts, AccountRequest request) {
        AccountId me = line.account();
        long device = line.identity().device();
        return switch (request) {
            case AccountRequest.Entering _ -> new Outcome.Done<>(Answer.of(ALREADY));
            case AccountRequest.LogOut(var which) -> logOut(accounts, which);
            case AccountRequest.ChangePassword(var old, var wanted) -> {
                Outcome<Account> changed =
                        accounts.changePassword(me, old, wanted, device, line.origin());
                yield done(
                        changed,
                        () ->
                                connected.logOut(
                                        me, other -> other != device, "The password was changed."));
            }
            case AccountRequest.DeleteAccount(var password) -> {
                Optional<Runnable> rooms =
                        accounts.find(new AccountName(line.handle().text())).map(arrivals::leaving);
                Runnable farewell = accounts.find(me).map(rosters::farewell).orElse(() -> {});
                Outcome<Account> removed = accounts.remove(me, password, line.origin());
                yield done(
                        removed,
                        () -> {
                            connected.logOut(me, _ -> true, "The account was deleted.");
                            rooms.ifPresent(Runnable::run);
                            farewell.run();
                        });
            }
            case AccountRequest.ListDevices _ -> devices(accounts.devices().of(me), device);
            case AccountRequest.ReadProfile(var name) ->
                    accounts.find(name)
                            .map(accounts::shown)
                            .<Outcome<Answer>>map(person -> new Outcome.Done<>(shown(person)))
                            .orElse(Outcome.refused(Problem.NO_SUCH_ACCOUNT));
            case AccountRequest.ChangeProfile(var profile) ->
                    accounts.changeProfile(me, profile)
                            .map(accounts::shown)
                            .<Outcome<Answer>>map(person -> new Outcome.Done<>(changed(person)))
                            .orElse(Outcome.refused(Problem.NO_SUCH_ACCOUNT));
        };
    }

    static final Reply.Denied ALREADY =
            new Reply.Denied(Reply.Problem.NOT_ALLOWED, "This connection is logged in already.");

    private Outcome<Answer> logOut(Accounts accounts, AccountRequest.Which which) {
        AccountId me = line.account();
        long device = line.identity().device();
        LongPredicate meant =
                switch (which) {
                    case AccountRequest.Which.This _ -> number -> number == device;
                    case AccountRequest.Which.Other(long other) -> number -> number == other;
                    case AccountRequest.Which.All _ -> _ -> true;
                };
        boolean known =
                switch (which) {
                    case AccountRequest.Which.This _ -> accounts.devices().logOut(me, device);
                    case AccountRequest.Which.Other(long other) ->
                            accounts.devices().logOut(me, other);
                    case AccountRequest.Which.All _ -> accounts.devices().logOutOthers(me, 0) > 0;
                };
        if (!known) {
            return new Outcome.Done<>(
                    Answer.of(
                            new Reply.Denied(
                                    Reply.Problem.NO_SUCH_DEVICE,
                                    "The account has no such device.")));
        }
        return new Outcome.Done<>(
                new Answer(new Reply.Done(), () -> connected.logOut(me, meant, LOGGED_OUT)));
    }

    /// @param then if it is done
    private static Outcome<Answer> done(Outcome<Account> outcome, Runnable then) {
        return switch (outcome) {
            case Outcome.Refused<Account>(Problem problem, var pause) ->
                    new Outcome.Refused<>(problem, pause);
            case Outcome.Done<Account> _ -> new Outcome.Done<>(new Answer(new Reply.Done(), then));
        };
    }

    private Answer changed(Person person) {
        AccountReply.ProfileShown reply = new AccountReply.ProfileShown(person);
        return new Answer(
                reply,
                () -> {
                    connected.rename(line.account(), person.shown());
                    rosters.tellProfile(line.account(), person, line);
                    arrivals.tellRooms(line.account(), new AccountEvent.ProfileChanged(person));
                });
    }

    private static Answer shown(Person person) {
        return Answer.of(new AccountReply.ProfileShown(person));
    }

    private static Outcome<Answer> devices(List<Device> devices, long current) {
        return new Outcome.Done<>(
                Answer.of(
                        new AccountReply.Devices(
                                devices.stream()
                                        .map(
                                                device ->
                                                        new AccountReply.Device(
                                                                device.number(),
                                                                device.name(),
                                                                device.made(),
                                                                device.used(),
                                                                device.number() == current))
                                        .toList())));
    }

    /// @param then what follows the reply, never before it
    private record Answer(Reply reply, Runnable then) {
        static Answer of(Reply reply) {
            return new Answer(reply, () -> {});
        }
    }
}
