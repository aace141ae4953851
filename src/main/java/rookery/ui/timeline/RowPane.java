package rookery.ui.timeline;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.Optional;
import java.util.function.Supplier;

/// A message's row; while the mouse is over it, what can be done stands beside its bubble.
final class RowPane extends StackPane {
    private static final double GAP = 4;

    private final Region bubble;
    private final boolean mine;
    private Optional<HBox> bar = Optional.empty();

    /// @param mine the bubble stands at the right
    /// @param bars makes the buttons when they are first wanted
    RowPane(Node row, Region bubble, boolean mine, Supplier<Optional<HBox>> bars) {
        super(row);
        this.bubble = bubble;
        this.mine = mine;
        hoverProperty()
                .addListener(
                        (_, _, over) -> {
                            if (over && bar.isEmpty()) {
                                bar = bars.get();
                                bar.ifPresent(this::put);
                            }
                            bar.ifPresent(shown -> shown.setVisible(over));
                        });
    }

    private void put(HBox made) {
        made.setManaged(false);
        getChildren().add(made);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        bar.ifPresent(
                shown -> {
                    shown.applyCss();
                    shown.autosize();
                    Bounds at = sceneToLocal(bubble.localToScene(bubble.getLayoutBounds()));
                    double wide = shown.getWidth();
                    double beside =
                            mine
                                    ? Math.max(0, at.getMinX() - wide - GAP)
                                    : Math.min(at.getMaxX() + GAP, getWidth() - wide);
                    shown.relocate(Math.rint(beside), Math.rint(at.getMinY()));
                });
    }
}
