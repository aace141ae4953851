package rookery.ui.room;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.client.session.Conversation;
import rookery.client.session.Login;
import rookery.core.account.Handle;
import rookery.core.capability.Capability;
import rookery.core.message.MessageId;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.ui.action.ActionsView;
import rookery.ui.action.MessageActions;
import rookery.ui.bubble.RowParts;
import rookery.ui.composer.ComposerController;
import rookery.ui.composer.ComposerModel;
import rookery.ui.composer.ComposerView;
import rookery.ui.fx.Answers;
import rookery.ui.fx.Icons;
import rookery.ui.fx.PngFile;
import rookery.ui.fx.Texts;
import rookery.ui.media.MediaBlocks;
import rookery.ui.media.VoiceRecorderBar;
import rookery.ui.member.CrowdController;
import rookery.ui.member.CrowdModel;
import rookery.ui.member.CrowdView;
import rookery.ui.person.PersonView;
import rookery.ui.shell.RoomPane;
import rookery.ui.timeline.TimelineController;
import rookery.ui.timeline.TimelineModel;
import rookery.ui.timeline.TimelineView;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// One open room.
public final class RoomView extends BorderPane implements RoomPane {
    private static final Logger LOG = LoggerFactory.getLogger(RoomView.class);

    /// Below this the members fold away until they are asked for.
    private static final double MEMBERS_FROM = 720;

    private static final double LEAST_NAME = 72;
    private static final double MOST_NAME = 180;

    private final Conversation conversation;
    private final Optional<Login> login;
    private final RoomParts parts;
    private final Texts texts;
    private final RoomModel model = new RoomModel();
    private final RoomController controller;
    private final TimelineController timeline;
    private final ComposerController composer;
    private final ComposerView composerView;
    private final LinkBar linkBar;
    private final ChangeListener<Boolean> onFocus;
    private Optional<Window> watched = Optional.empty();
    private final HBox searching = new HBox();
    private Optional<CrowdController> crowded = Optional.empty();
    private final ToggleButton membersButton = new ToggleButton("", Icons.of(Feather.USERS, 16));

    public RoomView(Conversation conversation, Optional<Login> login, RoomParts parts) {
        this.conversation = conversation;
        this.login = login;
        this.parts = parts;
        this.texts = parts.media().texts();
        TimelineModel lines = new TimelineModel();
        timeline = new TimelineController(lines, conversation, parts.zone());
        onFocus = (_, _, on) -> timeline.focused(on);
        MediaBlocks blocks = new MediaBlocks(parts.media(), conversation.server().uri());
        ComposerModel draft = new ComposerModel();
        composer =
                new ComposerController(
                        draft, conversation, texts, parts.drafts(), timeline::newestOfMine);
        controller = new RoomController(model, conversation, composer::elsewhere);
        MessageActions actions =
                new MessageActions(conversation, composer, texts, draft.problemProperty()::set);
        RowParts rows =
                new RowParts(
                        texts,
                        parts.zone(),
                        blocks::of,
                        parts.browse(),
                        Optional.of(new ActionsView(actions, texts)),
                        login.map(_ -> this::profile),
                        this::me);
        TimelineView list = new TimelineView(lines, timeline, rows);
        lines.failedProperty()
                .addListener(
                        (_, _, answer) ->
                                answer.flatMap(failed -> Answers.problem(failed, texts))
                                        .ifPresent(draft.problemProperty()::set));
        composerView =
                new ComposerView(
                        draft,
                        composer,
                        texts,
                        outcome -> new VoiceRecorderBar(parts.media(), outcome),
                        this::keepPicture);
        String host = conversation.server().uri().getAuthority();
        linkBar = new LinkBar(model, texts, host, parts.clock(), controller::retryNow);
        getStyleClass().add("room");
        Region members = members();
        RoomMenu menu =
                new RoomMenu(
                        conversation, login, texts, timeline.jumps(), draft.problemProperty()::set);
        setTop(new VBox(header(menu), linkBar));
        VBox middle = new VBox(list, new TypingLine(model, texts), composerView);
        VBox.setVgrow(list, Priority.ALWAYS);
        setCenter(middle);
        setRight(members);
        members.visibleProperty().bind(membersButton.selectedProperty());
        members.managedProperty().bind(members.visibleProperty());
        widthProperty()
                .greaterThan(MEMBERS_FROM)
                .subscribe(wide -> membersButton.setSelected(wide));
        sceneProperty().addListener((_, _, scene) -> watchFocus(Optional.ofNullable(scene)));
    }

    /// Of an account's room all members; of any other place those who are there.
    private Region members() {
        boolean all = login.isPresent() && conversation.can(Capability.ROOMS);
        if (all && conversation.destination() instanceof Destination.Room(RoomAlias alias)) {
            CrowdModel crowd = new CrowdModel();
            CrowdController reading =
                    new CrowdController(
                            crowd, login.get(), conversation, alias, Login.Whom.MEMBERS, texts);
            crowded = Optional.of(reading);
            reading.refresh();
            model.members().addListener((InvalidationListener) _ -> reading.refresh());
            return new CrowdView(crowd, reading, texts, this::profile);
        }
        return new MembersView(
                model, texts, conversation.can(Capability.WHISPER), composer::whisperTo);
    }

    private void profile(Handle who) {
        login.ifPresent(account -> PersonView.open(this, account, who, texts, parts.go()));
    }

    private Optional<Handle> me() {
        return login.map(account -> account.self().get().handle());
    }

    private void watchFocus(Optional<Scene> scene) {
        watched.ifPresent(window -> window.focusedProperty().removeListener(onFocus));
        watched = scene.map(Scene::getWindow);
        watched.ifPresent(window -> window.focusedProperty().addListener(onFocus));
    }

    private Node header(RoomMenu menu) {
        Label name = new Label(conversation.heading().get().title());
        name.setId("room-title");
        name.getStyleClass().add("room-title");
        name.setMinWidth(0);
        Label count = new Label();
        count.setId("people");
        count.getStyleClass().add("when");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.members().isEmpty()
                                                ? ""
                                                : texts.get("room.people", model.members().size()),
                                model.members(),
                                texts.languageProperty()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Icons.dress(membersButton, "toggle-members", texts, "room.members");
        membersButton.setSelected(true);
        HBox header = new HBox(8, name, count, space, myName(), searching, menu, membersButton);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("room-header");
        return header;
    }

    /// My name; a click makes it a field.
    private Node myName() {
        HBox place = new HBox();
        place.setAlignment(Pos.CENTER);
        Button me = new Button("", Icons.of(Feather.USER, 14));
        me.setId("my-name");
        me.getStyleClass().addAll("flat", "small");
        me.setMinWidth(LEAST_NAME);
        me.setMaxWidth(MOST_NAME);
        me.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.nicknameProperty().get().text().isEmpty()
                                                ? texts.get("room.noName")
                                                : model.nicknameProperty().get().text(),
                                model.nicknameProperty(),
                                texts.languageProperty()));
        me.accessibleTextProperty().bind(texts.of("room.rename"));
        me.setOnAction(_ -> place.getChildren().setAll(nameField(place, me)));
        place.getChildren().setAll(me);
        return place;
    }

    private Node nameField(HBox place, Button me) {
        TextField field = new TextField(model.nicknameProperty().get().text());
        field.setId("new-name");
        field.setPrefColumnCount(14);
        field.accessibleTextProperty().bind(texts.of("room.rename"));
        Label problem = new Label();
        problem.setId("name-problem");
        problem.getStyleClass().add("problem");
        Button save = Icons.button("save-name", Feather.CHECK, texts, "room.rename");
        Runnable done =
                () ->
                        composer.rename(field.getText())
                                .ifPresentOrElse(
                                        problem::setText, () -> place.getChildren().setAll(me));
        save.setOnAction(_ -> done.run());
        field.setOnAction(_ -> done.run());
        field.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        key.consume();
                        place.getChildren().setAll(me);
                    }
                });
        HBox row = new HBox(4, problem, field, save);
        row.setAlignment(Pos.CENTER);
        javafx.application.Platform.runLater(field::requestFocus);
        return row;
    }

    private Optional<Path> keepPicture(Image image) {
        try {
            Path folder = Files.createDirectories(parts.scratch());
            return Optional.of(
                    PngFile.write(image, Files.createTempFile(folder, "pasted-", ".png")));
        } catch (IOException full) {
            LOG.warn("a pasted picture could not be kept", full);
            return Optional.empty();
        }
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void focus() {
        composerView.focus();
    }

    @Override
    public void show(MessageId id) {
        timeline.jump(id);
    }

    @Override
    public void offerSearch(Runnable search) {
        Button button = Icons.button("search-room", Feather.SEARCH, texts, "search.room");
        button.setOnAction(_ -> search.run());
        searching.getChildren().setAll(button);
    }

    @Override
    public void close() {
        linkBar.stop();
        watchFocus(Optional.empty());
        timeline.close();
        controller.close();
        crowded.ifPresent(CrowdController::close);
    }
}
