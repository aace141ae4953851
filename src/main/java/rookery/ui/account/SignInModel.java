package rookery.ui.account;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import rookery.client.session.Offer;

/// What is filled in to come to a server by an account. For the FX thread.
public final class SignInModel {
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ROOKERY);
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty nickname = new SimpleStringProperty("");
    private final StringProperty invite = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.SIGN_IN);
    private final ObjectProperty<Offer> offer = new SimpleObjectProperty<>(Offer.UNKNOWN);

    /// How one comes in.
    public enum Way {
        SIGN_IN,
        REGISTER,
        GUEST
    }

    /// What the server at the address speaks.
    public enum Kind {
        ROOKERY("packet"),
        WINLION("winlion");

        private final String dialect;

        Kind(String dialect) {
            this.dialect = dialect;
        }

        public String dialect() {
            return dialect;
        }
    }

    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    public StringProperty nicknameProperty() {
        return nickname;
    }

    public StringProperty inviteProperty() {
        return invite;
    }

    /// One sentence, or empty.
    public StringProperty problemProperty() {
        return problem;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    /// What the server at the address says of itself, once it was asked.
    public ObjectProperty<Offer> offerProperty() {
        return offer;
    }
}
