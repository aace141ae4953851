package rookery.ui.search;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import rookery.client.answer.Answer;
import rookery.client.answer.Paged;
import rookery.client.session.Login;
import rookery.core.history.FoundMessage;
import rookery.core.room.Destination;
import rookery.ui.fx.Answers;
import rookery.ui.fx.Texts;
import rookery.ui.fx.Titles;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks the server once the typing rests, and for more as one scrolls. For the FX thread.
public final class SearchController {
    private static final Duration REST = Duration.millis(250);

    private final SearchModel model;
    private final Login login;
    private final Texts texts;
    private final Consumer<FoundMessage> chosen;
    private final PauseTransition resting = new PauseTransition(REST);
    private String next = "";

    /// Counts the searches, so that an answer to an older one is not shown.
    private int asked;

    /// @param chosen goes to the message
    public SearchController(
            SearchModel model, Login login, Texts texts, Consumer<FoundMessage> chosen) {
        this.model = model;
        this.login = login;
        this.texts = texts;
        this.chosen = chosen;
        resting.setOnFinished(_ -> find());
        model.wordsProperty().addListener((_, _, _) -> resting.playFromStart());
        model.whereProperty().addListener((_, _, _) -> find());
    }

    /// The first page for the words, without waiting.
    public void find() {
        resting.stop();
        next = "";
        model.problemProperty().set("");
        if (words().isEmpty()) {
            asked++;
            model.found().clear();
            model.stateProperty().set(SearchModel.State.BLANK);
        } else {
            ask(true);
        }
    }

    /// The end of the list is in sight.
    public void onEnd() {
        if (!next.isEmpty() && model.stateProperty().get() == SearchModel.State.DONE) {
            ask(false);
        }
    }

    /// Enter: what is chosen, or if the words were not asked for yet, those first.
    public void onEnter(Optional<FoundMessage> at) {
        if (resting.getStatus() == javafx.animation.Animation.Status.RUNNING || at.isEmpty()) {
            find();
        } else {
            chosen.accept(at.get());
        }
    }

    public void onChosen(FoundMessage found) {
        chosen.accept(found);
    }

    private String words() {
        return model.wordsProperty().get().strip();
    }

    private void ask(boolean anew) {
        int mine = ++asked;
        model.stateProperty().set(SearchModel.State.ASKING);
        List<Destination> in = model.whereProperty().get().stream().toList();
        Answers.then(
                login.search(words(), in, List.of(), next),
                answer -> {
                    if (mine == asked) {
                        came(answer, anew);
                    }
                });
    }

    private void came(Answer<Paged<FoundMessage>> answer, boolean anew) {
        Answers.problem(answer, texts).ifPresent(model.problemProperty()::set);
        if (answer instanceof Answer.Given<Paged<FoundMessage>>(Paged<FoundMessage> page)) {
            next = page.next();
            if (anew) {
                model.found().setAll(page.items());
            } else {
                model.found().addAll(page.items());
            }
        } else if (anew) {
            model.found().clear();
        }
        model.stateProperty().set(SearchModel.State.DONE);
    }

    /// What a conversation is called.
    String title(Destination destination) {
        return login.conversations().get().stream()
                .filter(talk -> talk.destination().equals(destination))
                .findFirst()
                .map(Titles::of)
                .orElseGet(
                        () ->
                                switch (destination) {
                                    case Destination.Room(var alias) -> "#" + alias.text();
                                    case Destination.Direct(var with) -> with.text();
                                });
    }

    /// Nothing is asked any more, and no answer shown.
    void stop() {
        resting.stop();
        asked++;
    }
}
