package rookery.ui.bubble;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.core.message.Emoji;
import rookery.core.message.Revision;
import rookery.core.timeline.TimelineItem;
import rookery.ui.action.ActionsView;
import rookery.ui.action.Deed;
import rookery.ui.action.MessageActions;
import rookery.ui.fx.Icons;

import java.util.Optional;
import java.util.function.Consumer;

/// What became of a message since it was said: what was put on it, that it was changed or pinned.
public final class Traces {
    private final RowParts parts;

    public Traces(RowParts parts) {
        this.parts = parts;
    }

    /// The bubble with all that below it.
    ///
    /// @param most pixels of width
    public Region under(Region bubble, TimelineItem item, double most) {
        Revision revision = MessageActions.trace(item).revision();
        VBox all = new VBox(4, bubble);
        all.setMaxWidth(Region.USE_PREF_SIZE);
        Pos side = item instanceof TimelineItem.Mine ? Pos.TOP_RIGHT : Pos.TOP_LEFT;
        all.setAlignment(side);
        if (revision.isRetracted()) {
            return all;
        }
        if (revision.isCorrected() || revision.pinned()) {
            all.getChildren().add(marks(revision, side));
        }
        if (!revision.reactions().isEmpty()) {
            ReactionsRow row =
                    new ReactionsRow(revision.reactions(), most, parts.texts(), toggle(item));
            row.setAlignment(side);
            all.getChildren().add(row);
        }
        return all;
    }

    private Optional<Consumer<Emoji>> toggle(TimelineItem item) {
        return parts.actions()
                .map(ActionsView::actions)
                .filter(actions -> actions.offered(item).contains(Deed.REACT))
                .map(actions -> emoji -> actions.react(item, emoji));
    }

    private Node marks(Revision revision, Pos side) {
        HBox marks = new HBox(8);
        marks.setAlignment(side);
        if (revision.pinned()) {
            marks.getChildren().add(mark("timeline.pinned", Feather.MAP_PIN));
        }
        if (revision.isCorrected()) {
            marks.getChildren().add(mark("timeline.corrected", Feather.EDIT_2));
        }
        return marks;
    }

    private Label mark(String key, Feather icon) {
        Label mark = new Label(parts.texts().get(key), Icons.of(icon, 11));
        mark.getStyleClass().add("when");
        return mark;
    }
}
