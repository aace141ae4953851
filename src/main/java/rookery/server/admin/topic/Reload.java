package rookery.server.admin.topic;

import java.util.List;

/// Reads the config of a server again. Blocking; safe for many threads.
public interface Reload {
    Outcome reload();

    /// What came of it.
    sealed interface Outcome {
        /// @param atOnce parts that were changed and hold from now on
        /// @param atStart parts that were changed and hold from the next start on
        record Done(List<String> atOnce, List<String> atStart) implements Outcome {
            public Done {
                atOnce = List.copyOf(atOnce);
                atStart = List.copyOf(atStart);
            }
        }

        /// Nothing was changed.
        ///
        /// @param sentence what is wrong, and where
        record Refused(String sentence) implements Outcome {}
    }
}
