package rookery.server.admin.topic;

import rookery.server.admin.call.Answer;
import rookery.server.admin.call.Call;

/// One part of what can be asked. Blocking; safe for many threads.
public interface Topic {
    /// Whether the first word of the path leads here.
    boolean isAt(String first);

    Answer answer(Call call);

    /// Where nothing is at the path, or not by this method.
    static Answer nothing(Call call) {
        return Answer.refused(
                404,
                "not-found",
                "There is no "
                        + call.method()
                        + " at this address. The operator's manual lists them.",
                "");
    }
}
