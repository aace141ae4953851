package rookery.ui.composer;

import rookery.client.session.Conversation;
import rookery.core.capability.Capability;
import rookery.core.room.Destination;

import java.util.List;

/// Offers the names of those who may be called while one writes `@`. For the FX thread.
public final class Calling {
    private final ComposerModel model;
    private final Conversation conversation;
    private int caret;

    Calling(ComposerModel model, Conversation conversation) {
        this.model = model;
        this.conversation = conversation;
    }

    void suggest(String text, int at) {
        caret = at;
        boolean offered =
                conversation.can(Capability.MENTIONS)
                        && conversation.destination() instanceof Destination.Room
                        && model.whisperToProperty().get().isEmpty();
        List<Suggestion> found = offered ? found(text, at) : List.of();
        if (!found.equals(model.suggestions())) {
            model.suggestedProperty().set(0);
            model.suggestions().setAll(found);
        }
    }

    private List<Suggestion> found(String text, int at) {
        return Mentions.begun(text, at)
                .map(begun -> Mentions.suggestions(begun, conversation.members().get(), true))
                .orElse(List.of());
    }

    /// Goes through those who may be called.
    public void step(int by) {
        int count = model.suggestions().size();
        if (count > 0) {
            int now = model.suggestedProperty().get();
            model.suggestedProperty().set(Math.floorMod(now + by, count));
        }
    }

    /// Takes the one that is marked.
    public void take() {
        take(model.suggestions().get(model.suggestedProperty().get()));
    }

    /// Writes the name where its beginning stands.
    public void take(Suggestion suggestion) {
        String text = model.draftProperty().get();
        String begun = Mentions.begun(text, caret).orElse("");
        int end = Math.min(caret, text.length());
        int from = end - begun.length();
        String name = suggestion.insert() + " ";
        model.draftProperty().set(text.substring(0, from) + name + text.substring(end));
        model.suggestions().clear();
        model.caret(from + name.length());
    }

    public void close() {
        model.suggestions().clear();
    }
}
