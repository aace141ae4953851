package rookery.ui.face;

import java.util.LinkedHashMap;
import java.util.Map;

/// What was used lately; the eldest goes when there are too many.
final class Lately<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    private final int most;

    Lately(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
