package rookery.ui.composer;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

import rookery.ui.fx.Icons;
import rookery.ui.fx.Texts;
import rookery.ui.media.VoiceRecorderBar;

import java.util.Optional;
import java.util.function.Supplier;

/// Records a voice: a click begins and leaves the end to the recorder's own buttons; who holds it
/// down ends by letting go. For the FX thread.
final class RecordButton extends Button {
    private static final Duration HELD = Duration.millis(350);

    private final PauseTransition holding = new PauseTransition(HELD);
    private Optional<VoiceRecorderBar> held = Optional.empty();

    /// @param begin shows a recorder, which starts at once
    RecordButton(Texts texts, Supplier<VoiceRecorderBar> begin) {
        super("", Icons.of(Feather.MIC, 16));
        Icons.dress(this, "record", texts, "composer.record");
        holding.setOnFinished(_ -> held = Optional.of(begin.get()));
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        setOnAction(
                _ -> {
                    var _ = begin.get();
                });
    }

    private void pressed(MouseEvent press) {
        if (press.getButton() == MouseButton.PRIMARY) {
            holding.playFromStart();
        }
    }

    private void released(MouseEvent release) {
        holding.stop();
        held.ifPresent(
                bar -> {
                    release.consume();
                    disarm();
                    bar.letGo();
                });
        held = Optional.empty();
    }
}
