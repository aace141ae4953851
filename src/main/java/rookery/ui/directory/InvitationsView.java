package rookery.ui.directory;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.client.session.Invitation;
import rookery.ui.fx.Icons;
import rookery.ui.fx.Sentence;
import rookery.ui.fx.Texts;

/// Who asks me into which room; nothing while nobody does.
public final class InvitationsView extends VBox {
    private final InvitationsModel model;
    private final InvitationsController controller;
    private final Texts texts;
    private final VBox rows = new VBox(8);

    public InvitationsView(InvitationsModel model, InvitationsController controller, Texts texts) {
        super(8);
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        setId("invitations");
        getStyleClass().add("invitations");
        setMinHeight(USE_PREF_SIZE);
        Label title = new Label();
        title.textProperty().bind(texts.of("invitation.title"));
        title.getStyleClass().add("pane-title");
        getChildren()
                .setAll(
                        title,
                        rows,
                        new Sentence("invitation-problem", model.problemProperty(), "problem"));
        visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(model.invitations()));
        managedProperty().bind(visibleProperty());
        model.invitations().addListener((InvalidationListener) _ -> show());
        texts.changed(this, this::show);
        show();
    }

    private void show() {
        rows.getChildren().setAll(model.invitations().stream().map(this::row).toList());
    }

    private Node row(Invitation invitation) {
        String alias = invitation.room().alias().text();
        Label name = new Label("#" + alias);
        name.getStyleClass().add("room-name");
        name.setMinWidth(0);
        String topic = invitation.room().settings().topic();
        String by = texts.get("invitation.by", invitation.by().text());
        Label below = new Label(topic.isEmpty() ? by : by + " · " + topic);
        below.getStyleClass().add("when");
        below.setMinWidth(0);
        VBox words = new VBox(2, name, below);
        words.setMinWidth(0);
        words.setAccessibleText(texts.get("roster.read", name.getText(), below.getText()));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button accept = Icons.button("accept-" + alias, Feather.CHECK, texts, "invitation.accept");
        accept.setOnAction(_ -> controller.onAccept(invitation));
        Button decline = Icons.button("decline-" + alias, Feather.X, texts, "invitation.decline");
        decline.setOnAction(_ -> controller.onDecline(invitation));
        HBox row = new HBox(4, words, accept, decline);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
