package rookery.ui.composer;

import rookery.client.session.Conversation;
import rookery.client.session.Link;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.capability.Capability;
import rookery.core.message.Body;
import rookery.core.message.Context;
import rookery.core.message.MessageId;
import rookery.core.message.Plain;
import rookery.core.room.Destination;
import rookery.core.room.Draft;
import rookery.core.room.Member;
import rookery.core.timeline.TimelineItem;
import rookery.ui.action.MessageActions;
import rookery.ui.action.Writing;
import rookery.ui.fx.Answers;
import rookery.ui.fx.Texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// From what is written to what is said. For the FX thread.
public final class ComposerController implements Writing {
    private final ComposerModel model;
    private final Conversation conversation;
    private final Texts texts;
    private final Drafts drafts;
    private final Supplier<Optional<TimelineItem.Mine>> newest;
    private final Calling calling;
    private String fromElsewhere = "";

    /// @param newest the newest message of mine that can be changed
    public ComposerController(
            ComposerModel model,
            Conversation conversation,
            Texts texts,
            Drafts drafts,
            Supplier<Optional<TimelineItem.Mine>> newest) {
        this.model = model;
        this.conversation = conversation;
        this.texts = texts;
        this.drafts = drafts;
        this.newest = newest;
        this.calling = new Calling(model, conversation);
        model.draftProperty().set(drafts.of(conversation));
    }

    /// What was written on another device comes where nothing else is being written: not over what
    /// was written here, but over what came from there before.
    public void elsewhere(Draft draft) {
        String now = model.draftProperty().get();
        boolean untouched = now.isEmpty() || now.equals(fromElsewhere);
        if (untouched && model.barProperty().get() instanceof Bar.Nothing) {
            fromElsewhere = draft.text();
            model.draftProperty().set(draft.text());
        }
    }

    /// The text was changed by the writer.
    ///
    /// @param caret where the cursor stands
    public void onTyped(int caret) {
        String text = model.draftProperty().get();
        calling.suggest(text, caret);
        if (model.barProperty().get() instanceof Bar.Correcting) {
            return;
        }
        drafts.keep(conversation, text);
        if (Draft.parse(text) instanceof Draft.Parsed.Ok(Draft draft)) {
            conversation.draft(draft);
        }
        boolean forAll = model.whisperToProperty().get().isEmpty();
        if (!text.isBlank() && forAll && conversation.can(Capability.TYPING)) {
            conversation.type();
        }
    }

    public Calling calling() {
        return calling;
    }

    @Override
    public void reply(TimelineItem item) {
        leaveBar();
        String who =
                MessageActions.author(item)
                        .map(author -> author.nickname().text())
                        .filter(name -> !name.isEmpty())
                        .orElseGet(() -> conversation.nickname().get().text());
        String text =
                MessageActions.content(item).map(content -> Plain.of(content).text()).orElse("");
        model.barProperty().set(new Bar.Replying(MessageActions.trace(item).id(), who, text));
    }

    @Override
    public void correct(TimelineItem.Mine mine) {
        leaveBar();
        String draft = model.draftProperty().get();
        model.barProperty()
                .set(new Bar.Correcting(mine.trace().id(), mine.content().body(), draft));
        model.draftProperty().set(mine.content().body().text());
        model.caret(mine.content().body().text().length());
    }

    /// In an empty composer the newest message of mine is changed.
    public boolean onUp() {
        boolean free =
                model.draftProperty().get().isEmpty()
                        && model.barProperty().get() instanceof Bar.Nothing
                        && conversation.can(Capability.CORRECT);
        Optional<TimelineItem.Mine> mine = free ? newest.get() : Optional.empty();
        mine.ifPresent(this::correct);
        return mine.isPresent();
    }

    /// Back to writing something new; what was being written before comes back.
    public void leaveBar() {
        if (model.barProperty().get() instanceof Bar.Correcting(_, _, String draft)) {
            model.draftProperty().set(draft);
        }
        model.barProperty().set(new Bar.Nothing());
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
        if (model.barProperty().get() instanceof Bar.Correcting(MessageId id, Body before, _)) {
            sendCorrection(id, before, body);
            return;
        }
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
        MessageId replyTo =
                model.barProperty().get() instanceof Bar.Replying(MessageId to, _, _)
                        ? to
                        : MessageId.NONE;
        model.whisperToProperty()
                .get()
                .ifPresentOrElse(to -> whisper(to, body), () -> say(body, replyTo));
        model.barProperty().set(new Bar.Nothing());
        model.draftProperty().set("");
        onTyped(0);
    }

    private void whisper(Member to, Body body) {
        if (!body.isBlank()) {
            conversation.whisper(to, body);
        }
    }

    /// The first of what goes out is the answer.
    private void say(Body body, MessageId replyTo) {
        Mentions.Found calls = Mentions.in(body.text(), conversation.members().get());
        boolean mentions = conversation.can(Capability.MENTIONS);
        Context context =
                new Context(
                        "",
                        replyTo,
                        mentions ? calls.handles() : List.of(),
                        mentions && calls.all());
        Context first = body.isBlank() ? context : Context.NONE;
        for (Enclosure enclosure : model.enclosures()) {
            conversation.postFile(enclosure.file(), enclosure.kind(), Body.EMPTY, first);
            first = Context.NONE;
        }
        model.enclosures().clear();
        if (!body.isBlank()) {
            conversation.post(body, context);
        }
    }

    private void sendCorrection(MessageId id, Body before, Body body) {
        if (body.isBlank()) {
            model.problemProperty().set(texts.get("composer.correctNothing"));
            return;
        }
        if (!body.equals(before)) {
            List<Handle> called = Mentions.in(body.text(), conversation.members().get()).handles();
            Answers.orSay(
                    conversation.correct(id, body, called), texts, model.problemProperty()::set);
        }
        leaveBar();
    }

    /// Files that were dropped, pasted or chosen.
    public void enclose(List<Path> files) {
        model.problemProperty().set("");
        for (Path file : files) {
            Enclosure.problem(file, texts)
                    .ifPresentOrElse(
                            model.problemProperty()::set,
                            () -> model.enclosures().add(Enclosure.of(file)));
        }
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

    /// Whether somebody may be here by a program of another protocol, who reads a change as a line
    /// of its own.
    boolean isReadAsLines() {
        return conversation.destination() instanceof Destination.Room
                && conversation.heading().get().settings().guests();
    }
}
