package rookery.dialect.xnest;

import rookery.core.history.Page;
import rookery.core.message.Heard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Which page an answer is: answers come in the order of asking and do not say. An original server
/// repeats its oldest page for ever; here that is the end.
final class Paging {
    /// More unanswered questions than this and the oldest are given up.
    private static final int MAX_ASKED = 1_024;

    private final Deque<Integer> asked = new ArrayDeque<>();
    private int lastBack;
    private List<Heard> last = List.of();

    void asks(int back) {
        if (asked.size() == MAX_ASKED) {
            asked.removeFirst();
        }
        asked.addLast(back);
    }

    /// @param messages what came, oldest first
    Page answered(List<Heard> messages) {
        Integer next = asked.pollFirst();
        int back = next == null ? 0 : next;
        boolean repeated = back > lastBack && messages.equals(last);
        lastBack = back;
        last = messages;
        return messages.isEmpty() || repeated ? Page.EMPTY : new Page(messages, Page.More.UNKNOWN);
    }
}
