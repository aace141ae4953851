package rookery.ui.person;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import rookery.core.account.AccountName;
import rookery.core.account.Person;
import rookery.core.account.Profile;
import rookery.core.presence.Presence;
import rookery.core.roster.Standing;

/// Somebody as their card shows them. For the FX thread.
public final class PersonModel {
    private final ObjectProperty<Person> person;
    private final ObjectProperty<Presence> presence = new SimpleObjectProperty<>(Presence.UNKNOWN);
    private final ObjectProperty<Standing> standing = new SimpleObjectProperty<>(Standing.STRANGER);
    private final StringProperty groups = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty sentence = new SimpleStringProperty("");

    public PersonModel(AccountName name) {
        person = new SimpleObjectProperty<>(new Person(name, Profile.BLANK));
    }

    public ObjectProperty<Person> personProperty() {
        return person;
    }

    public ObjectProperty<Presence> presenceProperty() {
        return presence;
    }

    /// In my roster.
    public ObjectProperty<Standing> standingProperty() {
        return standing;
    }

    /// Separated by commas, as they are typed.
    public StringProperty groupsProperty() {
        return groups;
    }

    public StringProperty noteProperty() {
        return note;
    }

    /// What came of the last deed, or empty.
    public StringProperty sentenceProperty() {
        return sentence;
    }
}
