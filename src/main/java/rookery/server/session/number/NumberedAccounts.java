package rookery.server.session.number;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.Handle;
import rookery.core.account.Profile;
import rookery.core.presence.Presence;
import rookery.core.roster.Contact;
import rookery.core.roster.Standing;
import rookery.dialect.reply.NumberedReply;
import rookery.dialect.reply.NumberedReply.Somebody;
import rookery.dialect.reply.Reply;
import rookery.server.session.Line;
import rookery.server.session.people.People;
import rookery.store.account.RosterStore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Accounts by number. Blocking; safe for many threads.
public final class NumberedAccounts {
    private final People people;

    public NumberedAccounts(People people) {
        this.people = people;
    }

    /// Whoever heard somebody may ask who that was, of a guest as long as they are here.
    Reply shown(AccountId id, boolean here) {
        return people.accounts()
                .find(id)
                .map(account -> somebody(account, here))
                .or(() -> guest(id))
                .<Reply>map(NumberedReply.AccountShown::new)
                .orElseGet(
                        () ->
                                new Reply.Denied(
                                        Reply.Problem.NO_SUCH_ACCOUNT,
                                        "There is no such account."));
    }

    private static Somebody somebody(Account account, boolean here) {
        return new Somebody(
                account.id(),
                Handle.of(account.name()),
                account.profile(),
                account.registered(),
                here);
    }

    private Optional<Somebody> guest(AccountId id) {
        return people.connected().of(id).stream()
                .filter(line -> line.handle().isGuest())
                .findFirst()
                .map(NumberedAccounts::guest);
    }

    private static Somebody guest(Line line) {
        Profile profile =
                new Profile(
                        line.nickname(),
                        Profile.BLANK.avatar(),
                        Profile.BLANK.status(),
                        Profile.BLANK.about());
        return new Somebody(line.account(), line.handle(), profile, Instant.EPOCH, true);
    }

    NumberedReply.Agreed agreed(RosterStore rosters, AccountId me) {
        List<Somebody> agreed = new ArrayList<>();
        long after = 0;
        List<Contact> page;
        do {
            page = rosters.page(me, after, RosterStore.MOST);
            for (Contact contact : page) {
                after = contact.id().number();
                if (contact.card().standing() == Standing.MUTUAL) {
                    people.accounts()
                            .find(contact.id())
                            .map(account -> somebody(account, isHere(account.id())))
                            .ifPresent(agreed::add);
                }
            }
        } while (page.size() == RosterStore.MOST);
        return new NumberedReply.Agreed(agreed);
    }

    private boolean isHere(AccountId id) {
        return people.presence(id) instanceof Presence.Available;
    }
}
