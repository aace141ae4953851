package rookery.app.tour;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Screenshots of seats, numbered in the order in which they were taken.
final class Shots {
    private final Path directory;
    private int taken;

    Shots(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    void take(Seat seat, String title) {
        WritableImage picture = seat.onFx(() -> seat.scene().snapshot(null));
        taken++;
        Path file = directory.resolve("%02d-%s-%s.png".formatted(taken, title, seat.name()));
        try {
            ImageIO.write(asBuffered(picture), "png", file.toFile());
        } catch (IOException full) {
            throw new UncheckedIOException("cannot write " + file, full);
        }
    }

    private static BufferedImage asBuffered(WritableImage picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }
}
