package rookery.server.session;

import rookery.core.account.Account;
import rookery.core.account.AccountName;
import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.room.RoomAlias;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;
import rookery.server.account.AccountDesk;
import rookery.server.account.Outcome;
import rookery.server.account.Problem;
import rookery.server.fanout.Asker;
import rookery.server.fanout.Connection;
import rookery.server.room.Directed;
import rookery.server.room.Posting;
import rookery.server.room.Rooms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What one connection says to other accounts, each in a direct of the two. Belongs to the
/// connection's loop.
final class Directs {
    /// Accounts that are remembered, so that not every message asks who its receiver is.
    private static final int MOST_KNOWN = 1_000;

    private final Line line;
    private final Rooms rooms;
    private final AccountDesk desk;
    private final Connected connected;
    private final Map<AccountName, Account> known = new HashMap<>();

    Directs(Line line, Rooms rooms, AccountDesk desk, Connected connected) {
        this.line = line;
        this.rooms = rooms;
        this.desk = desk;
        this.connected = connected;
    }

    /// @param later runs on the loop once the next may come
    /// @return whether the next has to wait until `later` runs; else it never runs
    boolean post(
            AccountName name, Request.Post post, Asker from, Runnable settled, Runnable later) {
        return with(
                name,
                from,
                settled,
                later,
                to ->
                        rooms.postDirect(
                                from,
                                new Directed(
                                        me(),
                                        Handle.of(to.name()),
                                        present(to),
                                        new Posting(
                                                alias(to),
                                                post.localId(),
                                                post.content(),
                                                post.context())),
                                settled));
    }

    /// As [#post].
    boolean read(
            AccountName name,
            Request.ReadHistory read,
            Asker from,
            Runnable settled,
            Runnable later) {
        return with(
                name,
                from,
                settled,
                later,
                with ->
                        rooms.readHistory(
                                from,
                                alias(with),
                                read.conversation(),
                                read.around(),
                                read.limit(),
                                settled));
    }

    /// As [#post]. Who never said anything in the direct since it was opened is not in it, and
    /// nobody has to know that they are writing.
    boolean type(
            AccountName name, Request.Type type, Asker from, Runnable settled, Runnable later) {
        return with(
                name,
                from,
                settled,
                later,
                to -> rooms.type(from, alias(to), type.sign(), settled));
    }

    private Author me() {
        Identity me = line.identity();
        return new Author(me.id(), me.handle(), me.nickname());
    }

    private RoomAlias alias(Account with) {
        return RoomAlias.direct(line.account(), with.id());
    }

    private List<Connection> present(Account with) {
        List<Connection> present = new ArrayList<>(connected.of(line.account()));
        if (!with.id().equals(line.account())) {
            present.addAll(connected.of(with.id()));
        }
        return present;
    }

    private boolean with(
            AccountName name,
            Asker from,
            Runnable settled,
            Runnable later,
            Consumer<Account> then) {
        if (line.identity().known() != Identity.Known.AS_ACCOUNT) {
            refuse(
                    from,
                    new Reply.Denied(
                            Reply.Problem.NOT_ALLOWED,
                            "Only accounts write to accounts. Make one first."),
                    settled);
            return false;
        }
        Optional<Account> account = Optional.ofNullable(known.get(name));
        account.ifPresent(then);
        if (account.isEmpty()) {
            desk.ask(
                    accounts ->
                            accounts.find(name)
                                    .<Outcome<Account>>map(Outcome.Done::new)
                                    .orElse(Outcome.refused(Problem.NO_SUCH_ACCOUNT)),
                    outcome ->
                            line.execute(
                                    () -> {
                                        found(name, outcome, from, settled, then);
                                        later.run();
                                    }));
        }
        return account.isEmpty();
    }

    private void found(
            AccountName name,
            Outcome<Account> outcome,
            Asker from,
            Runnable settled,
            Consumer<Account> then) {
        switch (outcome) {
            case Outcome.Refused<Account> refused -> refuse(from, Denials.of(refused), settled);
            case Outcome.Done<Account>(Account account) -> {
                if (known.size() >= MOST_KNOWN) {
                    known.clear();
                }
                known.put(name, account);
                then.accept(account);
            }
        }
    }

    private static void refuse(Asker from, Reply.Denied denied, Runnable settled) {
        from.answer(denied);
        settled.run();
    }
}
