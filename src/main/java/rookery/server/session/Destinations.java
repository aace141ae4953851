package rookery.server.session;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Numbered;
import rookery.server.account.AccountDesk;
import rookery.server.account.Outcome;
import rookery.server.account.Problem;
import rookery.server.fanout.Asker;
import rookery.server.room.Conversation;
import rookery.server.room.desk.RoomDesk;
import rookery.server.room.desk.RoomStores;
import rookery.server.session.account.Denials;
import rookery.store.room.KeptRoom;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The conversations and accounts that one connection names, found. Belongs to the connection's
/// loop.
///
/// Who an account is has to be asked for once. While that goes on the connection's next request
/// waits, so that what is said to one account arrives in order.
public final class Destinations {
    /// Accounts that are remembered, so that not every message asks who its receiver is.
    private static final int MOST_KNOWN = 1_000;

    private final Line line;
    private final AccountDesk desk;
    private final Waits waits;
    private final RoomDesk rooms;
    private final Map<AccountName, Account> known = new HashMap<>();
    private final Map<Numbered, Destination> numbered = new HashMap<>();

    Destinations(Line line, AccountDesk desk, RoomDesk rooms, Waits waits) {
        this.line = line;
        this.desk = desk;
        this.rooms = rooms;
        this.waits = waits;
    }

    /// What cannot be found is refused here.
    ///
    /// @param then runs on the loop, at once where nobody has to be asked; it sees to `settled`
    public void find(Destination named, Asker from, Runnable settled, Consumer<Conversation> then) {
        switch (named) {
            case Destination.Room(RoomAlias alias) -> then.accept(Conversation.room(alias));
            case Destination.Direct(AccountName with) ->
                    account(
                            with,
                            from,
                            settled,
                            other -> then.accept(Conversation.direct(line.account(), other)));
        }
    }

    /// As [#find], by number. That a room has that number says nothing of whether one may do
    /// something there.
    public void find(Numbered named, Asker from, Runnable settled, Consumer<Destination> then) {
        Destination found = numbered.get(named);
        if (found != null) {
            then.accept(found);
            return;
        }
        Runnable answered = waits.begin();
        Consumer<Optional<Destination>> looked =
                there ->
                        line.execute(
                                () -> {
                                    looked(named, there, from, settled, then);
                                    answered.run();
                                });
        rooms.run(
                stores -> looked.accept(look(stores, named)),
                () -> looked.accept(Optional.empty()));
    }

    /// On a reader.
    private Optional<Destination> look(RoomStores stores, Numbered named) {
        return switch (named) {
            case Numbered.Account(AccountId id) ->
                    rooms.accounts()
                            .find(id)
                            .map(account -> new Destination.Direct(account.name()));
            case Numbered.Room(long number) ->
                    stores.book()
                            .find(number)
                            .map(KeptRoom::alias)
                            .filter(alias -> !alias.isDirect())
                            .map(Destination.Room::new);
        };
    }

    private void looked(
            Numbered named,
            Optional<Destination> found,
            Asker from,
            Runnable settled,
            Consumer<Destination> then) {
        if (found.isEmpty()) {
            refuse(
                    from,
                    new Reply.Denied(Reply.Problem.NO_SUCH_ROOM, "Nothing here has that number."),
                    settled);
        } else {
            if (numbered.size() >= MOST_KNOWN) {
                numbered.clear();
            }
            numbered.put(named, found.get());
            then.accept(found.get());
        }
    }

    /// As [#find]. Guests have to do with no accounts.
    public void account(AccountName name, Asker from, Runnable settled, Consumer<Account> then) {
        if (line.identity().known() != Identity.Known.AS_ACCOUNT) {
            refuse(
                    from,
                    new Reply.Denied(
                            Reply.Problem.NOT_ALLOWED,
                            "Only accounts have to do with accounts. Make one first."),
                    settled);
            return;
        }
        Account account = known.get(name);
        if (account != null) {
            then.accept(account);
            return;
        }
        Runnable answered = waits.begin();
        desk.ask(
                accounts ->
                        accounts.find(name)
                                .<Outcome<Account>>map(Outcome.Done::new)
                                .orElse(Outcome.refused(Problem.NO_SUCH_ACCOUNT)),
                outcome ->
                        line.execute(
                                () -> {
                                    found(name, outcome, from, settled, then);
                                    answered.run();
                                }));
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
