package rookery.ui.face;

import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.client.attachment.PictureCheck;
import rookery.client.attachment.PictureCheck.Verdict;
import rookery.ui.fx.PngFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/// Makes a face out of any picture file: its middle, square, and no larger than a face ever is.
///
/// @param scratch where it is kept until it is sent
public record Pictures(PictureCheck check, Path scratch, Executor background) {
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
    private static final int SIDE = 256;

    /// Completes on a background thread; empty where it is no picture that can be read.
    CompletionStage<Optional<Path>> cut(Path file) {
        CompletableFuture<Optional<Path>> answer = new CompletableFuture<>();
        background.execute(() -> answer.complete(cutNow(file)));
        return answer.minimalCompletionStage();
    }

    private Optional<Path> cutNow(Path file) {
        if (!(check.look(file) instanceof Verdict.Fine(int width, int height))) {
            return Optional.empty();
        }
        double scale = Math.min(1, (double) SIDE / Math.min(width, height));
        Image small = new Image(file.toUri().toString(), width * scale, height * scale, true, true);
        if (small.isError()) {
            return Optional.empty();
        }
        try {
            Path folder = Files.createDirectories(scratch);
            return Optional.of(
                    PngFile.write(middle(small), Files.createTempFile(folder, "face-", ".png")));
        } catch (IOException full) {
            LOG.warn("a face could not be kept to be sent", full);
            return Optional.empty();
        }
    }

    private static Image middle(Image whole) {
        int side = (int) Math.min(whole.getWidth(), whole.getHeight());
        PixelReader pixels = whole.getPixelReader();
        int left = ((int) whole.getWidth() - side) / 2;
        int top = ((int) whole.getHeight() - side) / 2;
        return new WritableImage(pixels, left, top, side, side);
    }
}
