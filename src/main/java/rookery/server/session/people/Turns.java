package rookery.server.session.people;

import rookery.dialect.reply.Reply;
import rookery.server.account.AccountDesk;
import rookery.server.account.Outcome;
import rookery.server.fanout.Asker;
import rookery.server.session.Line;
import rookery.server.session.account.Denials;

import java.util.ArrayDeque;
import java.util.function.Supplier;

/// What one connection wants of those who may wait, one thing after the other: what it says of one
/// account counts in the order of saying. Belongs to the connection's loop.
final class Turns {
    private final Line line;
    private final AccountDesk desk;
    private final ArrayDeque<Turn> waiting = new ArrayDeque<>(1);
    private boolean busy;

    Turns(Line line, AccountDesk desk) {
        this.line = line;
        this.desk = desk;
    }

    /// @param question asked where it may block
    void ask(Supplier<Outcome<Answer>> question, Asker from, Runnable settled) {
        waiting.add(new Turn(question, from, settled));
        if (!busy) {
            next();
        }
    }

    private void next() {
        Turn turn = waiting.poll();
        busy = turn != null;
        if (turn != null) {
            desk.ask(
                    _ -> turn.question.get(),
                    outcome -> {
                        turn.answer(outcome);
                        line.execute(this::next);
                    });
        }
    }

    /// @param then what follows the reply, never before it; may block
    record Answer(Reply reply, Runnable then) {
        static Outcome<Answer> of(Reply reply) {
            return new Outcome.Done<>(new Answer(reply, () -> {}));
        }

        /// That it is done, or the refusal.
        static Outcome<Answer> done(Outcome<?> outcome) {
            return switch (outcome) {
                case Outcome.Done<?> _ -> of(new Reply.Done());
                case Outcome.Refused<?>(var problem, var pause) ->
                        new Outcome.Refused<>(problem, pause);
            };
        }
    }

    private record Turn(Supplier<Outcome<Answer>> question, Asker from, Runnable settled) {
        void answer(Outcome<Answer> outcome) {
            switch (outcome) {
                case Outcome.Refused<Answer> refused -> from.answer(Denials.of(refused));
                case Outcome.Done<Answer>(Answer(Reply reply, Runnable then)) -> {
                    from.answer(reply);
                    then.run();
                }
            }
            settled.run();
        }
    }
}
