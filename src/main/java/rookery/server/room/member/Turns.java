package rookery.server.room.member;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/// Lets one thing at a time go on for each key, in the order of asking; what goes on alone waits
/// for all, and all wait for it. For one thread at a time: the room's lane.
public final class Turns {
    private final Set<Object> underway = new HashSet<>();
    private final ArrayDeque<Turn> waiting = new ArrayDeque<>();
    private boolean alone;

    /// Whether nothing goes on or waits.
    public boolean areOver() {
        return underway.isEmpty() && !alone;
    }

    /// @param start begins it, at once or later; [#done] has to follow
    public void take(Object key, Runnable start) {
        waiting.add(new Turn(key, false, start));
        next();
    }

    /// As [#take], with nothing beside it; ends with [#doneAlone].
    public void takeAlone(Runnable start) {
        waiting.add(new Turn("", true, start));
        next();
    }

    public void done(Object key) {
        underway.remove(key);
        next();
    }

    public void doneAlone() {
        alone = false;
        next();
    }

    private void next() {
        Set<Object> passed = new HashSet<>();
        Iterator<Turn> turns = waiting.iterator();
        ArrayDeque<Turn> ready = new ArrayDeque<>();
        while (turns.hasNext() && !alone) {
            Turn turn = turns.next();
            if (turn.alone) {
                if (!underway.isEmpty() || !passed.isEmpty()) {
                    break;
                }
                alone = true;
            } else if (underway.contains(turn.key) || !passed.add(turn.key)) {
                passed.add(turn.key);
                continue;
            } else {
                passed.remove(turn.key);
                underway.add(turn.key);
            }
            turns.remove();
            ready.add(turn);
        }
        ready.forEach(turn -> turn.start.run());
    }

    private record Turn(Object key, boolean alone, Runnable start) {}
}
