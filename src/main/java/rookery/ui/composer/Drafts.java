package rookery.ui.composer;

import rookery.client.session.Conversation;

import java.util.Map;
import java.util.WeakHashMap;

/// What was being written in conversations that are not in sight. For the FX thread.
public final class Drafts {
    private final Map<Conversation, String> texts = new WeakHashMap<>();

    String of(Conversation conversation) {
        return texts.getOrDefault(conversation, "");
    }

    void keep(Conversation conversation, String text) {
        texts.put(conversation, text);
    }
}
