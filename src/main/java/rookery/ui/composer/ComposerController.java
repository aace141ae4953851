package rookery.ui.composer;

import rookery.client.session.Conversation;
import rookery.client.session.Link;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.room.Member;
import rookery.ui.fx.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// From what is written to what is said. For the FX thread.
public final class ComposerController {
    /// The largest file; servers may take less.
    static final long MAX_FILE = 20L * 1024 * 1024;

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "bmp");
    private static final Set<String> VOICES = Set.of("ogg", "opus", "wav");

    private final ComposerModel model;
    private final Conversation conversation;
    private final Texts texts;

    public ComposerController(ComposerModel model, Conversation conversation, Texts texts) {
        this.model = model;
        this.conversation = conversation;
        this.texts = texts;
    }

    /// The draft stays where it cannot be sent.
    public void onSend() {
        model.problemProperty().set("");
        switch (Body.parse(model.draftProperty().get().strip())) {
            case Body.Parsed.No(Body.Problem problem) ->
                    model.problemProperty()
                            .set(
                                    switch (problem) {
                                        case TOO_LONG ->
                                                texts.get(
                                                        "composer.tooLong",
                                                        model.draftProperty().get().length(),
                                                        Body.MAX_LENGTH);
                                        case NOT_UNICODE -> texts.get("composer.notUnicode");
                                        case NONE -> "";
                                    });
            case Body.Parsed.Ok(Body body) -> send(body);
        }
    }

    private void send(Body body) {
        if (model.whisperToProperty().get().isPresent()
                && !(conversation.link().get() instanceof Link.Ready)) {
            model.problemProperty().set(texts.get("composer.whisperOffline"));
            return;
        }
        if (model.whisperToProperty().get().isPresent() && !model.enclosures().isEmpty()) {
            // A file would go to everybody, which is not what this person means.
            model.problemProperty().set(texts.get("composer.whisperFile"));
            return;
        }
        for (Enclosure enclosure : model.enclosures()) {
            conversation.postFile(enclosure.file(), enclosure.kind());
        }
        model.enclosures().clear();
        if (!body.isBlank()) {
            model.whisperToProperty()
                    .get()
                    .ifPresentOrElse(
                            to -> conversation.whisper(to, body), () -> conversation.post(body));
        }
        model.draftProperty().set("");
    }

    /// Files that were dropped, pasted or chosen.
    public void enclose(List<Path> files) {
        model.problemProperty().set("");
        for (Path file : files) {
            problem(file)
                    .ifPresentOrElse(
                            model.problemProperty()::set,
                            () -> model.enclosures().add(new Enclosure(file, kind(file))));
        }
    }

    private Optional<String> problem(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.of(texts.get("composer.noFile", name));
            }
            long size = Files.size(file);
            if (size == 0) {
                return Optional.of(texts.get("composer.emptyFile", name));
            }
            return size > MAX_FILE
                    ? Optional.of(texts.get("composer.fileTooLarge", name, MAX_FILE >> 20))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(texts.get("composer.noFile", name));
        }
    }

    private static Conversation.Kind kind(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (PICTURES.contains(extension)) {
            return Conversation.Kind.PICTURE;
        }
        return VOICES.contains(extension) ? Conversation.Kind.VOICE : Conversation.Kind.FILE;
    }

    public void remove(Enclosure enclosure) {
        model.enclosures().remove(enclosure);
    }

    /// A recorded voice goes at once, but never to everybody what was begun for one.
    public void sendVoice(Path file) {
        if (model.whisperToProperty().get().isPresent()) {
            model.enclosures().add(new Enclosure(file, Conversation.Kind.VOICE));
            model.problemProperty().set(texts.get("composer.whisperFile"));
            return;
        }
        conversation.postFile(file, Conversation.Kind.VOICE);
    }

    public void whisperTo(Member member) {
        model.whisperToProperty().set(Optional.of(member));
    }

    /// Everybody reads what is written again.
    public void leaveWhisper() {
        model.whisperToProperty().set(Optional.empty());
    }

    /// An empty answer: it is done.
    public Optional<String> rename(String raw) {
        return switch (Nickname.parse(raw)) {
            case Nickname.Parsed.Ok(Nickname name) -> {
                conversation.rename(name);
                yield Optional.empty();
            }
            case Nickname.Parsed.No(Nickname.Problem problem) ->
                    Optional.of(
                            switch (problem) {
                                case TOO_LONG -> texts.get("nickname.tooLong", Nickname.MAX_LENGTH);
                                case HAS_CONTROL_CHARACTER -> texts.get("nickname.control");
                                case NONE -> "";
                            });
        };
    }
}
