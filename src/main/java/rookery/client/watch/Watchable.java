package rookery.client.watch;

import java.util.function.Consumer;

/// A value that changes. Safe for many threads.
public interface Watchable<T> {
    T get();

    /// The watcher gets the present value at once and every later value once, in order, on the
    /// thread that changes it. It must be quick and must not call back in.
    Pin watch(Consumer<? super T> watcher);
}
