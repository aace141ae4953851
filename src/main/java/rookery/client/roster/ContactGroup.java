package rookery.client.roster;

import rookery.core.account.Person;
import rookery.core.roster.ContactCard;
import rookery.core.roster.Standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Contacts under one heading; somebody in two groups is in both.
///
/// @param name empty for those in no group
public record ContactGroup(String name, List<ContactCard> contacts) {
    public ContactGroup {
        contacts = List.copyOf(contacts);
    }

    /// Agreed contacts and those I asked, by group; those in no group come last.
    public static List<ContactGroup> of(List<ContactCard> contacts) {
        Map<String, List<ContactCard>> named = new TreeMap<>();
        List<ContactCard> others = new ArrayList<>();
        for (ContactCard contact : contacts) {
            if (contact.standing() != Standing.MUTUAL && contact.standing() != Standing.ASKED) {
                continue;
            }
            if (contact.remarks().groups().isEmpty()) {
                others.add(contact);
            }
            for (String group : contact.remarks().groups()) {
                named.computeIfAbsent(group, _ -> new ArrayList<>()).add(contact);
            }
        }
        List<ContactGroup> groups = new ArrayList<>();
        named.forEach((name, members) -> groups.add(new ContactGroup(name, sorted(members))));
        if (!others.isEmpty()) {
            groups.add(new ContactGroup("", sorted(others)));
        }
        return List.copyOf(groups);
    }

    /// By what they are called.
    public static List<ContactCard> sorted(List<ContactCard> contacts) {
        return contacts.stream()
                .sorted(
                        Comparator.comparing(ContactGroup::shown)
                                .thenComparing(contact -> contact.name().text()))
                .toList();
    }

    private static String shown(ContactCard contact) {
        return new Person(contact.name(), contact.profile())
                .shown()
                .text()
                .toLowerCase(Locale.ROOT);
    }
}
