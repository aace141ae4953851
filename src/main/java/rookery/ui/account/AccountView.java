package rookery.ui.account;

import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.client.session.Device;
import rookery.client.session.Login;
import rookery.ui.face.FaceField;
import rookery.ui.face.Faces;
import rookery.ui.face.Pictures;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Overlay;
import rookery.ui.fx.Question;
import rookery.ui.fx.Texts;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// My profile, password and devices, over the window until it is closed.
public final class AccountView extends ScrollPane {
    private static final double WIDE = 420;

    private final AccountModel model;
    private final AccountController controller;
    private final Texts texts;
    private final TextField name = new TextField();

    private AccountView(
            AccountModel model, AccountController controller, FaceField face, Texts texts) {
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        setId("account");
        getStyleClass().addAll("edge-to-edge", "account");
        setFitToWidth(true);
        setPrefViewportWidth(WIDE);
        VBox page = new VBox(16, sentence(), profile(face), devices(), password(), deletion());
        page.getStyleClass().add("dialog-box");
        setContent(page);
    }

    static void open(Node owner, Login login, Texts texts, Faces faces, Pictures pictures) {
        AccountModel model = new AccountModel();
        AccountController controller = new AccountController(model, login, texts);
        FaceField face =
                new FaceField(
                        login,
                        faces,
                        pictures,
                        texts,
                        model.avatarProperty(),
                        () -> login.self().get().shown(),
                        model.sentenceProperty()::set);
        AccountView view = new AccountView(model, controller, face, texts);
        Overlay.of(owner).open(view);
        controller.onDevices();
        view.name.requestFocus();
    }

    private Node sentence() {
        Label sentence = new Label();
        sentence.setId("account-sentence");
        sentence.setWrapText(true);
        sentence.textProperty().bind(model.sentenceProperty());
        sentence.visibleProperty().bind(model.sentenceProperty().isNotEmpty());
        sentence.managedProperty().bind(sentence.visibleProperty());
        return sentence;
    }

    private Node profile(FaceField face) {
        TextArea about =
                field(new TextArea(), "account-about", "account.about", model.aboutProperty());
        about.setPrefRowCount(3);
        about.setWrapText(true);
        return new VBox(
                8,
                title("account.profile"),
                face,
                labelled(
                        "login.nickname",
                        field(name, "account-name", "login.nickname", model.nameProperty())),
                labelled(
                        "account.status",
                        field(
                                new TextField(),
                                "account-status",
                                "account.status",
                                model.statusProperty())),
                labelled("account.about", about),
                right(button("account-save", "account.save", controller::onProfile)));
    }

    private Node password() {
        Button change =
                button("account-password", "account.changePassword", controller::onPassword);
        return new VBox(
                8,
                title("account.password"),
                labelled(
                        "account.oldPassword",
                        field(
                                new PasswordField(),
                                "account-old",
                                "account.oldPassword",
                                model.oldPasswordProperty())),
                labelled(
                        "account.newPassword",
                        field(
                                new PasswordField(),
                                "account-new",
                                "account.newPassword",
                                model.newPasswordProperty())),
                right(change));
    }

    /// Apart from all else, with what it means.
    private Node deletion() {
        Button delete = button("account-delete", "account.delete", this::sure);
        delete.getStyleClass().addAll("danger", "flat");
        Label what = new Label();
        what.textProperty().bind(texts.of("account.deleteWhat"));
        what.getStyleClass().add("card-what");
        what.setWrapText(true);
        return new VBox(8, title("account.delete"), what, right(delete));
    }

    private void sure() {
        Question.ask(
                this,
                texts,
                texts.get("account.deleteSure"),
                texts.get("account.delete"),
                controller::onDelete);
    }

    private Node devices() {
        VBox list = new VBox(4);
        list.setId("account-devices");
        model.devices()
                .addListener(
                        (ListChangeListener<Device>)
                                _ ->
                                        list.getChildren()
                                                .setAll(
                                                        model.devices().stream()
                                                                .map(this::device)
                                                                .toList()));
        return new VBox(8, title("account.devices"), list);
    }

    private Node device(Device device) {
        String seen =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                        .withLocale(texts.language())
                        .format(device.seen().atZone(ZoneId.systemDefault()));
        Label name = new Label(device.name().isEmpty() ? "#" + device.number() : device.name());
        Label when = new Label(device.current() ? texts.get("account.thisDevice") : seen);
        when.getStyleClass().add("when");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, new VBox(name, when), space);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!device.current()) {
            Button end = Icons.button("end-device", Feather.LOG_OUT, texts, "account.endDevice");
            end.setOnAction(_ -> controller.onLogOut(device));
            row.getChildren().add(end);
        }
        return row;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.of(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static HBox right(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private <F extends TextInputControl> F field(
            F field, String id, String key, StringProperty value) {
        field.setId(id);
        field.accessibleTextProperty().bind(texts.of(key));
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private Label title(String key) {
        Label title = new Label();
        title.textProperty().bind(texts.of(key));
        title.getStyleClass().add("card-title");
        return title;
    }

    private Node labelled(String key, Node field) {
        Label label = new Label();
        label.textProperty().bind(texts.of(key));
        label.getStyleClass().add("field-label");
        return new VBox(4, label, field);
    }
}
