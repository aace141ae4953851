package rookery.client.session.account.loop;

import rookery.client.answer.Answer;
import rookery.dialect.reply.Reply;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What was asked on the present connection and is not answered yet. For one thread.
final class Questions {
    /// After this a server that lives will not answer any more.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// By tag, the oldest first.
    private final Map<Long, Question> open = new LinkedHashMap<>();

    void put(long tag, Consumer<Answer<Reply>> answer, Instant now) {
        open.put(tag, new Question(answer, now));
    }

    /// An answer to nothing is dropped.
    void answer(long tag, Answer<Reply> answer) {
        Question question = open.remove(tag);
        if (question != null) {
            question.answer.accept(answer);
        }
    }

    /// None of them is answered any more.
    void lose() {
        List<Question> lost = List.copyOf(open.values());
        open.clear();
        lost.forEach(question -> question.answer.accept(new Answer.Lost<>()));
    }

    /// A server that lives and does not answer is as good as dead: what it owes is asked again on
    /// another connection.
    boolean areKeptWaiting(Instant now) {
        Iterator<Question> oldest = open.values().iterator();
        return oldest.hasNext() && oldest.next().asked.plus(PATIENCE).isBefore(now);
    }

    private record Question(Consumer<Answer<Reply>> answer, Instant asked) {}
}
