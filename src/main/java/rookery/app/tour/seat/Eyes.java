package rookery.app.tour.seat;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import rookery.ui.shell.RoomEntry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Looks at one window. Called from the tour's thread; hops to the FX thread itself.
final class Eyes {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// Frames in which a window comes to rest: lists lay out anew more than once.
    private static final int FRAMES = 8;

    private static final int MOST_SEEN = 600;

    private final String name;
    private final Stage stage;

    Eyes(String name, Stage stage) {
        this.name = name;
        this.stage = stage;
    }

    Scene scene() {
        return stage.getScene();
    }

    /// Waits until `condition` holds. It is asked on the FX thread with each frame that is drawn,
    /// and does not hold yet where a node that it asks for is not there.
    void until(String what, BooleanSupplier condition) {
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        AnimationTimer looking = new Looking(condition, held);
        Platform.runLater(looking::start);
        try {
            held.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new StepFailed(
                    "%s expected %s within %d s and saw: %s"
                            .formatted(name, what, PATIENCE.toSeconds(), seen()));
        } catch (ExecutionException broken) {
            throw new StepFailed(name + " looked for " + what + ": " + broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StepFailed("the tour was stopped");
        } finally {
            Platform.runLater(looking::stop);
        }
    }

    /// Waits until what was just done is drawn.
    void rest() {
        int[] left = {FRAMES};
        until("a frame", () -> left[0]-- <= 0);
    }

    private static final class Looking extends AnimationTimer {
        private final BooleanSupplier condition;
        private final CompletableFuture<Boolean> held;

        Looking(BooleanSupplier condition, CompletableFuture<Boolean> held) {
            this.condition = condition;
            this.held = held;
        }

        @Override
        public void handle(long now) {
            try {
                if (condition.getAsBoolean()) {
                    stop();
                    held.complete(true);
                }
            } catch (NoSuchElementException notYet) {
                // It is asked again with the next frame.
            } catch (RuntimeException broken) {
                stop();
                held.completeExceptionally(broken);
            }
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
        try {
            return done.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException broken) {
            throw new StepFailed(name + " could not: " + broken.getCause());
        }
    }

    Optional<Node> find(String id) {
        return roots().stream()
                .map(root -> Optional.ofNullable(root.lookup("#" + id)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The window's own, and those of what it opened above itself.
    private List<Parent> roots() {
        List<Parent> roots = new ArrayList<>(List.of(scene().getRoot()));
        Window.getWindows().stream()
                .filter(window -> window.getScene() != null && isOwned(window))
                .forEach(window -> roots.add(window.getScene().getRoot()));
        return roots;
    }

    private boolean isOwned(Window window) {
        return switch (window) {
            case PopupWindow popup -> stage.equals(popup.getOwnerWindow());
            case Stage other -> stage.equals(other.getOwner());
            default -> false;
        };
    }

    ListView<?> list(String id) {
        return (ListView<?>) find(id).orElseThrow();
    }

    /// The place of the first row that says so, by its value or, once drawn, by its words; -1 where
    /// there is none.
    int row(String id, String part) {
        ListView<?> list = list(id);
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).toString().contains(part)) {
                return i;
            }
        }
        return cell(id, part).map(ListCell::getIndex).orElse(-1);
    }

    /// The place of an account's conversation of this title; -1 where there is none.
    int conversation(String title) {
        ListView<?> list = list("conversations");
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof RoomEntry entry
                    && entry.titleProperty().get().startsWith(title)) {
                return i;
            }
        }
        return -1;
    }

    /// The drawn row that says so, by its value or its words.
    Optional<ListCell<?>> cell(String id, String part) {
        for (Node node : list(id).lookupAll(".list-cell")) {
            if (node instanceof ListCell<?> cell
                    && cell.getItem() != null
                    && (cell.getItem().toString().contains(part) || words(cell).contains(part))) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /// How many texts on the screen hold `part`.
    int count(String part) {
        return (int)
                roots().stream()
                        .flatMap(root -> texts(root).stream())
                        .filter(text -> text.contains(part))
                        .count();
    }

    /// All that stands in sight under a node.
    static String words(Node node) {
        return String.join(" ", texts(node));
    }

    private String seen() {
        String all =
                onFx(() -> String.join(" | ", roots().stream().map(Eyes::words).toList()))
                        .replace('\n', ' ');
        return all.length() <= MOST_SEEN ? all : "… " + all.substring(all.length() - MOST_SEEN);
    }

    private static List<String> texts(Node node) {
        List<String> found = new ArrayList<>();
        collect(node, found);
        return found;
    }

    private static void collect(Node node, List<String> into) {
        if (!node.isVisible() || node instanceof TextInputControl) {
            return;
        }
        switch (node) {
            case Text text -> into.add(text.getText());
            case Labeled labeled when labeled.getSkin() == null && labeled.getText() != null ->
                    into.add(labeled.getText());
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }
}
