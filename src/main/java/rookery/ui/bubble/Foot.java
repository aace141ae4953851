package rookery.ui.bubble;

import javafx.beans.binding.LongExpression;
import javafx.beans.value.ObservableLongValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import rookery.core.message.Delivery;
import rookery.core.message.LocalId;
import rookery.core.timeline.TimelineItem;
import rookery.ui.action.Deed;

import java.util.function.Consumer;

/// What stands under a message of mine: when, and how far it came.
public final class Foot {
    private final RowParts parts;
    private final LongExpression lastMine;
    private final Consumer<LocalId> retry;
    private final Consumer<LocalId> discard;
    private final UploadFoot.Ways ways;

    /// @param lastMine the key of my newest message, which alone says how far it came
    public Foot(
            RowParts parts,
            ObservableLongValue lastMine,
            Consumer<LocalId> retry,
            Consumer<LocalId> discard,
            Consumer<LocalId> pause,
            Consumer<LocalId> resume) {
        this.parts = parts;
        this.lastMine = LongExpression.longExpression(lastMine);
        this.retry = retry;
        this.discard = discard;
        ways = new UploadFoot.Ways(pause, resume, discard);
    }

    public Node of(TimelineItem.Mine mine, Region bubble) {
        return switch (mine.delivery()) {
            case Delivery.Uploading now -> new UploadFoot(now, mine.localId(), parts.texts(), ways);
            case Delivery.Failed(Delivery.Reason reason) -> failed(mine, reason);
            case Delivery.Pending() -> marked(mine);
            case Delivery.Accepted(), Delivery.Delivered(), Delivery.Displayed() -> {
                HBox foot = marked(mine);
                foot.visibleProperty().bind(lastMine.isEqualTo(mine.key()));
                foot.managedProperty().bind(foot.visibleProperty());
                String time = parts.time(mine.at(), mine.precision());
                if (!time.isEmpty()) {
                    Tooltip.install(bubble, new Tooltip(time));
                }
                yield foot;
            }
        };
    }

    private HBox marked(TimelineItem.Mine mine) {
        Label time = new Label(parts.time(mine.at(), mine.precision()));
        time.getStyleClass().add("when");
        DeliveryMark mark = new DeliveryMark(mine.delivery(), parts.texts());
        parts.actions()
                .filter(actions -> actions.actions().offered(mine).contains(Deed.SEEN_BY))
                .ifPresent(actions -> mark.setOnMouseClicked(_ -> actions.showSeenBy(mine, mark)));
        HBox foot = new HBox(4, time, mark);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.getStyleClass().add("foot");
        return foot;
    }

    private Node failed(TimelineItem.Mine mine, Delivery.Reason reason) {
        Label why = new Label(DeliveryMark.why(reason, parts.texts()));
        why.getStyleClass().add("failed");
        Button again = button("retry", "timeline.retry", () -> retry.accept(mine.localId()));
        again.getStyleClass().add("accent");
        HBox row =
                new HBox(
                        4,
                        new DeliveryMark(mine.delivery(), parts.texts()),
                        why,
                        again,
                        button(
                                "discard",
                                "timeline.discard",
                                () -> discard.accept(mine.localId())));
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(parts.texts().get(key));
        button.setId(id);
        button.getStyleClass().addAll("small", "flat");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
