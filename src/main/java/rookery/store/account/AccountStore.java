package rookery.store.account;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.AccountRole;
import rookery.core.account.Nickname;
import rookery.core.account.Profile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The accounts of a server. Blocking; safe for many threads. What changes an account answers false
/// where there is no such account.
public interface AccountStore {
    /// The most accounts of one answer.
    int MOST = 1_000;

    /// Two at once under one name: one is told [Registered.Taken].
    Registered register(NewAccount account);

    Optional<Account> find(AccountName name);

    Optional<Account> find(AccountId id);

    Optional<Known> findKnown(AccountName name);

    Optional<Known> findKnown(AccountId id);

    /// Whose name or name on the screen begins so, whatever the case; in the order of names. Where
    /// there are more than `most`, the first by either name.
    List<Account> startingWith(String prefix, int most);

    /// The first other account for which this one can be taken: by a name that looks like one that
    /// was there before, or by what it calls itself.
    Optional<AccountName> imitated(AccountId id, AccountName name, Nickname nickname);

    /// In the order of numbers, those above `after`; 0 for the first.
    List<Account> page(long after, int most);

    boolean changePassword(AccountId id, PasswordHash password);

    boolean changeProfile(AccountId id, Profile profile);

    /// False for a bot, too.
    boolean changeRole(AccountId id, AccountRole role);

    /// Until when others could see that each was there. An earlier time than the one kept changes
    /// nothing, nor does an account that is gone.
    void seen(Map<AccountId, Instant> when);

    /// With its devices, and out of every roster and room; where it was the only owner, the highest
    /// of the others is the next. What it said stays; its number and its name are never given
    /// again.
    boolean remove(AccountId id);

    /// An account with what proves it.
    record Known(Account account, PasswordHash password) {}
}
