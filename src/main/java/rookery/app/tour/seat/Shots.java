package rookery.app.tour.seat;

import javafx.scene.image.WritableImage;

import rookery.ui.fx.PngFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Screenshots of seats, numbered in the order in which they were taken.
public final class Shots {
    private final Path directory;
    private int taken;

    public Shots(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    public void take(Seat seat, String title) {
        WritableImage picture = seat.onFx(() -> seat.scene().snapshot(null));
        taken++;
        Path file = directory.resolve("%02d-%s-%s.png".formatted(taken, title, seat.name()));
        try {
            PngFile.write(picture, file);
        } catch (IOException full) {
            throw new UncheckedIOException("cannot write " + file, full);
        }
    }
}
