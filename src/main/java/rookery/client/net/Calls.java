package rookery.client.net;

import rookery.dialect.CallingSide.Call;
import rookery.dialect.CallingSide.Outcome;

import java.util.function.BiConsumer;

/// A way to ask servers by HTTP. Safe for many threads; never blocks.
public interface Calls {
    /// @param then told once, on any thread; the ending says why nothing came
    void ask(Call call, BiConsumer<Outcome, Ending> then);
}
