package rookery.ui.room;

import rookery.client.session.Conversation;
import rookery.client.watch.Pin;
import rookery.core.room.Draft;
import rookery.ui.fx.FxInbox;

import java.util.List;
import java.util.function.Consumer;

/// From a conversation's state to the room's model. For the FX thread.
public final class RoomController implements AutoCloseable {
    private final Conversation conversation;
    private final List<Pin> pins;

    /// @param drafts takes what was written on another device
    public RoomController(RoomModel model, Conversation conversation, Consumer<Draft> drafts) {
        this.conversation = conversation;
        pins =
                List.of(
                        conversation
                                .members()
                                .watch(FxInbox.latest(now -> model.members().setAll(now))),
                        conversation
                                .typing()
                                .watch(FxInbox.latest(now -> model.typing().setAll(now))),
                        conversation.draft().watch(FxInbox.latest(drafts)),
                        conversation.heading().watch(FxInbox.latest(model.headingProperty()::set)),
                        conversation.link().watch(FxInbox.latest(model.linkProperty()::set)),
                        conversation
                                .nickname()
                                .watch(FxInbox.latest(model.nicknameProperty()::set)));
    }

    public void retryNow() {
        conversation.retryNow();
    }

    @Override
    public void close() {
        pins.forEach(Pin::close);
    }
}
