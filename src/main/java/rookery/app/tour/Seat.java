package rookery.app.tour;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// One desktop window and the hands that work it. Called from the tour's thread; hops to the FX
/// thread itself.
final class Seat {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(40);

    private final String name;
    private final Stage stage;

    Seat(String name, Stage stage) {
        this.name = name;
        this.stage = stage;
    }

    String name() {
        return name;
    }

    Scene scene() {
        return stage.getScene();
    }

    void type(String id, String text) {
        until("a field " + id, () -> find(id).isPresent());
        onFx(
                () -> {
                    TextInputControl field = (TextInputControl) find(id).orElseThrow();
                    field.requestFocus();
                    field.setText(text);
                    return field;
                });
    }

    void press(String id) {
        until("a button " + id, () -> find(id).filter(node -> !node.isDisabled()).isPresent());
        onFx(
                () -> {
                    ((ButtonBase) find(id).orElseThrow()).fire();
                    return id;
                });
    }

    /// Presses a key where the keyboard would be.
    void key(String id, KeyCode code, boolean shortcut) {
        until("a control " + id, () -> find(id).isPresent());
        onFx(
                () -> {
                    Node node = find(id).orElseThrow();
                    node.requestFocus();
                    node.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    code.getName(),
                                    code,
                                    false,
                                    shortcut,
                                    false,
                                    false));
                    return id;
                });
    }

    /// Chooses the row of a list that holds `part`.
    void choose(String id, String part) {
        until("a row with " + part, () -> row(id, part) >= 0);
        onFx(
                () -> {
                    ((ListView<?>) find(id).orElseThrow())
                            .getSelectionModel()
                            .select(row(id, part));
                    return id;
                });
    }

    private int row(String id, String part) {
        if (find(id).orElse(null) instanceof ListView<?> list) {
            for (int i = 0; i < list.getItems().size(); i++) {
                if (list.getItems().get(i).toString().contains(part)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /// Waits until some text on the screen holds `part`.
    void sees(String part) {
        until("the text “" + part + "”", () -> count(scene().getRoot(), part) > 0);
    }

    /// How many texts on the screen hold `part` now.
    int count(String part) {
        return onFx(() -> count(scene().getRoot(), part));
    }

    boolean has(String id) {
        return onFx(() -> find(id).isPresent());
    }

    /// Waits until `condition` holds; it is asked on the FX thread.
    void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                throw new StepFailed(name + " waited " + PATIENCE.toSeconds() + " s for " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    <T> T onFx(Supplier<T> work) {
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(work.get());
                    } catch (RuntimeException broken) {
                        done.completeExceptionally(broken);
                    }
                });
        return done.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    Optional<Node> find(String id) {
        Optional<Node> inStage = Optional.ofNullable(scene().lookup("#" + id));
        if (inStage.isPresent()) {
            return inStage;
        }
        return Window.getWindows().stream()
                .filter(window -> window.getScene() != null && isOwned(window))
                .map(window -> Optional.ofNullable(window.getScene().lookup("#" + id)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isOwned(Window window) {
        return switch (window) {
            case javafx.stage.PopupWindow popup -> stage.equals(popup.getOwnerWindow());
            case Stage other -> stage.equals(other.getOwner());
            default -> false;
        };
    }

    private static int count(Node node, String part) {
        if (!node.isVisible()) {
            return 0;
        }
        int here =
                switch (node) {
                    case Text text -> text.getText().contains(part) ? 1 : 0;
                    case TextInputControl _ -> 0;
                    case Labeled labeled when labeled.getSkin() == null ->
                            labeled.getText() != null && labeled.getText().contains(part) ? 1 : 0;
                    default -> 0;
                };
        if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                here += count(child, part);
            }
        }
        return here;
    }

    /// A step did not hold; the message says what was waited for.
    static final class StepFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepFailed(String message) {
            super(message);
        }
    }
}
