package rookery.ui.account;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rookery.client.session.Device;
import rookery.core.account.Avatar;

/// My account as it is being changed. For the FX thread.
public final class AccountModel {
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Avatar> avatar = new SimpleObjectProperty<>(new Avatar.None());
    private final StringProperty status = new SimpleStringProperty("");
    private final StringProperty about = new SimpleStringProperty("");
    private final StringProperty oldPassword = new SimpleStringProperty("");
    private final StringProperty newPassword = new SimpleStringProperty("");
    private final StringProperty sentence = new SimpleStringProperty("");
    private final ObservableList<Device> devices = FXCollections.observableArrayList();

    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<Avatar> avatarProperty() {
        return avatar;
    }

    public StringProperty statusProperty() {
        return status;
    }

    public StringProperty aboutProperty() {
        return about;
    }

    public StringProperty oldPasswordProperty() {
        return oldPassword;
    }

    public StringProperty newPasswordProperty() {
        return newPassword;
    }

    /// What came of the last change; or empty.
    public StringProperty sentenceProperty() {
        return sentence;
    }

    public ObservableList<Device> devices() {
        return devices;
    }
}
