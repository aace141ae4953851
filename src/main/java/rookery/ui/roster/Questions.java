package rookery.ui.roster;

import rookery.core.roster.ContactCard;
import rookery.core.roster.Standing;

import java.util.List;

/// Who wants to become a contact and waits for an answer.
public final class Questions {
    private Questions() {}

    public static int count(List<ContactCard> contacts) {
        return Math.toIntExact(
                contacts.stream()
                        .filter(each -> each.standing() == Standing.ASKED_BY_THEM)
                        .count());
    }
}
