package rookery.server.session.people;

import rookery.dialect.reply.Reply;
import rookery.server.account.AccountDesk;
import rookery.server.account.Outcome;
import rookery.server.fanout.Asker;
import rookery.server.session.Denials;
import rookery.server.session.Line;

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
    void ask(Supplier<Outcome<? extends Reply>> question, Asker from, Runnable settled) {
        waiting.add(new Turn(question, from, settled));
        if (!busy) {
            next();
        }
    }

    private void next() {
        Turn turn = waiting.poll();
        busy = turn != null;
        if (turn != null) {
            desk.<Reply>ask(
                    _ -> reply(turn.question.get()),
                    outcome -> {
                        turn.answer(outcome);
                        line.execute(this::next);
                    });
        }
    }

    private static Outcome<Reply> reply(Outcome<? extends Reply> outcome) {
        return switch (outcome) {
            case Outcome.Done<? extends Reply>(Reply reply) -> new Outcome.Done<>(reply);
            case Outcome.Refused<? extends Reply>(var problem, var pause) ->
                    new Outcome.Refused<>(problem, pause);
        };
    }

    private record Turn(Supplier<Outcome<? extends Reply>> question, Asker from, Runnable settled) {
        void answer(Outcome<Reply> outcome) {
            from.answer(
                    switch (outcome) {
                        case Outcome.Done<Reply>(Reply reply) -> reply;
                        case Outcome.Refused<Reply> refused -> Denials.of(refused);
                    });
            settled.run();
        }
    }
}
