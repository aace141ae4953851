package rookery.client.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A [Watchable] and the right to change it.
public final class Watched<T> implements Watchable<T> {
    private final Object lock = new Object();
    private final List<Consumer<? super T>> watchers = new ArrayList<>();
    private T value;

    public Watched(T first) {
        value = first;
    }

    @Override
    public T get() {
        synchronized (lock) {
            return value;
        }
    }

    /// Tells the watchers unless the value is equal to the present one.
    public void set(T next) {
        synchronized (lock) {
            if (next.equals(value)) {
                return;
            }
            value = next;
            List.copyOf(watchers).forEach(watcher -> watcher.accept(next));
        }
    }

    @Override
    public Pin watch(Consumer<? super T> watcher) {
        synchronized (lock) {
            watchers.add(watcher);
            watcher.accept(value);
        }
        return () -> {
            synchronized (lock) {
                watchers.remove(watcher);
            }
        };
    }
}
