package rookery.server.roster;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Person;
import rookery.core.presence.Presence;
import rookery.core.roster.Bond;
import rookery.core.roster.Contact;
import rookery.core.roster.ContactCard;
import rookery.core.roster.Remarks;
import rookery.core.roster.Standing;
import rookery.dialect.event.AccountEvent;
import rookery.dialect.reply.RosterReply;
import rookery.server.account.Outcome;
import rookery.server.account.Problem;
import rookery.server.fanout.Announcement;
import rookery.server.fanout.Connection;
import rookery.server.fanout.Present;
import rookery.store.account.AccountStore;
import rookery.store.account.RosterStore;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/// Whom each account keeps. Whoever is concerned by a change is told of it on every device, after
/// it is kept. Blocking; safe for many threads.
public final class Rosters {
    /// The most that one answer brings, as the welcome says.
    private static final int MOST = 200;

    private static final int STRIPES = 64;

    private final RosterStore store;
    private final AccountStore accounts;
    private final Present present;
    private final BiConsumer<AccountId, AccountId> blocks;
    private final Bonds bonds;
    private final Askings askings;

    /// Under the lock of a roster its cards are read and told: so the last that is told of a
    /// contact is what is kept.
    private final List<Object> locks =
            IntStream.range(0, STRIPES).mapToObj(_ -> new Object()).toList();

    /// @param blocks hears of two of whom one began to block the other, or ended it
    public Rosters(
            RosterStore store,
            AccountStore accounts,
            Present present,
            BiConsumer<AccountId, AccountId> blocks,
            Bonds bonds,
            InstantSource clock) {
        this.store = store;
        this.accounts = accounts;
        this.present = present;
        this.blocks = blocks;
        this.bonds = bonds;
        askings = new Askings(clock);
    }

    /// @param after the `next` of the page before; empty for the first
    public Outcome<RosterReply.Contacts> page(AccountId me, String after, int limit) {
        if (!after.matches("[0-9]{0,18}")) {
            return Outcome.refused(Problem.NO_SUCH_PAGE);
        }
        int size = Math.min(limit, MOST);
        List<Contact> found = store.page(me, after.isEmpty() ? 0 : Long.parseLong(after), size + 1);
        List<Contact> page = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? Long.toString(page.getLast().id().number()) : "";
        return new Outcome.Done<>(
                new RosterReply.Contacts(page.stream().map(this::shown).toList(), next));
    }

    private ContactCard shown(Contact contact) {
        ContactCard card = contact.card();
        return new ContactCard(
                shown(contact.id(), card.person()), card.standing(), card.remarks(), card.text());
    }

    private Person shown(AccountId id, Person person) {
        return new Person(
                person.name(),
                person.profile(),
                accounts.imitated(id, person.name(), person.profile().name()),
                person.bot());
    }

    private Person shown(Account account) {
        return shown(
                account.id(),
                new Person(account.name(), account.profile(), Optional.empty(), account.isBot()));
    }

    public RosterReply.Found find(String text, int limit) {
        return new RosterReply.Found(
                accounts.startingWith(text, Math.min(limit, MOST)).stream()
                        .map(this::shown)
                        .toList());
    }

    /// @param text goes with what is asked
    public Outcome<Bond> step(AccountId me, AccountName whom, Bond.Step step, String text) {
        Optional<Account> them = accounts.find(whom);
        if (them.isEmpty()) {
            return Outcome.refused(Problem.NO_SUCH_ACCOUNT);
        }
        Duration wait = step == Bond.Step.ASK ? askings.begin(me) : Duration.ZERO;
        if (!wait.isZero()) {
            return new Outcome.Refused<>(Problem.ASKED_TOO_OFTEN, wait);
        }
        AccountId other = them.get().id();
        return switch (store.step(me, other, step, text)) {
            case RosterStore.Bonded.NoSuchAccount _ -> Outcome.refused(Problem.NO_SUCH_ACCOUNT);
            case RosterStore.Bonded.Oneself _ -> Outcome.refused(Problem.ONESELF);
            case RosterStore.Bonded.Full _ -> Outcome.refused(Problem.ROSTER_FULL);
            case RosterStore.Bonded.Done(Bond before, Bond after)
                    when step == Bond.Step.ASK && before.mine() == Standing.BLOCKED ->
                    Outcome.refused(Problem.BLOCKED_BY_YOU);
            case RosterStore.Bonded.Done(Bond before, Bond after) -> {
                stepped(me, them.get(), step, before, after);
                yield new Outcome.Done<>(after);
            }
        };
    }

    private void stepped(AccountId me, Account them, Bond.Step step, Bond before, Bond after) {
        if (after.mine() != before.mine()) {
            if (before.mine() == Standing.BLOCKED || after.mine() == Standing.BLOCKED) {
                blocks.accept(me, them.id());
            }
            tell(me, them.id());
        } else if (step == Bond.Step.REMOVE) {
            // What my devices show may be older: nobody tells them that they were refused.
            tell(me, them.id());
        }
        // Nobody is told that they were refused.
        if (after.theirs() != before.theirs() && step != Bond.Step.REFUSE) {
            tell(them.id(), me);
        }
        accounts.find(me).ifPresent(self -> bonds.changed(self, them, before, after));
    }

    public Outcome<Remarks> remark(AccountId me, AccountName whom, Remarks remarks) {
        Optional<Account> them = accounts.find(whom);
        if (them.isEmpty()) {
            return Outcome.refused(Problem.NO_SUCH_ACCOUNT);
        }
        if (!store.remark(me, them.get().id(), remarks)) {
            return Outcome.refused(Problem.NOT_IN_ROSTER);
        }
        tell(me, them.get().id());
        return new Outcome.Done<>(remarks);
    }

    /// Before an account is removed: whom to tell of it then.
    public Runnable farewell(Account me) {
        List<AccountId> keepers = store.keepers(me.id());
        ContactCard gone = stranger(me);
        return () -> {
            Announcement removed = new Announcement(new AccountEvent.ContactChanged(gone));
            Announcement left =
                    new Announcement(new AccountEvent.Seen(me.name(), Presence.UNKNOWN));
            for (AccountId keeper : keepers) {
                var devices = present.of(keeper);
                removed.to(devices);
                left.to(devices);
            }
        };
    }

    /// Tells whoever sees the account, and its own other devices, what it says of itself now.
    ///
    /// @param device is told otherwise
    public void tellProfile(AccountId me, Person person, Connection device) {
        Set<Connection> all = new LinkedHashSet<>(present.of(me));
        store.watchers(me).forEach(each -> all.addAll(present.of(each)));
        all.remove(device);
        new Announcement(new AccountEvent.ProfileChanged(person)).to(all);
    }

    /// Tells the owner's devices how somebody stands in the roster now.
    private void tell(AccountId owner, AccountId other) {
        synchronized (locks.get(Math.floorMod(owner.hashCode(), STRIPES))) {
            var devices = present.of(owner);
            if (!devices.isEmpty()) {
                card(owner, other)
                        .map(AccountEvent.ContactChanged::new)
                        .map(Announcement::new)
                        .ifPresent(changed -> changed.to(devices));
            }
        }
    }

    /// Empty where the other is gone.
    private Optional<ContactCard> card(AccountId owner, AccountId other) {
        return store.find(owner, other)
                .map(this::shown)
                .or(() -> accounts.find(other).map(this::stranger));
    }

    private ContactCard stranger(Account account) {
        return new ContactCard(shown(account), Standing.STRANGER, Remarks.NONE, "");
    }
}
