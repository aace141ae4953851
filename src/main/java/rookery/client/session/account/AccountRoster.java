package rookery.client.session.account;

import rookery.client.answer.Answer;
import rookery.client.answer.Answer.Done;
import rookery.client.roster.ContactGroup;
import rookery.client.roster.Roster;
import rookery.client.session.account.loop.LoginLoop;
import rookery.client.session.account.loop.LoginState;
import rookery.client.session.entry.Replied;
import rookery.client.watch.Watchable;
import rookery.core.account.AccountName;
import rookery.core.account.Person;
import rookery.core.capability.Capability;
import rookery.core.roster.Bond;
import rookery.core.roster.ContactCard;
import rookery.core.roster.Remarks;
import rookery.core.roster.Standing;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RosterReply;
import rookery.dialect.request.RosterRequest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// The roster of one login, as the server tells it.
final class AccountRoster implements Roster {
    private static final int PAGE = 200;
    private static final int MOST_FOUND = 50;

    private final LoginLoop loop;
    private final LoginState state;

    /// On the login's thread.
    private final Map<AccountName, ContactCard> known = new LinkedHashMap<>();

    AccountRoster(LoginLoop loop, LoginState state) {
        this.loop = loop;
        this.state = state;
    }

    /// On the login's thread.
    void entered() {
        if (state.can(Capability.ROSTER)) {
            read("", new LinkedHashMap<>());
        }
    }

    private void read(String after, Map<AccountName, ContactCard> all) {
        loop.tell(
                new RosterRequest.ListContacts(after, PAGE),
                answer -> {
                    if (answer
                            instanceof
                            Answer.Given<Reply>(RosterReply.Contacts(var contacts, String next))) {
                        contacts.forEach(each -> all.put(each.name(), each));
                        if (next.isEmpty()) {
                            known.clear();
                            known.putAll(all);
                            show();
                        } else {
                            read(next, all);
                        }
                    }
                });
    }

    /// On the login's thread.
    void changed(ContactCard contact) {
        if (contact.standing() == Standing.STRANGER) {
            known.remove(contact.name());
        } else {
            known.put(contact.name(), contact);
        }
        show();
    }

    /// On the login's thread.
    void changed(Person person) {
        ContactCard card = known.get(person.name());
        if (card != null) {
            changed(new ContactCard(person, card.standing(), card.remarks(), card.text()));
        }
    }

    private void show() {
        state.contacts.set(ContactGroup.sorted(List.copyOf(known.values())));
    }

    @Override
    public Watchable<List<ContactCard>> contacts() {
        return state.contacts;
    }

    @Override
    public CompletionStage<Answer<List<Person>>> find(String text) {
        return loop.ask(
                new RosterRequest.FindAccounts(text, MOST_FOUND),
                reply ->
                        reply instanceof RosterReply.Found(var people)
                                ? Optional.of(people)
                                : Optional.empty());
    }

    @Override
    public CompletionStage<Answer<Done>> step(AccountName whom, Bond.Step step, String text) {
        return loop.ask(new RosterRequest.Step(whom, step, text), Replied::done);
    }

    @Override
    public CompletionStage<Answer<Done>> remark(AccountName whom, Remarks remarks) {
        return loop.ask(new RosterRequest.Remark(whom, remarks), Replied::done);
    }
}
