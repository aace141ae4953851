package rookery.ui.fx;

import javafx.application.Platform;

import rookery.client.answer.Answer;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/// What a server answered, as people read it.
public final class Answers {
    private Answers() {}

    /// One sentence; nothing where it was done.
    public static Optional<String> problem(Answer<?> answer, Texts texts) {
        return switch (answer) {
            case Answer.Given<?> _ -> Optional.empty();
            case Answer.Refused<?>(Answer.Reason reason, String sentence) ->
                    Optional.of(refusal(reason, sentence, texts));
            case Answer.Lost<?> _ -> Optional.of(texts.get("answer.lost"));
            case Answer.Unable<?> _ -> Optional.of(texts.get("answer.unable"));
        };
    }

    /// The server's own sentence for whoever reads its language, else ours for the same reason.
    public static String refusal(Answer.Reason reason, String sentence, Texts texts) {
        boolean english = texts.language().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english && !sentence.isBlank()
                ? sentence
                : texts.get("answer." + reason.name().toLowerCase(Locale.ROOT));
    }

    /// Brings the answer to the FX thread.
    public static <T> void then(
            CompletionStage<Answer<T>> asked, Consumer<? super Answer<T>> reader) {
        asked.thenAccept(answer -> onFx(() -> reader.accept(answer)));
    }

    /// Says what went wrong, or that nothing did.
    public static <T> void orSay(
            CompletionStage<Answer<T>> asked, Texts texts, Consumer<String> problem) {
        then(asked, answer -> problem(answer, texts).ifPresent(problem));
    }

    private static void onFx(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }
}
