package rookery.server.history;

import rookery.core.history.Page;
import rookery.core.message.Heard;
import rookery.core.message.Message;

import java.util.ArrayDeque;
import java.util.List;

/// The newest page of a room, kept in memory, so that a newcomer is told it in the same step in
/// which they begin to hear the room. For one thread at a time.
public final class Recent {
    private final ArrayDeque<Heard> messages = new ArrayDeque<>(Page.SIZE + 1);
    private Page.More more;

    public Recent(Page newest) {
        messages.addAll(newest.messages());
        more = newest.more();
    }

    public void add(Heard message) {
        messages.add(message);
        if (messages.size() > Page.SIZE) {
            messages.remove();
            more = Page.More.YES;
        }
    }

    /// Where it is in the page.
    public void replace(Message changed) {
        List<Heard> all = List.copyOf(messages);
        messages.clear();
        all.forEach(heard -> messages.add(isSame(heard, changed) ? changed : heard));
    }

    private static boolean isSame(Heard heard, Message changed) {
        return heard instanceof Message message && message.id().equals(changed.id());
    }

    /// What was said before that seq is kept no longer.
    public void forgetBefore(long seq) {
        boolean some =
                messages.removeIf(heard -> heard instanceof Message message && message.seq() < seq);
        boolean atStart = messages.peek() instanceof Message message && message.seq() <= seq;
        if (some || atStart) {
            more = Page.More.NO;
        }
    }

    public Page page() {
        return new Page(List.copyOf(messages), more);
    }
}
