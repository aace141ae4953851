package rookery.app.tour.seat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import rookery.ui.fx.Texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// One desktop window and the hands that work it. Called from the tour's thread; hops to the FX
/// thread itself.
public final class Seat {
    private final String name;
    private final Stage stage;
    private final Texts texts;
    private final Eyes eyes;

    /// @param texts in the window's language
    Seat(String name, Stage stage, Texts texts) {
        this.name = name;
        this.stage = stage;
        this.texts = texts;
        this.eyes = new Eyes(name, stage);
    }

    public String name() {
        return name;
    }

    public Scene scene() {
        return eyes.scene();
    }

    /// What the window says for a key, in its language.
    public String word(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /// Writes into a field, in place of what stood there.
    public void type(String id, String text) {
        until("the field " + id, () -> eyes.find(id).isPresent());
        eyes.onFx(
                () -> {
                    TextInputControl field = (TextInputControl) eyes.find(id).orElseThrow();
                    field.requestFocus();
                    field.selectAll();
                    field.replaceSelection(text);
                    return field;
                });
    }

    public void press(String id) {
        until(
                "the button " + id,
                () ->
                        eyes.find(id)
                                .filter(node -> !node.isDisabled() && isShown(node))
                                .isPresent());
        eyes.onFx(
                () -> {
                    ((ButtonBase) eyes.find(id).orElseThrow()).fire();
                    return id;
                });
    }

    /// Writes into the line and sends it.
    public void say(String text) {
        type("draft", text);
        press("send");
    }

    /// Presses a key where the keyboard would be.
    public void key(String id, KeyCode code, boolean shortcut) {
        until("the control " + id, () -> eyes.find(id).isPresent());
        eyes.onFx(
                () -> {
                    Node node = eyes.find(id).orElseThrow();
                    node.requestFocus();
                    Event.fireEvent(node, Keys.pressed(code, shortcut));
                    return id;
                });
    }

    /// Presses a key wherever the keyboard is.
    public void key(KeyCode code) {
        eyes.onFx(
                () -> {
                    Node owner = Optional.ofNullable(scene().getFocusOwner()).orElseThrow();
                    Event.fireEvent(owner, Keys.pressed(code, false));
                    return code;
                });
    }

    /// Goes to the end of a list by its key.
    public void end(String id) {
        eyes.onFx(
                () -> {
                    Event.fireEvent(eyes.list(id), Keys.released(KeyCode.END));
                    return id;
                });
    }

    /// Chooses the row of a list that says so.
    public void choose(String id, String part) {
        until("a row with " + part, () -> eyes.row(id, part) >= 0);
        eyes.onFx(
                () -> {
                    ListView<?> list = eyes.list(id);
                    int row = eyes.row(id, part);
                    list.getSelectionModel().clearSelection();
                    list.getSelectionModel().select(row);
                    return id;
                });
    }

    /// Opens the conversation of this title, which an account's list has. The list may be made anew
    /// meanwhile, and is then asked again.
    public void open(String title) {
        press("tab-chats");
        until("the conversation " + title, () -> opens(title));
    }

    private boolean opens(String title) {
        int at = eyes.conversation(title);
        boolean open = has("room-title") && words("room-title").startsWith(title);
        if (at >= 0 && !open) {
            ListView<?> list = eyes.list("conversations");
            list.getSelectionModel().clearSelection();
            list.getSelectionModel().select(at);
        }
        return at >= 0 && open;
    }

    /// Takes an entry of the menu behind a button.
    public void menu(String id, String entry) {
        until("the menu " + id + " with " + entry, () -> has(id) && opens(id, entry));
        eyes.onFx(
                () -> {
                    MenuButton menu = (MenuButton) eyes.find(id).orElseThrow();
                    menu.show();
                    Entries.take(menu.getItems(), entry);
                    menu.hide();
                    return id;
                });
    }

    private boolean opens(String id, String entry) {
        MenuButton menu = (MenuButton) eyes.find(id).orElseThrow();
        return menu.getItems().stream().anyMatch(item -> entry.equals(item.getId()));
    }

    /// Takes an entry, by its id or its words, of the menu of a row that says so.
    public void rowMenu(String id, String part, String entry) {
        until("the entry “" + entry + "” for " + part, () -> offers(id, part, entry));
        eyes.onFx(
                () -> {
                    Entries.take(
                            eyes.cell(id, part).orElseThrow().getContextMenu().getItems(), entry);
                    return id;
                });
    }

    /// Whether the menu of a row that says so has the entry. For the FX thread.
    public boolean offers(String id, String part, String entry) {
        ListCell<?> cell = eyes.cell(id, part).orElseThrow();
        return cell.getContextMenu() != null
                && Entries.find(cell.getContextMenu(), entry).isPresent();
    }

    /// Puts files where they can be pasted from, and pastes them into the line.
    public void paste(Path file) {
        eyes.onFx(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putFiles(List.of(file.toFile()));
                    return Clipboard.getSystemClipboard().setContent(content);
                });
        key("draft", KeyCode.V, true);
    }

    /// Sits down before this window, which the others' windows lose.
    public void look() {
        eyes.onFx(
                () -> {
                    stage.toFront();
                    stage.requestFocus();
                    return stage;
                });
        until("the keyboard", stage::isFocused);
    }

    /// Closes what floats above the window, if anything does.
    public void back() {
        eyes.onFx(
                () -> {
                    rookery.ui.fx.Overlay.of(scene().getRoot()).close();
                    return stage;
                });
    }

    /// Waits until some text on the screen holds `part`.
    public void sees(String part) {
        until("the text “" + part + "”", () -> eyes.count(part) > 0);
    }

    /// Waits until no text on the screen holds `part`.
    public void seesNot(String part) {
        until("no text “" + part + "”", () -> eyes.count(part) == 0);
    }

    /// Waits until the words of a node hold `part`.
    public void reads(String id, String part) {
        until(id + " to say “" + part + "”", () -> words(id).contains(part));
    }

    /// The words that stand in a node now; of a field, what was written. For the FX thread.
    public String words(String id) {
        Node node = eyes.find(id).orElseThrow();
        return node instanceof TextInputControl field ? field.getText() : Eyes.words(node);
    }

    /// The words of the first node that a style chooses; nothing where there is none. For the FX
    /// thread.
    public String wordsIn(String selector) {
        Node node = scene().getRoot().lookup(selector);
        return node == null ? "" : Eyes.words(node);
    }

    /// The words of a drawn row that says so. For the FX thread.
    public String line(String list, String part) {
        return eyes.cell(list, part).map(Eyes::words).orElse("");
    }

    /// How many rows of the timeline say so, in sight or not. For the FX thread.
    public long rows(String part) {
        return rows("timeline", part);
    }

    /// For the FX thread.
    public long rows(String list, String part) {
        return eyes.list(list).getItems().stream()
                .filter(row -> row.toString().contains(part))
                .count();
    }

    /// Waits until exactly one row of the timeline says so.
    public void hears(String part) {
        until("one row “" + part + "”", () -> rows(part) == 1);
    }

    /// For the FX thread.
    public boolean has(String id) {
        return eyes.find(id).filter(Seat::isShown).isPresent();
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    public void until(String what, BooleanSupplier condition) {
        eyes.until(what, condition);
    }

    /// Waits until what was just done is drawn.
    public void rest() {
        eyes.rest();
    }

    public <T> T onFx(Supplier<T> work) {
        return eyes.onFx(work);
    }

    public Optional<Node> find(String id) {
        return eyes.find(id);
    }
}
