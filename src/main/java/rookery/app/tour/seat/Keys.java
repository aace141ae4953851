package rookery.app.tour.seat;

import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys as a keyboard makes them.
public final class Keys {
    private Keys() {}

    static KeyEvent pressed(KeyCode code, boolean shortcut) {
        return key(KeyEvent.KEY_PRESSED, code, shortcut);
    }

    public static KeyEvent pressed(KeyCode code) {
        return pressed(code, false);
    }

    public static KeyEvent released(KeyCode code) {
        return key(KeyEvent.KEY_RELEASED, code, false);
    }

    private static KeyEvent key(EventType<KeyEvent> type, KeyCode code, boolean shortcut) {
        return new KeyEvent(type, "", code.getName(), code, false, shortcut, false, false);
    }
}
