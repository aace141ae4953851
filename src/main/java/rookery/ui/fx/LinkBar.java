package rookery.ui.fx;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import rookery.client.session.Link;

import java.time.Duration;
import java.time.InstantSource;

/// One sentence on how a room or an account stands with its server; nothing while all is well. For
/// the FX thread.
public final class LinkBar extends HBox {
    private final IntegerProperty ticks = new SimpleIntegerProperty();
    private final Timeline ticking =
            new Timeline(
                    new KeyFrame(javafx.util.Duration.seconds(1), _ -> ticks.set(ticks.get() + 1)));
    private final String closed;
    private final Texts texts;
    private final String host;
    private final InstantSource clock;

    /// @param closed the key of the sentence for what was left on purpose
    /// @param host of the server
    public LinkBar(
            ObservableValue<Link> link,
            String closed,
            Texts texts,
            String host,
            InstantSource clock,
            Runnable retryNow) {
        super(12);
        this.closed = closed;
        this.texts = texts;
        this.host = host;
        this.clock = clock;
        setId("link-bar");
        getStyleClass().add("link-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label sentence = new Label("", Icons.of(Feather.WIFI_OFF, 14));
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> sentence(link.getValue()),
                                link,
                                ticks,
                                texts.languageProperty()));
        Button retry = new Button();
        retry.setId("retry-now");
        retry.textProperty().bind(texts.of("link.retryNow"));
        retry.getStyleClass().addAll("small", "flat");
        retry.setMinWidth(USE_PREF_SIZE);
        retry.setOnAction(_ -> retryNow.run());
        retry.visibleProperty().bind(link.map(Link.Waiting.class::isInstance));
        retry.managedProperty().bind(retry.visibleProperty());
        getChildren().setAll(sentence, retry);
        visibleProperty().bind(link.map(now -> !(now instanceof Link.Ready)));
        managedProperty().bind(visibleProperty());
        ticking.setCycleCount(Animation.INDEFINITE);
        retry.visibleProperty().subscribe(this::tick);
    }

    private void tick(boolean waiting) {
        if (waiting) {
            ticking.play();
        } else {
            ticking.stop();
        }
    }

    private String sentence(Link link) {
        return switch (link) {
            case Link.Connecting() -> texts.get("link.connecting", host);
            case Link.Ready() -> "";
            case Link.Closed() -> texts.get(closed);
            case Link.Waiting(var at, var trouble, String detail) -> {
                long seconds = Math.max(1, Duration.between(clock.instant(), at).toSeconds());
                String what = LinkWords.trouble(trouble, detail, host, texts);
                yield texts.get("link.retrying", what, seconds);
            }
        };
    }

    /// It counts no seconds any more.
    public void stop() {
        ticking.stop();
    }
}
