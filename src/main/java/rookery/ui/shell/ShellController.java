package rookery.ui.shell;

import rookery.client.session.Conversation;
import rookery.client.session.Conversations;
import rookery.client.watch.Pin;
import rookery.ui.fx.FxInbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps the sidebar true and opens rooms. For the FX thread.
public final class ShellController implements AutoCloseable {
    private static final Comparator<RoomEntry> ORDER =
            Comparator.comparing(
                            (RoomEntry entry) -> entry.conversation().server().uri().toString())
                    .thenComparing(entry -> entry.conversation().heading().get().title());

    private final ShellModel model;
    private final Conversations conversations;
    private final Map<Conversation, List<Pin>> pins = new HashMap<>();
    private final Pin all;

    public ShellController(ShellModel model, Conversations conversations) {
        this.model = model;
        this.conversations = conversations;
        all = conversations.open().watch(FxInbox.latest(this::show));
    }

    private void show(List<Conversation> open) {
        List<RoomEntry> entries = new ArrayList<>(model.rooms());
        entries.removeIf(entry -> !open.contains(entry.conversation()));
        for (Conversation conversation : open) {
            if (entries.stream().noneMatch(entry -> entry.conversation().equals(conversation))) {
                entries.add(entry(conversation));
            }
        }
        entries.sort(ORDER);
        if (!entries.equals(model.rooms())) {
            model.rooms().setAll(entries);
        }
        pins.keySet().removeIf(gone -> !open.contains(gone) && unpin(gone));
        if (model.openProperty().get().isPresent()
                && !entries.contains(model.openProperty().get().get())) {
            model.openProperty().set(entries.stream().findFirst());
        }
    }

    private boolean unpin(Conversation conversation) {
        pins.getOrDefault(conversation, List.of()).forEach(Pin::close);
        return true;
    }

    private RoomEntry entry(Conversation conversation) {
        RoomEntry entry = new RoomEntry(conversation);
        pins.put(
                conversation,
                List.of(
                        conversation.unread().watch(FxInbox.latest(entry.unreadProperty()::set)),
                        conversation.link().watch(FxInbox.latest(entry.linkProperty()::set))));
        return entry;
    }

    /// Looks at a room that is, or is just becoming, one of the open ones.
    public void open(Conversation conversation) {
        show(conversations.open().get());
        model.openProperty()
                .set(
                        model.rooms().stream()
                                .filter(entry -> entry.conversation().equals(conversation))
                                .findFirst());
    }

    public void welcome() {
        model.openProperty().set(Optional.empty());
    }

    public void leave(RoomEntry entry) {
        conversations.leave(entry.conversation());
    }

    /// Goes on to the next room, or back.
    public void step(int by) {
        if (model.rooms().isEmpty()) {
            return;
        }
        int now = model.openProperty().get().map(model.rooms()::indexOf).orElse(-1);
        int next = Math.floorMod(now + by, model.rooms().size());
        model.openProperty().set(Optional.of(model.rooms().get(next)));
    }

    @Override
    public void close() {
        all.close();
        pins.values().forEach(each -> each.forEach(Pin::close));
    }
}
