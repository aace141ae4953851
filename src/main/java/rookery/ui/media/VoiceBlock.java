package rookery.ui.media;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import rookery.client.attachment.Attachments.Fetched;
import rookery.client.voice.Player;
import rookery.client.voice.Player.Playback;
import rookery.core.attachment.Attachment;
import rookery.ui.fx.FxInbox;
import rookery.ui.fx.Icons;
import rookery.ui.media.MediaBlocks.Fetching;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A voice in the timeline: play, pause, seek, speed.
final class VoiceBlock extends HBox {
    private static final List<Double> SPEEDS = List.of(1.0, 1.5, 2.0);
    private static final Duration SEEK = Duration.ofSeconds(5);

    private final MediaParts parts;
    private final Label time = new Label();
    private int speed;

    VoiceBlock(Attachment attachment, MediaParts parts, Fetching fetching) {
        super(8);
        this.parts = parts;
        getStyleClass().add("voice");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(48);
        setPrefWidth(340);
        setMaxWidth(340);
        time.getStyleClass().add("when");
        time.setText(parts.texts().get("media.fetching"));
        getChildren().setAll(Icons.of(Feather.MIC, 16), time);
        fetching.fetch(attachment, this::came);
    }

    private void came(Fetched fetched) {
        switch (fetched) {
            case Fetched.Failed(var reason) -> time.setText(MediaBlocks.sentence(parts, reason));
            case Fetched.Here(Path file, _, _, _) ->
                    parts.background()
                            .execute(
                                    () -> {
                                        Player.Loaded loaded = parts.player().load(file);
                                        Platform.runLater(() -> loaded(loaded));
                                    });
        }
    }

    private void loaded(Player.Loaded loaded) {
        switch (loaded) {
            case Player.Loaded.NotPlayable _ -> time.setText(parts.texts().get("media.noVoice"));
            case Player.Loaded.Ready(Playback playback) -> ready(playback);
        }
    }

    private void ready(Playback playback) {
        Waveform waveform = new Waveform(playback.waveform(Waveform.BARS));
        Button play = Icons.button("play", Feather.PLAY, parts.texts(), "media.play");
        play.setOnAction(
                _ -> {
                    if (playback.playing().get()) {
                        playback.pause();
                    } else {
                        playback.play();
                    }
                });
        playback.playing()
                .watch(
                        FxInbox.latest(
                                on ->
                                        play.setGraphic(
                                                Icons.of(on ? Feather.PAUSE : Feather.PLAY, 16))));
        playback.position()
                .watch(
                        FxInbox.latest(
                                at -> {
                                    Duration left = playback.length().minus(at);
                                    time.setText(clock(left));
                                    waveform.partProperty()
                                            .set(
                                                    at.toMillis()
                                                            / (double)
                                                                    Math.max(
                                                                            1,
                                                                            playback.length()
                                                                                    .toMillis()));
                                }));
        playback.output()
                .watch(
                        FxInbox.latest(
                                output -> {
                                    if (output == Player.Output.NO_SPEAKER) {
                                        getChildren()
                                                .setAll(
                                                        play,
                                                        new Label(
                                                                parts.texts()
                                                                        .get("media.noSpeaker")));
                                    }
                                }));
        waveform.setOnMouseClicked(
                click -> seek(playback, click.getX() / Math.max(1, waveform.getWidth())));
        addEventHandler(KeyEvent.KEY_PRESSED, key -> arrows(key, playback));
        time.setMinWidth(USE_PREF_SIZE);
        Button speed = speed(playback);
        speed.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(play, waveform, time, speed);
    }

    private static void seek(Playback playback, double part) {
        playback.seek(
                Duration.ofMillis(
                        Math.round(playback.length().toMillis() * Math.clamp(part, 0, 1))));
    }

    private static void arrows(KeyEvent key, Playback playback) {
        Duration at = playback.position().get();
        if (key.getCode() == KeyCode.LEFT) {
            playback.seek(at.compareTo(SEEK) > 0 ? at.minus(SEEK) : Duration.ZERO);
            key.consume();
        } else if (key.getCode() == KeyCode.RIGHT) {
            playback.seek(at.plus(SEEK));
            key.consume();
        }
    }

    private Button speed(Playback playback) {
        Button button = new Button("1×");
        button.setId("speed");
        button.getStyleClass().addAll("flat", "small");
        button.accessibleTextProperty().bind(parts.texts().of("media.speed"));
        button.setOnAction(
                _ -> {
                    speed = (speed + 1) % SPEEDS.size();
                    double factor = SPEEDS.get(speed);
                    playback.speed(factor);
                    button.setText(factor == Math.rint(factor) ? (int) factor + "×" : factor + "×");
                });
        return button;
    }

    static String clock(Duration duration) {
        long seconds = Math.max(0, Math.round(duration.toMillis() / 1000.0));
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
