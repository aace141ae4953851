package rookery.ui.room;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.client.session.Conversation;
import rookery.client.session.Login;
import rookery.client.session.Rooms;
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
import rookery.ui.face.Faces;
import rookery.ui.fx.Answers;
import rookery.ui.fx.Icons;
import rookery.ui.fx.LinkBar;
import rookery.ui.fx.PngFile;
import rookery.ui.fx.Texts;
import rookery.ui.media.MediaBlocks;
import rookery.ui.media.VoiceRecorderBar;
import rookery.ui.member.CrowdController;
import rookery.ui.member.CrowdModel;
import rookery.ui.member.CrowdView;
import rookery.ui.person.PersonView;
import rookery.ui.rule.RuleView;
import rookery.ui.shell.RoomPane;
import rookery.ui.timeline.TimelineController;
import rookery.ui.timeline.TimelineModel;
import rookery.ui.timeline.TimelineView;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// One open room.
public final class RoomView extends BorderPane implements RoomPane {
    private static final Logger LOG = LoggerFactory.getLogger(RoomView.class);

    /// Below this the members fold away until they are asked for.
    private static final double MEMBERS_FROM = 720;

    private final Conversation conversation;
    private final Optional<Login> login;
    private final RoomParts parts;
    private final Texts texts;
    private final Faces faces;
    private final RoomModel model;
    private final RoomController controller;
    private final TimelineController timeline;
    private final ComposerController composer;
    private final ComposerView composerView;
    private final RoomHeader header;
    private final LinkBar linkBar;
    private final ChangeListener<Boolean> onFocus;
    // The width alone would not keep it.
    private final BooleanBinding wide = widthProperty().greaterThan(MEMBERS_FROM);
    private Optional<Window> watched = Optional.empty();
    private Optional<CrowdController> crowded = Optional.empty();
    private final ToggleButton membersButton = new ToggleButton("", Icons.of(Feather.USERS, 16));

    public RoomView(Conversation conversation, Optional<Login> login, RoomParts parts) {
        this.conversation = conversation;
        this.login = login;
        this.parts = parts;
        this.texts = parts.media().texts();
        this.faces = login.map(parts.faces()).orElse(Faces.PLAIN);
        model = new RoomModel(conversation.heading().get());
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
        Optional<Consumer<Handle>> who = login.map(_ -> this::profile);
        RowParts rows =
                new RowParts(
                        texts,
                        parts.zone(),
                        blocks::of,
                        parts.browse(),
                        Optional.of(new ActionsView(actions, texts, who)),
                        who,
                        faces,
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
                        faces,
                        outcome -> new VoiceRecorderBar(parts.media(), outcome),
                        this::keepPicture);
        String host = conversation.server().uri().getAuthority();
        linkBar =
                new LinkBar(
                        model.linkProperty(),
                        "link.closed",
                        texts,
                        host,
                        parts.clock(),
                        controller::retryNow);
        getStyleClass().add("room");
        Region members = members();
        RoomMenu menu =
                new RoomMenu(
                        conversation,
                        login,
                        texts,
                        timeline.jumps(),
                        this::settings,
                        draft.problemProperty()::set);
        header = new RoomHeader(conversation.destination(), model, texts, menu, membersButton);
        if (login.isEmpty()) {
            header.offerName(composer::rename);
        }
        // What the server can do is known when it has said so.
        header.tellLimits(
                Bindings.createStringBinding(
                        () -> Limits.find(conversation, texts).orElse(""),
                        model.linkProperty(),
                        texts.languageProperty()));
        setTop(new VBox(header, linkBar));
        VBox middle = new VBox(list, new TypingLine(model, texts), composerView);
        VBox.setVgrow(list, Priority.ALWAYS);
        setCenter(middle);
        setRight(members);
        members.visibleProperty().bind(membersButton.selectedProperty());
        members.managedProperty().bind(members.visibleProperty());
        wide.subscribe(membersButton::setSelected);
        sceneProperty().addListener((_, _, scene) -> watchFocus(Optional.ofNullable(scene)));
    }

    /// Of an account's room all members; of any other place those who are there.
    private Region members() {
        boolean all = login.isPresent() && conversation.can(Capability.ROOMS);
        if (all && conversation.destination() instanceof Destination.Room(RoomAlias alias)) {
            CrowdModel crowd = new CrowdModel();
            CrowdController reading =
                    new CrowdController(
                            crowd, login.get(), conversation, alias, Rooms.Whom.MEMBERS, texts);
            crowded = Optional.of(reading);
            reading.refresh();
            model.members().addListener((InvalidationListener) _ -> reading.refresh());
            return new CrowdView(crowd, reading, texts, faces, this::profile);
        }
        return new MembersView(
                model, texts, conversation.can(Capability.WHISPER), composer::whisperTo);
    }

    private void settings(RoomAlias room) {
        login.ifPresent(
                account -> RuleView.open(this, account, room, texts, faces, parts.pictures()));
    }

    private void profile(Handle who) {
        login.ifPresent(account -> PersonView.open(this, account, who, texts, faces, parts.go()));
    }

    private Optional<Handle> me() {
        return login.map(account -> account.self().get().handle());
    }

    private void watchFocus(Optional<Scene> scene) {
        watched.ifPresent(window -> window.focusedProperty().removeListener(onFocus));
        watched = scene.map(Scene::getWindow);
        watched.ifPresent(window -> window.focusedProperty().addListener(onFocus));
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
        header.offerSearch(search);
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
