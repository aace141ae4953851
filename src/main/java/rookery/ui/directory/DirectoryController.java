package rookery.ui.directory;

import rookery.client.answer.Answer;
import rookery.client.answer.Paged;
import rookery.client.session.Conversation;
import rookery.client.session.Login;
import rookery.core.account.Avatar;
import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.core.room.RoomSettings;
import rookery.ui.fx.Answers;
import rookery.ui.fx.Texts;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/// Finds rooms by pages, joins them, makes them. For the FX thread.
public final class DirectoryController {
    private final DirectoryModel model;
    private final Login login;
    private final Texts texts;
    private final Consumer<Conversation> joined;
    private String next = "";

    /// Counts the searches, so that an answer to an older one is not shown.
    private int asked;

    /// @param joined what to do with the room that was joined
    public DirectoryController(
            DirectoryModel model, Login login, Texts texts, Consumer<Conversation> joined) {
        this.model = model;
        this.login = login;
        this.texts = texts;
        this.joined = joined;
    }

    /// The first page for the words.
    public void onFind() {
        next = "";
        ask(true);
    }

    /// The end of the list is in sight.
    public void onEnd() {
        if (!next.isEmpty() && !model.busyProperty().get()) {
            ask(false);
        }
    }

    private void ask(boolean anew) {
        int mine = ++asked;
        model.problemProperty().set("");
        model.busyProperty().set(true);
        Answers.then(
                login.rooms().find(model.wordsProperty().get().strip(), next),
                answer -> {
                    if (mine == asked) {
                        came(answer, anew);
                    }
                });
    }

    private void came(Answer<Paged<RoomCard>> answer, boolean anew) {
        model.busyProperty().set(false);
        Answers.problem(answer, texts).ifPresent(model.problemProperty()::set);
        if (answer instanceof Answer.Given<Paged<RoomCard>>(Paged<RoomCard> page)) {
            next = page.next();
            if (anew) {
                model.rooms().setAll(page.items());
            } else {
                model.rooms().addAll(page.items());
            }
        }
    }

    public void onJoin(RoomAlias room) {
        take(login.rooms().join(room));
    }

    public void onCreate() {
        model.problemProperty().set("");
        switch (RoomAlias.parse(model.aliasProperty().get())) {
            case RoomAlias.Parsed.Ok(RoomAlias alias) -> create(alias);
            case RoomAlias.Parsed.No(RoomAlias.Problem problem) ->
                    model.problemProperty()
                            .set(
                                    switch (problem) {
                                        case EMPTY -> texts.get("login.noRoom");
                                        case TOO_LONG ->
                                                texts.get(
                                                        "login.roomTooLong", RoomAlias.MAX_LENGTH);
                                        case HAS_FORBIDDEN_CHARACTER ->
                                                texts.get("login.wrongRoom");
                                    });
        }
    }

    private void create(RoomAlias alias) {
        switch (RoomSettings.parse(
                model.topicProperty().get(),
                new Avatar.None(),
                model.accessProperty().get(),
                false,
                false)) {
            case RoomSettings.Parsed.Ok(RoomSettings settings) ->
                    take(login.rooms().create(alias, settings, Keeping.HISTORY));
            case RoomSettings.Parsed.No _ ->
                    model.problemProperty()
                            .set(texts.get("directory.longTopic", RoomSettings.MAX_TOPIC));
        }
    }

    private void take(CompletionStage<Answer<Conversation>> coming) {
        model.problemProperty().set("");
        Answers.then(
                coming,
                answer -> {
                    Answers.problem(answer, texts).ifPresent(model.problemProperty()::set);
                    if (answer instanceof Answer.Given<Conversation>(Conversation room)) {
                        model.aliasProperty().set("");
                        model.topicProperty().set("");
                        joined.accept(room);
                    }
                });
    }
}
