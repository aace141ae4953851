package rookery.dialect.event;

import rookery.core.account.AccountName;
import rookery.core.account.Person;
import rookery.core.presence.Presence;
import rookery.core.roster.ContactCard;

/// What becomes of accounts that one has to do with.
public sealed interface AccountEvent extends Event {
    /// To the devices of the one whose contact it is.
    record ContactChanged(ContactCard contact) implements AccountEvent {}

    /// To contacts, and to those who share a room.
    record ProfileChanged(Person person) implements AccountEvent {}

    record Seen(AccountName whom, Presence presence) implements AccountEvent {}
}
