package rookery.client.attachment;

import java.nio.file.Path;

/// Tells what a picture file claims to be, without decoding it. Blocking.
public interface PictureCheck {
    /// The most pixels that are ever decoded: a 50-megapixel photograph.
    long MAX_PIXELS = 50_000_000;

    Verdict look(Path file);

    sealed interface Verdict {
        record Fine(int width, int height) implements Verdict {}

        record TooManyPixels(long pixels) implements Verdict {}

        record NotAPicture() implements Verdict {}
    }
}
