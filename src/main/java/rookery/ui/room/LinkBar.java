package rookery.ui.room;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

import rookery.client.session.Link;
import rookery.ui.fx.Icons;
import rookery.ui.fx.LinkWords;
import rookery.ui.fx.Texts;

import java.time.InstantSource;

/// One sentence on how the room stands with its server; nothing while all is well.
final class LinkBar extends HBox {
    private final RoomModel model;
    private final Texts texts;
    private final String host;
    private final InstantSource clock;
    private final Label sentence = new Label("", Icons.of(Feather.WIFI_OFF, 14));
    private final Button retry = new Button();
    private final Timeline ticking;

    LinkBar(RoomModel model, Texts texts, String host, InstantSource clock, Runnable retryNow) {
        super(12);
        this.model = model;
        this.texts = texts;
        this.host = host;
        this.clock = clock;
        setId("link-bar");
        getStyleClass().add("link-bar");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        retry.setId("retry-now");
        retry.textProperty().bind(texts.of("link.retryNow"));
        retry.getStyleClass().addAll("small", "flat");
        retry.setOnAction(_ -> retryNow.run());
        getChildren().setAll(sentence, retry);
        managedProperty().bind(visibleProperty());
        ticking = new Timeline(new KeyFrame(Duration.seconds(1), _ -> show()));
        ticking.setCycleCount(Animation.INDEFINITE);
        model.linkProperty().addListener((_, _, _) -> show());
        texts.languageProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        Link link = model.linkProperty().get();
        boolean waiting = link instanceof Link.Waiting;
        setVisible(!(link instanceof Link.Ready));
        retry.setVisible(waiting);
        if (waiting) {
            ticking.play();
        } else {
            ticking.stop();
        }
        sentence.setText(
                switch (link) {
                    case Link.Connecting() -> texts.get("link.connecting", host);
                    case Link.Ready() -> "";
                    case Link.Closed() -> texts.get("link.closed");
                    case Link.Waiting(var at, var trouble, String detail) -> {
                        long seconds =
                                Math.max(
                                        1,
                                        java.time.Duration.between(clock.instant(), at)
                                                .toSeconds());
                        String what = LinkWords.trouble(trouble, detail, host, texts);
                        yield texts.get("link.retrying", what, seconds);
                    }
                });
    }

    void stop() {
        ticking.stop();
    }
}
