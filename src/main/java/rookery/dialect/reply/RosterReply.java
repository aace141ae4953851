package rookery.dialect.reply;

import rookery.core.account.Person;
import rookery.core.roster.ContactCard;

import java.util.List;

/// What a server answers about other accounts.
public sealed interface RosterReply extends Reply {
    /// @param contacts by name
    /// @param next where the next page begins; empty at the end
    record Contacts(List<ContactCard> contacts, String next) implements RosterReply {
        public Contacts {
            contacts = List.copyOf(contacts);
        }
    }

    record Found(List<Person> people) implements RosterReply {
        public Found {
            people = List.copyOf(people);
        }
    }
}
