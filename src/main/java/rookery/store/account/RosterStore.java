package rookery.store.account;

import rookery.core.account.AccountId;
import rookery.core.roster.Bond;
import rookery.core.roster.Contact;
import rookery.core.roster.Remarks;

import java.util.List;
import java.util.Optional;

/// Whom each account keeps. Both sides change in one commit, by the rule of [Bond]. Blocking; safe
/// for many threads.
public interface RosterStore {
    /// Contacts of one account, with those who asked and those it blocks.
    int MOST_CONTACTS = 20_000;

    /// The most contacts of one answer.
    int MOST = 1_000;

    /// @param text kept with what they are asked, at most
    ///   [rookery.core.roster.ContactCard#MAX_TEXT]
    Bonded step(AccountId me, AccountId them, Bond.Step step, String text);

    default Bonded step(AccountId me, AccountId them, Bond.Step step) {
        return step(me, them, step, "");
    }

    /// False where they are not in my roster.
    boolean remark(AccountId me, AccountId them, Remarks remarks);

    Optional<Contact> find(AccountId me, AccountId them);

    /// How they stand to each other.
    Bond bond(AccountId me, AccountId them);

    /// In the order of names.
    ///
    /// @param after the number of the contact to go on after; 0 for the first page
    List<Contact> page(AccountId me, long after, int most);

    /// Who sees my presence, and whose I see: mutual from both sides.
    List<AccountId> watchers(AccountId me);

    /// Whom I block, and who blocks me.
    List<AccountId> blocked(AccountId me);

    /// Who has me in their roster and does not block me.
    List<AccountId> keepers(AccountId me);

    /// What came of [#step].
    sealed interface Bonded {
        /// The same before and after where there was nothing to do.
        record Done(Bond before, Bond after) implements Bonded {}

        record NoSuchAccount() implements Bonded {}

        /// One has no contact of oneself.
        record Oneself() implements Bonded {}

        /// My roster or theirs holds [#MOST_CONTACTS].
        record Full() implements Bonded {}
    }
}
