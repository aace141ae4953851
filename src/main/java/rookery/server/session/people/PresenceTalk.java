package rookery.server.session.people;

import rookery.core.account.Account;
import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.presence.Appearance;
import rookery.core.presence.Presence;
import rookery.dialect.reply.PresenceReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.PresenceRequest;
import rookery.server.account.AccountDesk;
import rookery.server.account.Outcome;
import rookery.server.account.Problem;
import rookery.server.fanout.Asker;
import rookery.server.presence.Presences;
import rookery.server.presence.Visibility;
import rookery.server.session.Identity;
import rookery.server.session.Line;
import rookery.server.session.Talk;
import rookery.store.account.AccountStore;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What one connection says of its presence and asks about others'. Belongs to the connection's
/// loop.
public final class PresenceTalk implements Talk<PresenceRequest> {
    private final Line line;
    private final Presences presences;
    private final Visibility visibility;
    private final AccountStore accounts;
    private final Turns turns;

    public PresenceTalk(
            Line line,
            Presences presences,
            Visibility visibility,
            AccountStore accounts,
            AccountDesk desk) {
        this.line = line;
        this.presences = presences;
        this.visibility = visibility;
        this.accounts = accounts;
        turns = new Turns(line, desk);
    }

    @Override
    public void gone() {
        if (isAccount()) {
            presences.gone(line);
        }
    }

    private boolean isAccount() {
        return line.identity().known() == Identity.Known.AS_ACCOUNT;
    }

    @Override
    public void handle(PresenceRequest request, Asker from, Runnable settled) {
        if (!isAccount()) {
            from.answer(
                    new Reply.Denied(
                            Reply.Problem.NOT_ALLOWED,
                            "Guests have no presence. Make an account first."));
            settled.run();
            return;
        }
        switch (request) {
            case PresenceRequest.Appear(Appearance appearance) -> {
                presences.appear(line, appearance);
                from.answer(new Reply.Done());
                settled.run();
            }
            case PresenceRequest.Watch(AccountName whom) ->
                    turns.ask(() -> about(whom, this::watch), from, settled);
            case PresenceRequest.Unwatch(AccountName whom) ->
                    turns.ask(() -> about(whom, this::unwatch), from, settled);
            case PresenceRequest.ReadPresences(List<Handle> whom) ->
                    turns.ask(() -> Turns.Answer.of(read(whom)), from, settled);
        }
    }

    private Outcome<Turns.Answer> about(
            AccountName name, Function<Account, Outcome<Turns.Answer>> then) {
        return accounts.find(name)
                .map(then)
                .orElseGet(() -> Outcome.refused(Problem.NO_SUCH_ACCOUNT));
    }

    private Outcome<Turns.Answer> watch(Account whom) {
        return visibility.subscribe(line, whom)
                ? new Outcome.Done<>(
                        new Turns.Answer(new Reply.Done(), () -> visibility.show(line, whom)))
                : Outcome.refused(Problem.TOO_MANY_SUBSCRIPTIONS);
    }

    private Outcome<Turns.Answer> unwatch(Account whom) {
        visibility.unsubscribe(line, whom);
        return Turns.Answer.of(new Reply.Done());
    }

    private PresenceReply.Presences read(List<Handle> whom) {
        return new PresenceReply.Presences(
                whom.stream()
                        .map(handle -> new PresenceReply.Of(handle, presence(handle)))
                        .toList());
    }

    private Presence presence(Handle handle) {
        return name(handle)
                .flatMap(accounts::find)
                .map(account -> visibility.seenBy(line.account(), account))
                .orElse(Presence.UNKNOWN);
    }

    private static Optional<AccountName> name(Handle handle) {
        return handle.isGuest() ? Optional.empty() : Optional.of(new AccountName(handle.text()));
    }
}
