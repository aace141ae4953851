package rookery.ui.roster;

import rookery.core.account.Person;
import rookery.core.presence.Presence;
import rookery.core.roster.ContactCard;

/// One line of the roster as a value.
public sealed interface RosterRow {
    record Heading(Kind kind, String group, int count) implements RosterRow {}

    /// Somebody who asks to become a contact.
    record Asking(ContactCard who) implements RosterRow {}

    record Known(ContactCard who, Presence presence) implements RosterRow {}

    /// Somebody the server found who is no contact.
    record Stranger(Person who) implements RosterRow {}

    enum Kind {
        ASKING,
        GROUP,
        NO_GROUP,
        BLOCKED,
        FOUND
    }
}
