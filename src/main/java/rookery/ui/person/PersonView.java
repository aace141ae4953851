package rookery.ui.person;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import rookery.client.session.Conversation;
import rookery.client.session.Login;
import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.account.Person;
import rookery.core.presence.Presence;
import rookery.core.roster.Bond;
import rookery.core.roster.Standing;
import rookery.ui.emoji.EmojiLabel;
import rookery.ui.face.Faces;
import rookery.ui.fx.Overlay;
import rookery.ui.fx.PresenceDot;
import rookery.ui.fx.Question;
import rookery.ui.fx.Sentence;
import rookery.ui.fx.Texts;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Who somebody is and what I can do about them, over the window until it is closed.
public final class PersonView extends VBox {
    private static final double WIDE = 400;
    private static final int FACE = 56;

    private final PersonModel model;
    private final PersonController controller;
    private final Texts texts;
    private final Faces faces;
    private final Overlay overlay;
    private final Consumer<Conversation> go;
    private final VBox who = new VBox(12);
    private final FlowPane deeds = new FlowPane(8, 8);

    private PersonView(
            PersonModel model,
            PersonController controller,
            Texts texts,
            Faces faces,
            Overlay overlay,
            Consumer<Conversation> go) {
        super(16);
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        this.faces = faces;
        this.overlay = overlay;
        this.go = go;
        setId("person");
        getStyleClass().add("dialog-box");
        setPrefWidth(WIDE);
        deeds.setAlignment(Pos.CENTER_RIGHT);
        getChildren()
                .setAll(
                        who,
                        remarks(),
                        new Sentence("person-sentence", model.sentenceProperty()),
                        deeds);
        model.personProperty().subscribe(this::show);
        model.presenceProperty().subscribe(this::show);
        model.standingProperty().subscribe(this::offer);
        show();
        offer();
        sceneProperty()
                .addListener(
                        (_, _, scene) -> {
                            if (scene == null) {
                                controller.close();
                            }
                        });
    }

    /// @param go shows the conversation with them
    public static void open(
            Node owner,
            Login login,
            AccountName name,
            Texts texts,
            Faces faces,
            Consumer<Conversation> go) {
        Overlay overlay = Overlay.of(owner);
        PersonModel model = new PersonModel(name);
        PersonController controller = new PersonController(model, login, name, texts);
        overlay.open(new PersonView(model, controller, texts, faces, overlay, go));
        controller.read();
    }

    /// Nothing where it is a guest, who has no card.
    public static void open(
            Node owner,
            Login login,
            Handle handle,
            Texts texts,
            Faces faces,
            Consumer<Conversation> go) {
        if (!handle.isGuest()
                && AccountName.parse(handle.text())
                        instanceof AccountName.Parsed.Ok(AccountName name)) {
            open(owner, login, name, texts, faces, go);
        }
    }

    private void show() {
        Person person = model.personProperty().get();
        VBox names =
                new VBox(
                        2,
                        new EmojiLabel(person.shown().text(), 20, "card-title"),
                        line("person-name", "@" + person.name().text(), "when"),
                        reached(model.presenceProperty().get()));
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        HBox head = new HBox(16, faces.of(person, FACE), names);
        head.setAlignment(Pos.CENTER_LEFT);
        List<Node> lines = new ArrayList<>(List.of(head));
        person.looksLike()
                .ifPresent(
                        other ->
                                lines.add(
                                        line(
                                                "person-warning",
                                                texts.get("person.looksLike", other.text()),
                                                "person-warning")));
        if (person.bot()) {
            lines.add(line("person-bot", texts.get("person.bot"), "when"));
        }
        if (!person.profile().status().isEmpty()) {
            lines.add(line("person-status", person.profile().status(), "card-what"));
        }
        if (!person.profile().about().isEmpty()) {
            lines.add(line("person-about", person.profile().about(), "person-about"));
        }
        who.getChildren().setAll(lines);
    }

    private HBox reached(Presence presence) {
        String words = texts.get(PresenceDot.word(presence));
        if (presence instanceof Presence.Unavailable(_, var seen)
                && !seen.equals(Presence.Unavailable.NEVER)) {
            String when =
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                            .withLocale(texts.language())
                            .format(seen.atZone(ZoneId.systemDefault()));
            words = texts.get("person.seen", words, when);
        }
        HBox row =
                new HBox(
                        8,
                        new PresenceDot(presence, texts),
                        line("person-presence", words, "when"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label line(String id, String words, String style) {
        Label line = new Label(words);
        line.setId(id);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().add(style);
        return line;
    }

    /// Only of contacts is something noted.
    private Node remarks() {
        TextArea note = new TextArea();
        note.setPrefRowCount(2);
        note.setWrapText(true);
        Node groups = field(new TextField(), "person-groups", model.groupsProperty());
        VBox box = new VBox(8, groups, field(note, "person-note", model.noteProperty()));
        Button keep = button("person-keep", "account.save", controller::onRemark);
        HBox right = new HBox(keep);
        right.setAlignment(Pos.CENTER_RIGHT);
        box.getChildren().add(right);
        box.visibleProperty()
                .bind(
                        model.standingProperty()
                                .isEqualTo(Standing.MUTUAL)
                                .or(model.standingProperty().isEqualTo(Standing.ASKED)));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node field(
            TextInputControl field, String id, javafx.beans.property.StringProperty value) {
        String key = id.replace('-', '.');
        Label label = new Label();
        label.textProperty().bind(texts.of(key));
        label.getStyleClass().add("field-label");
        field.setId(id);
        field.accessibleTextProperty().bind(texts.of(key));
        field.textProperty().bindBidirectional(value);
        return new VBox(4, label, field);
    }

    private void offer() {
        deeds.getChildren().clear();
        Standing standing = model.standingProperty().get();
        if (controller.hasRoster()) {
            switch (standing) {
                case STRANGER -> step("person-ask", "person.ask", Bond.Step.ASK);
                case ASKED -> sure("person-remove", "roster.remove", Bond.Step.REMOVE);
                case MUTUAL -> sure("person-remove", "roster.remove", Bond.Step.REMOVE);
                case ASKED_BY_THEM -> {
                    step("person-refuse", "roster.refuse", Bond.Step.REFUSE);
                    step("person-accept", "roster.accept", Bond.Step.ACCEPT);
                }
                case BLOCKED -> step("person-unblock", "roster.unblock", Bond.Step.UNBLOCK);
            }
            if (standing != Standing.BLOCKED) {
                sure("person-block", "roster.block", Bond.Step.BLOCK);
            }
        }
        if (controller.canTalk() && standing != Standing.BLOCKED) {
            Button talk = button("person-talk", "roster.talk", this::talk);
            talk.getStyleClass().add("accent");
            deeds.getChildren().add(talk);
        }
    }

    private void talk() {
        overlay.close();
        go.accept(controller.talk());
    }

    private void step(String id, String key, Bond.Step step) {
        deeds.getChildren().add(button(id, key, () -> controller.onStep(step)));
    }

    private void sure(String id, String key, Bond.Step step) {
        Runnable ask =
                () ->
                        Question.ask(
                                overlay,
                                texts,
                                texts.get(
                                        key + "Sure", model.personProperty().get().shown().text()),
                                texts.get(key),
                                () -> controller.onStep(step));
        deeds.getChildren().add(button(id, key, ask));
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.of(key));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
