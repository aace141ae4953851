package rookery.dialect;

import rookery.dialect.request.Request;

import java.util.List;

/// What a server's half makes of one frame.
public sealed interface Understood {
    /// @param tag with which the answer is to be given back; [#NO_TAG] where the dialect's answers
    ///   do not say what they answer
    record Asks(Request request, long tag) implements Understood {
        public Asks(Request request) {
            this(request, NO_TAG);
        }
    }

    /// Several things, each to be through before the next, where one frame says so much.
    record AsksInTurn(List<Asks> asks) implements Understood {
        public AsksInTurn {
            asks = List.copyOf(asks);
        }
    }

    /// The dialect knows the answer without asking anybody.
    record Answered(List<Frame> frames) implements Understood {
        public Answered {
            frames = List.copyOf(frames);
        }
    }

    /// Makes no sense, and the dialect has words of its own to say so.
    record Nonsense(List<Frame> frames) implements Understood {
        public Nonsense {
            frames = List.copyOf(frames);
        }
    }

    long NO_TAG = 0;
}
