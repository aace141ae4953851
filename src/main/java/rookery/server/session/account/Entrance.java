package rookery.server.session.account;

import rookery.core.account.Account;
import rookery.core.account.Nickname;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.server.account.AccountDesk;
import rookery.server.account.Accounts;
import rookery.server.account.Devices;
import rookery.server.account.Outcome;
import rookery.server.account.Problem;
import rookery.server.account.Secret;
import rookery.server.fanout.Asker;
import rookery.server.presence.Presences;
import rookery.server.session.Connected;
import rookery.server.session.Identity;
import rookery.server.session.Line;
import rookery.server.session.Waits;
import rookery.server.session.room.Arrivals;
import rookery.store.account.Scope;
import rookery.store.account.TokenStore.Device;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// How one connection comes to be somebody. Belongs to the connection's loop; passwords are judged
/// elsewhere.
public final class Entrance {
    private final Line line;
    private final AccountDesk desk;
    private final Connected connected;
    private final Arrivals arrivals;
    private final Presences presences;
    private final Guests guests;
    private final Grace grace;
    private final Waits waits;

    /// @param limit how long it may take
    public Entrance(
            Line line,
            AccountDesk desk,
            Connected connected,
            Arrivals arrivals,
            Presences presences,
            Guests guests,
            Duration limit,
            Waits waits) {
        this.line = line;
        this.desk = desk;
        this.connected = connected;
        this.arrivals = arrivals;
        this.presences = presences;
        this.guests = guests;
        this.waits = waits;
        grace = new Grace(line, limit);
    }

    /// From now on the connection has to come to be somebody before long.
    public void open() {
        grace.begin();
    }

    /// The connection is nobody yet.
    public boolean isOpen() {
        return line.identity().known() == Identity.Known.NOT_YET;
    }

    /// It was nobody for too long, and is ended.
    public boolean isLost() {
        return grace.isLost();
    }

    /// The socket is gone.
    public void gone() {
        grace.gone();
    }

    /// The connection's next request waits until it is somebody, or not.
    public void enter(AccountRequest.Entering request, Asker from, Runnable settled) {
        if (!isOpen()) {
            from.answer(AccountTalk.ALREADY);
            settled.run();
            return;
        }
        Runnable through = waits.begin();
        grace.asks();
        judge(
                request,
                from,
                () -> {
                    settled.run();
                    grace.answered();
                    through.run();
                });
    }

    /// @param done runs on the loop once the connection is somebody, or not
    private void judge(AccountRequest.Entering request, Asker from, Runnable done) {
        switch (request) {
            case AccountRequest.Register register ->
                    enter(accounts -> register(accounts, register), from, done);
            case AccountRequest.LogIn(var name, var password, String device) ->
                    enter(
                            accounts ->
                                    issued(
                                            accounts,
                                            accounts.logIn(name, password, line.origin()),
                                            device),
                            from,
                            done);
            case AccountRequest.Resume(var token) ->
                    enter(accounts -> resume(accounts, token), from, done);
            case AccountRequest.EnterAsGuest(Nickname nickname) -> {
                switch (guests) {
                    case WELCOME ->
                            become(
                                    Identity.guest(line.account(), nickname),
                                    new AccountRequest.Token(""),
                                    from);
                    case NOT_HERE ->
                            from.answer(
                                    new Reply.Denied(
                                            Reply.Problem.CLOSED,
                                            "This server takes no guests. Make an account."));
                }
                done.run();
            }
        }
    }

    private Outcome<Entry> register(Accounts accounts, AccountRequest.Register register) {
        Optional<Secret> invite = Secret.parse(register.invite().text());
        if (invite.isEmpty() && !register.invite().text().isEmpty()) {
            return Outcome.refused(Problem.INVITE_NOT_VALID);
        }
        return issued(
                accounts,
                accounts.register(
                        register.name(),
                        register.password(),
                        register.nickname(),
                        invite,
                        line.origin()),
                register.device());
    }

    private static Outcome<Entry> issued(
            Accounts accounts, Outcome<Account> somebody, String device) {
        return switch (somebody) {
            case Outcome.Refused<Account>(Problem problem, var pause) ->
                    new Outcome.Refused<>(problem, pause);
            case Outcome.Done<Account>(Account account) ->
                    switch (accounts.devices().issue(account.id(), device)) {
                        case Outcome.Refused<Devices.Issued>(Problem problem, var pause) ->
                                new Outcome.Refused<>(problem, pause);
                        case Outcome.Done<Devices.Issued>(Devices.Issued issued) ->
                                new Outcome.Done<>(
                                        new Entry(account, issued.device(), issued.token().text()));
                    };
        };
    }

    private static Outcome<Entry> resume(Accounts accounts, AccountRequest.Token token) {
        Optional<Secret> secret = Secret.parse(token.text());
        if (secret.isEmpty()) {
            return Outcome.refused(Problem.TOKEN_NOT_VALID);
        }
        return switch (accounts.devices().verify(secret.get())) {
            case Outcome.Refused<Devices.Verified>(Problem problem, var pause) ->
                    new Outcome.Refused<>(problem, pause);
            case Outcome.Done<Devices.Verified>(Devices.Verified verified) ->
                    new Outcome.Done<>(
                            new Entry(verified.account(), verified.device(), token.text()));
        };
    }

    private void enter(Function<Accounts, Outcome<Entry>> question, Asker from, Runnable done) {
        desk.ask(
                question,
                outcome ->
                        line.execute(
                                () -> {
                                    entered(outcome, from);
                                    done.run();
                                }));
    }

    private void entered(Outcome<Entry> outcome, Asker from) {
        switch (outcome) {
            case Outcome.Refused<Entry> refused -> from.answer(Denials.of(refused));
            case Outcome.Done<Entry>(Entry(_, Device device, _))
                    when line.hears() && !mayHear(device) ->
                    from.answer(
                            new Reply.Denied(
                                    Reply.Problem.NOT_ALLOWED,
                                    "This token may not read, so it is good for single posts"
                                            + " only."));
            case Outcome.Done<Entry>(Entry(Account account, Device device, String token)) -> {
                become(Identity.of(account, device), new AccountRequest.Token(token), from);
                if (!line.isPassing()) {
                    presences.arrived(line, account.name(), device.number());
                }
            }
        }
    }

    private static boolean mayHear(Device device) {
        return device.minted().isEmpty() || device.minted().get().scope().allows(Scope.Power.READ);
    }

    private void become(Identity identity, AccountRequest.Token token, Asker from) {
        line.become(identity);
        connected.add(line);
        from.answer(
                new AccountReply.Entered(
                        identity.id(),
                        identity.handle(),
                        identity.nickname(),
                        identity.device(),
                        token));
        if (!identity.handle().isGuest() && !line.isPassing()) {
            arrivals.arrived(line);
        }
    }

    /// Whether one may come in without an account.
    public enum Guests {
        WELCOME,
        NOT_HERE
    }

    /// @param token empty only for guests
    private record Entry(Account account, Device device, String token) {}
}
