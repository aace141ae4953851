package rookery.app.tour.seat;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import java.util.List;
import java.util.Optional;

/// Entries of menus, by their ids or their words. For the FX thread.
final class Entries {
    private Entries() {}

    static Optional<MenuItem> find(ContextMenu menu, String entry) {
        return find(menu.getItems(), entry);
    }

    private static Optional<MenuItem> find(List<MenuItem> items, String entry) {
        return items.stream()
                .filter(MenuItem::isVisible)
                .filter(item -> entry.equals(item.getId()) || entry.equals(item.getText()))
                .findFirst();
    }

    static void take(List<MenuItem> items, String entry) {
        find(items, entry)
                .orElseThrow(() -> new StepFailed("the menu has no entry " + entry))
                .fire();
    }
}
