package rookery.dialect;

import rookery.core.capability.Capability;

import java.util.List;

/// What came of writing one record.
public sealed interface Encoded {
    /// @param frames in the order in which they go out; empty where the dialect rightly says
    ///   nothing
    record Written(List<Frame> frames) implements Encoded {
        public static final Written NOTHING = new Written(List.of());

        public Written {
            frames = List.copyOf(frames);
        }

        public static Written of(Frame frame) {
            return new Written(List.of(frame));
        }
    }

    /// The dialect has no word for it.
    record NoWord(Capability missing) implements Encoded {}
}
