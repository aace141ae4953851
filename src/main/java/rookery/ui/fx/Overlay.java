package rookery.ui.fx;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.Optional;

/// The root of a window: what is always there, and at times one thing that floats above it until it
/// is closed, by Esc or by a click beside it. Then the keyboard goes back to where it was. For the
/// FX thread.
public final class Overlay extends StackPane {
    private static final double GAP = 8;
    private static final double FROM_TOP = 72;

    private final StackPane shade = new StackPane();
    private Optional<Node> before = Optional.empty();

    public Overlay(Node base) {
        shade.getStyleClass().add("shade");
        shade.setVisible(false);
        shade.setOnMousePressed(
                press -> {
                    if (shade.equals(press.getTarget())) {
                        close();
                    }
                });
        shade.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        key.consume();
                        close();
                    }
                });
        getChildren().setAll(base, shade);
    }

    /// The overlay of the window in which a node stands.
    public static Overlay of(Node node) {
        if (node.getScene() != null && node.getScene().getRoot() instanceof Overlay overlay) {
            return overlay;
        }
        throw new IllegalStateException("the node stands in no window with an overlay");
    }

    /// Floats in the upper middle.
    public void open(Region floating) {
        StackPane.setAlignment(floating, Pos.TOP_CENTER);
        StackPane.setMargin(floating, new Insets(FROM_TOP, GAP, GAP, GAP));
        show(floating);
    }

    /// Floats above a node, its right edge at the node's.
    public void openAbove(Node owner, Region floating) {
        Bounds at = sceneToLocal(owner.localToScene(owner.getBoundsInLocal()));
        StackPane.setAlignment(floating, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(
                floating,
                new Insets(
                        GAP,
                        Math.max(GAP, getWidth() - at.getMaxX()),
                        Math.max(GAP, getHeight() - at.getMinY() + GAP),
                        GAP));
        show(floating);
    }

    private void show(Region floating) {
        if (before.isEmpty()) {
            before = Optional.ofNullable(getScene().getFocusOwner());
        }
        floating.getStyleClass().add("floating");
        floating.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        shade.getChildren().setAll(floating);
        shade.setVisible(true);
    }

    public boolean isOpen() {
        return shade.isVisible();
    }

    public void close() {
        shade.setVisible(false);
        shade.getChildren().clear();
        before.ifPresent(Node::requestFocus);
        before = Optional.empty();
    }
}
