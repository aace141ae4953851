package rookery.ui.shell;

import javafx.scene.layout.Region;

/// An open room in the middle of the window. For the FX thread.
public interface RoomPane extends AutoCloseable {
    Region node();

    /// Puts the keyboard where one writes.
    void focus();

    @Override
    void close();
}
