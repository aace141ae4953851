package rookery.ui.login;

import javafx.application.Platform;

import rookery.client.session.Conversation;
import rookery.client.session.Conversations;
import rookery.client.session.Place;
import rookery.client.session.ServerAddress;
import rookery.core.account.Nickname;
import rookery.core.room.RoomAlias;
import rookery.ui.fx.Texts;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Into a room, here or elsewhere. For the FX thread.
public final class WelcomeController {
    private static final String DIALECT = "xnest";

    private final WelcomeModel model;
    private final Conversations conversations;
    private final Hosting hosting;
    private final Texts texts;
    private final Consumer<Conversation> joined;
    private final Consumer<List<String>> hostedAt;

    /// @param joined what to do with the room that was joined
    /// @param hostedAt takes the addresses at which others reach this computer
    public WelcomeController(
            WelcomeModel model,
            Conversations conversations,
            Hosting hosting,
            Texts texts,
            Consumer<Conversation> joined,
            Consumer<List<String>> hostedAt) {
        this.model = model;
        this.conversations = conversations;
        this.hosting = hosting;
        this.texts = texts;
        this.joined = joined;
        this.hostedAt = hostedAt;
    }

    /// Reads again what was joined before.
    public void refresh() {
        model.problemProperty().set("");
        model.recent().setAll(conversations.recent().stream().limit(5).toList());
        if (model.nicknameProperty().get().isEmpty() && !model.recent().isEmpty()) {
            model.nicknameProperty().set(model.recent().getFirst().nickname().text());
        }
    }

    public void onJoin() {
        Optional<URI> server = AddressText.parse(model.addressProperty().get());
        if (server.isEmpty()) {
            model.problemProperty()
                    .set(
                            texts.get(
                                    model.addressProperty().get().isBlank()
                                            ? "login.noAddress"
                                            : "login.wrongAddress"));
            return;
        }
        join(server.get());
    }

    public void onHost() {
        if (room().isEmpty() || nickname().isEmpty()) {
            return;
        }
        model.busyProperty().set(true);
        hosting.start().thenAccept(hosted -> Platform.runLater(() -> hosted(hosted)));
    }

    /// The server of this computer starts again where one of its rooms is still open.
    public void hostAgain() {
        boolean mine =
                conversations.open().get().stream()
                        .map(conversation -> conversation.server().uri().getHost())
                        .anyMatch("127.0.0.1"::equals);
        if (mine && hosting.wasStarted()) {
            hosting.start()
                    .thenAccept(
                            hosted -> {
                                if (hosted instanceof Hosting.Hosted.Running(_, List<URI> others)) {
                                    Platform.runLater(() -> show(others));
                                }
                            });
        }
    }

    private void show(List<URI> others) {
        hostedAt.accept(others.stream().map(URI::getAuthority).toList());
    }

    private void hosted(Hosting.Hosted hosted) {
        model.busyProperty().set(false);
        switch (hosted) {
            case Hosting.Hosted.Refused(String sentence) -> model.problemProperty().set(sentence);
            case Hosting.Hosted.Running(URI here, List<URI> others) -> {
                show(others);
                join(here);
            }
        }
    }

    private void join(URI server) {
        Optional<RoomAlias> room = room();
        Optional<Nickname> nickname = nickname();
        if (room.isPresent() && nickname.isPresent()) {
            open(new Place(new ServerAddress(DIALECT, server), room.get(), nickname.get()));
        }
    }

    /// A room that was joined before.
    public void open(Place place) {
        model.problemProperty().set("");
        joined.accept(conversations.join(place));
    }

    private Optional<RoomAlias> room() {
        return switch (RoomAlias.parse(model.roomProperty().get())) {
            case RoomAlias.Parsed.Ok(RoomAlias alias) -> Optional.of(alias);
            case RoomAlias.Parsed.No(RoomAlias.Problem problem) -> {
                model.problemProperty()
                        .set(
                                switch (problem) {
                                    case EMPTY -> texts.get("login.noRoom");
                                    case TOO_LONG ->
                                            texts.get("login.roomTooLong", RoomAlias.MAX_LENGTH);
                                    case HAS_FORBIDDEN_CHARACTER -> texts.get("login.wrongRoom");
                                });
                yield Optional.empty();
            }
        };
    }

    private Optional<Nickname> nickname() {
        return switch (Nickname.parse(model.nicknameProperty().get())) {
            case Nickname.Parsed.Ok(Nickname name) when name.text().isEmpty() -> {
                model.problemProperty().set(texts.get("login.noNickname"));
                yield Optional.empty();
            }
            case Nickname.Parsed.Ok(Nickname name) -> Optional.of(name);
            case Nickname.Parsed.No(Nickname.Problem problem) -> {
                model.problemProperty()
                        .set(
                                switch (problem) {
                                    case TOO_LONG ->
                                            texts.get("nickname.tooLong", Nickname.MAX_LENGTH);
                                    case HAS_CONTROL_CHARACTER -> texts.get("nickname.control");
                                    case NONE -> "";
                                });
                yield Optional.empty();
            }
        };
    }
}
