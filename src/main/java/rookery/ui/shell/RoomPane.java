package rookery.ui.shell;

import javafx.scene.layout.Region;

import rookery.core.message.MessageId;

/// An open room in the middle of the window. For the FX thread.
public interface RoomPane extends AutoCloseable {
    Region node();

    /// Puts the keyboard where one writes.
    void focus();

    /// Brings a message into sight, wherever in the history it is.
    void show(MessageId id);

    /// Offers to search this conversation.
    void offerSearch(Runnable search);

    @Override
    void close();
}
