package rookery.core.roster;

import rookery.core.account.AccountName;
import rookery.core.account.Person;
import rookery.core.account.Profile;

/// Another account as it stands in my roster.
///
/// @param text what they wrote when they asked, as long as they wait for an answer
public record ContactCard(Person person, Standing standing, Remarks remarks, String text) {
    public static final int MAX_TEXT = 500;

    public ContactCard(
            AccountName name, Profile profile, Standing standing, Remarks remarks, String text) {
        this(new Person(name, profile), standing, remarks, text);
    }

    public AccountName name() {
        return person.name();
    }

    public Profile profile() {
        return person.profile();
    }
}
