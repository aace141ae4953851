package rookery.server.presence;

import rookery.core.presence.Appearance;

import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the devices of one account say of its presence. The account shows the best of them; among
/// equals, who spoke last. For one thread at a time.
///
/// A device that comes says nothing until it speaks or is taken to be online ([#assume]). One that
/// is cut off while it was shown counts as before until it is given up, or is back.
final class Attendance<D> {
    private static final Appearance NOTHING = new Appearance.Gone("");

    /// Whoever spoke last is last.
    private final Map<D, Word> words = new LinkedHashMap<>();

    private Optional<Appearance> goodbye = Optional.empty();
    private Instant shownUntil = Instant.EPOCH;

    /// @param number the same when the same device comes again; 0 is nobody's
    void arrive(D device, long number) {
        Appearance before = NOTHING;
        Iterator<Word> all = words.values().iterator();
        while (all.hasNext()) {
            Word word = all.next();
            if (word.state == State.LOST && word.number == number && number != 0) {
                before = word.appearance;
                all.remove();
            }
        }
        words.put(device, new Word(number, before, State.SILENT));
    }

    /// Does nothing where it is not here.
    void speak(D device, Appearance appearance, Instant now) {
        Word word = words.remove(device);
        if (word != null) {
            if (word.isShown() && !(appearance instanceof Appearance.Shown)) {
                shownUntil = now;
            }
            words.put(device, new Word(word.number, appearance, State.SPEAKING));
            goodbye =
                    switch (appearance) {
                        case Appearance.Shown _ -> Optional.empty();
                        case Appearance.Gone _ -> Optional.of(appearance);
                        case Appearance.Invisible _ -> goodbye;
                    };
        }
    }

    /// What has said nothing until now is taken to be online. False where it is otherwise.
    boolean assume(D device, Appearance online, Instant now) {
        Word word = words.get(device);
        boolean silent = word != null && word.state == State.SILENT;
        if (silent) {
            speak(device, online, now);
        }
        return silent;
    }

    /// It was cut off. True where it is to be given up after a while.
    boolean lose(D device, Instant now) {
        Word word = words.get(device);
        if (word == null) {
            return false;
        }
        if (!word.isShown()) {
            words.remove(device);
            return false;
        }
        shownUntil = now;
        words.put(device, new Word(word.number, word.appearance, State.LOST));
        return true;
    }

    /// Does nothing where it is back.
    void giveUp(D device) {
        Word word = words.get(device);
        if (word != null && word.state == State.LOST) {
            words.remove(device);
        }
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// [Appearance.Shown] where any device is shown; else the last [Appearance.Gone] that was said
    /// since one was; empty where none was.
    Optional<Appearance> best() {
        Optional<Appearance> shown =
                words.values().stream()
                        .map(Word::appearance)
                        .filter(Appearance.Shown.class::isInstance)
                        .min(
                                Comparator.comparing(
                                        appearance -> ((Appearance.Shown) appearance).show()));
        return shown.isPresent() ? last(shown.get()) : goodbye;
    }

    private Optional<Appearance> last(Appearance best) {
        return words.values().stream()
                .map(Word::appearance)
                .filter(
                        each ->
                                each instanceof Appearance.Shown(var show, _)
                                        && best instanceof Appearance.Shown(var wanted, _)
                                        && show == wanted)
                .reduce((_, later) -> later);
    }

    /// When one of them was last shown that is not shown any more; the epoch where none was.
    Instant shownUntil() {
        return shownUntil;
    }

    private enum State {
        SILENT,
        SPEAKING,
        LOST
    }

    private record Word(long number, Appearance appearance, State state) {
        boolean isShown() {
            return appearance instanceof Appearance.Shown;
        }
    }
}
