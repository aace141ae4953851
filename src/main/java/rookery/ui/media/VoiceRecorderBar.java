package rookery.ui.media;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.client.voice.Player;
import rookery.client.voice.Recorder;
import rookery.client.voice.Recorder.Recording;
import rookery.ui.fx.FxInbox;
import rookery.ui.fx.Icons;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Records a voice in the composer's place: level, time, cancel; then a preview to send or not.
public final class VoiceRecorderBar extends HBox {
    private static final Logger LOG = LoggerFactory.getLogger(VoiceRecorderBar.class);

    private final MediaParts parts;
    private final Outcome outcome;
    private Optional<Recording> running = Optional.empty();

    /// @param send takes the recorded file
    /// @param problem takes one sentence
    /// @param done the bar is not needed any more
    public record Outcome(Consumer<Path> send, Consumer<String> problem, Runnable done) {}

    public VoiceRecorderBar(MediaParts parts, Outcome outcome) {
        super(8);
        this.parts = parts;
        this.outcome = outcome;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("recorder");
        setMinHeight(40);
        getChildren().setAll(new Label(parts.texts().get("recorder.starting")));
        parts.background()
                .execute(
                        () -> {
                            Recorder.Started started = parts.recorder().start();
                            Platform.runLater(() -> started(started));
                        });
    }

    private void started(Recorder.Started started) {
        switch (started) {
            case Recorder.Started.NoMicrophone() -> end(parts.texts().get("recorder.none"));
            case Recorder.Started.Busy() -> end(parts.texts().get("recorder.busy"));
            case Recorder.Started.Running(Recording recording) -> running(recording);
        }
    }

    private void end(String problem) {
        outcome.done().run();
        outcome.problem().accept(problem);
    }

    /// Whoever held a button down to record has let it go. Before the microphone runs this does
    /// nothing, so that a short press is as good as a click.
    public void letGo() {
        running.ifPresent(this::finish);
    }

    private void running(Recording recording) {
        running = Optional.of(recording);
        Label time = new Label();
        time.getStyleClass().add("when");
        ProgressBar level = new ProgressBar(0);
        level.setId("level");
        level.accessibleTextProperty().bind(parts.texts().of("recorder.level"));
        HBox.setHgrow(level, Priority.ALWAYS);
        level.setMaxWidth(Double.MAX_VALUE);
        recording.level().watch(FxInbox.latest(level::setProgress));
        recording.length().watch(FxInbox.latest(length -> time.setText(VoiceBlock.clock(length))));
        Button cancel = Icons.button("cancel-voice", Feather.X, parts.texts(), "recorder.cancel");
        cancel.setOnAction(
                _ -> {
                    running = Optional.empty();
                    recording.cancel();
                    outcome.done().run();
                });
        Button stop = Icons.button("stop-voice", Feather.SQUARE, parts.texts(), "recorder.stop");
        stop.setOnAction(_ -> finish(recording));
        getChildren().setAll(cancel, Icons.of(Feather.MIC, 16), time, level, stop);
        stop.requestFocus();
    }

    private void finish(Recording recording) {
        running = Optional.empty();
        getChildren().setAll(new Label(parts.texts().get("recorder.finishing")));
        parts.background()
                .execute(
                        () -> {
                            try {
                                Path file = recording.finish();
                                Player.Loaded loaded = parts.player().load(file);
                                Platform.runLater(() -> preview(file, loaded));
                            } catch (IOException e) {
                                LOG.warn("a recording could not be written", e);
                                Platform.runLater(() -> end(parts.texts().get("recorder.failed")));
                            }
                        });
    }

    private void preview(Path file, Player.Loaded loaded) {
        Button cancel = Icons.button("cancel-voice", Feather.X, parts.texts(), "recorder.cancel");
        cancel.setOnAction(_ -> outcome.done().run());
        Button send = Icons.button("send-voice", Feather.SEND, parts.texts(), "recorder.send");
        send.getStyleClass().remove("flat");
        send.getStyleClass().add("accent");
        send.setOnAction(
                _ -> {
                    outcome.done().run();
                    outcome.send().accept(file);
                });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(cancel);
        if (loaded instanceof Player.Loaded.Ready(Player.Playback playback)) {
            Waveform waveform = new Waveform(playback.waveform(Waveform.BARS));
            Button play = Icons.button("preview-voice", Feather.PLAY, parts.texts(), "media.play");
            play.setOnAction(_ -> playback.play());
            getChildren().addAll(play, waveform, new Label(VoiceBlock.clock(playback.length())));
        }
        getChildren().addAll(space, send);
        send.requestFocus();
    }
}
