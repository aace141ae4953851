package rookery.ui.timeline;

import javafx.beans.property.SimpleLongProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.ui.bubble.RowParts;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Overlay;

/// A stretch of history away from the end, over the window until it is closed.
final class ExcerptView extends VBox {
    private final ListView<TimelineRow> list;

    private ExcerptView(
            TimelineModel.Away away, TimelineController controller, RowParts parts, Overlay over) {
        super(8);
        setId("excerpt");
        getStyleClass().add("excerpt");
        Label title = new Label(parts.texts().get(away.title()));
        title.getStyleClass().add("card-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button back = Icons.button("excerpt-close", Feather.X, parts.texts(), "excerpt.close");
        back.setOnAction(_ -> over.close());
        HBox head = new HBox(8, title, space, back);
        head.setAlignment(Pos.CENTER_LEFT);
        list = new ListView<>(FXCollections.observableArrayList(away.rows()));
        list.setId("excerpt-rows");
        list.getStyleClass().add("timeline");
        list.setAccessibleText(parts.texts().get(away.title()));
        list.setCellFactory(
                _ -> new TimelineCell(parts.readOnly(), controller, new SimpleLongProperty()));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(head, list);
        setPrefSize(620, 460);
    }

    static void open(
            Node owner, TimelineModel.Away away, TimelineController controller, RowParts parts) {
        Overlay over = Overlay.of(owner);
        ExcerptView view = new ExcerptView(away, controller, parts, over);
        over.open(view);
        // The first row is a day, on which nobody stands.
        if (away.at() > 0) {
            view.list.getSelectionModel().select(away.at());
        }
        view.list.scrollTo(Math.max(0, away.at() - 2));
        view.list.requestFocus();
    }
}
