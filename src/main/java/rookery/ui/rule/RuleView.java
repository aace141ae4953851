package rookery.ui.rule;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import rookery.client.session.Login;
import rookery.core.account.Nickname;
import rookery.core.room.Access;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.ui.face.FaceField;
import rookery.ui.face.Faces;
import rookery.ui.face.Pictures;
import rookery.ui.fx.AccessWords;
import rookery.ui.fx.Overlay;
import rookery.ui.fx.Sentence;
import rookery.ui.fx.Texts;

/// A room's settings, over the window until they are kept or left; what my role may not change can
/// only be read.
public final class RuleView extends VBox {
    private static final double WIDE = 440;

    private final RuleModel model;
    private final RuleController controller;
    private final Texts texts;
    private final Overlay overlay;
    private final TextField topic = new TextField();
    private final BooleanBinding moderates;
    private final BooleanBinding owns;

    private RuleView(
            RuleModel model,
            RuleController controller,
            RoomAlias room,
            FaceField face,
            Texts texts,
            Overlay overlay) {
        super(16);
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        this.overlay = overlay;
        moderates = may(model, Role::moderates);
        owns = may(model, Role.OWNER::equals);
        setId("rules");
        getStyleClass().add("dialog-box");
        setPrefWidth(WIDE);
        Label title = new Label(texts.get("rule.title", room.text()));
        title.getStyleClass().add("card-title");
        getChildren()
                .setAll(
                        title,
                        picture(face),
                        topic(),
                        access(),
                        check("rule-announcements", model.announcementsProperty(), moderates),
                        check("rule-guests", model.guestsProperty(), owns),
                        hint(),
                        new Sentence("rule-problem", model.problemProperty(), "problem"),
                        buttons());
    }

    public static void open(
            Node owner, Login login, RoomAlias room, Texts texts, Faces faces, Pictures pictures) {
        Overlay overlay = Overlay.of(owner);
        RuleModel model = new RuleModel();
        RuleController controller = new RuleController(model, login, room, texts, overlay::close);
        FaceField face =
                new FaceField(
                        login,
                        faces,
                        pictures,
                        texts,
                        model.pictureProperty(),
                        () -> new Nickname(room.text()),
                        model.problemProperty()::set);
        RuleView view = new RuleView(model, controller, room, face, texts, overlay);
        overlay.open(view);
        controller.read();
        view.topic.requestFocus();
    }

    private static BooleanBinding may(RuleModel model, java.util.function.Predicate<Role> allowed) {
        return Bindings.createBooleanBinding(
                () -> allowed.test(model.roleProperty().get()) && !model.busyProperty().get(),
                model.roleProperty(),
                model.busyProperty());
    }

    /// Only for those who may change it; all others see it everywhere else.
    private Node picture(FaceField face) {
        face.visibleProperty().bind(moderates);
        face.managedProperty().bind(face.visibleProperty());
        return face;
    }

    private Node topic() {
        topic.setId("rule-topic");
        topic.accessibleTextProperty().bind(texts.of("directory.topic"));
        topic.textProperty().bindBidirectional(model.topicProperty());
        topic.editableProperty().bind(moderates);
        topic.setOnAction(_ -> controller.onKeep());
        return labelled("directory.topic", topic);
    }

    private Node access() {
        ComboBox<Access> access = new ComboBox<>();
        access.setId("rule-access");
        access.getItems().setAll(Access.values());
        access.setConverter(new AccessWords(texts));
        access.valueProperty().bindBidirectional(model.accessProperty());
        access.accessibleTextProperty().bind(texts.of("directory.access"));
        access.setMaxWidth(Double.MAX_VALUE);
        access.disableProperty().bind(owns.not());
        return labelled("directory.access", access);
    }

    private CheckBox check(String id, BooleanProperty value, BooleanBinding allowed) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(texts.of(id.replace('-', '.')));
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(value);
        box.disableProperty().bind(allowed.not());
        return box;
    }

    /// Why some of it cannot be changed.
    private Node hint() {
        Label hint = new Label();
        hint.setId("rule-hint");
        hint.getStyleClass().add("when");
        hint.setWrapText(true);
        hint.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        switch (model.roleProperty().get()) {
                                            case OWNER -> "";
                                            case MODERATOR -> texts.get("rule.moderators");
                                            case MEMBER, GUEST, NONE ->
                                                    model.busyProperty().get()
                                                            ? ""
                                                            : texts.get("rule.members");
                                        },
                                model.roleProperty(),
                                model.busyProperty(),
                                texts.languageProperty()));
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
        hint.managedProperty().bind(hint.visibleProperty());
        return hint;
    }

    private Node buttons() {
        Button leave = new Button();
        leave.setId("rule-leave");
        leave.textProperty()
                .bind(
                        Bindings.when(moderates)
                                .then(texts.of("dialog.cancel"))
                                .otherwise(texts.of("dialog.close")));
        leave.setOnAction(_ -> overlay.close());
        Button keep = new Button();
        keep.setId("rule-keep");
        keep.textProperty().bind(texts.of("rule.keep"));
        keep.getStyleClass().add("accent");
        keep.visibleProperty().bind(moderates);
        keep.managedProperty().bind(keep.visibleProperty());
        keep.setOnAction(_ -> controller.onKeep());
        HBox row = new HBox(8, leave, keep);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private Node labelled(String key, Node field) {
        Label label = new Label();
        label.textProperty().bind(texts.of(key));
        label.getStyleClass().add("field-label");
        return new VBox(4, label, field);
    }
}
