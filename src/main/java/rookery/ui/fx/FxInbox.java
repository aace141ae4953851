package rookery.ui.fx;

import javafx.application.Platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Brings values from any thread to the FX thread, in order, as many at once as have come.
public final class FxInbox<T> implements Consumer<T> {
    private final Consumer<? super List<T>> reader;
    private List<T> waiting = new ArrayList<>();

    /// @param reader called on the FX thread
    public FxInbox(Consumer<? super List<T>> reader) {
        this.reader = reader;
    }

    @Override
    public void accept(T value) {
        boolean first;
        synchronized (this) {
            first = waiting.isEmpty();
            waiting.add(value);
        }
        if (first) {
            Platform.runLater(this::empty);
        }
    }

    private void empty() {
        List<T> batch;
        synchronized (this) {
            batch = waiting;
            waiting = new ArrayList<>();
        }
        reader.accept(batch);
    }

    /// The latest of each batch is enough.
    public static <T> FxInbox<T> latest(Consumer<? super T> reader) {
        return new FxInbox<>(batch -> reader.accept(batch.getLast()));
    }
}
