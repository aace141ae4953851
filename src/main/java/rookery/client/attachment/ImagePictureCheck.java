package rookery.client.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/// Asks the JDK's readers for the size, which they find in a file's first bytes; no pixel is
/// decoded. Only formats that a window can show.
public final class ImagePictureCheck implements PictureCheck {
    private static final Set<String> SHOWN = Set.of("png", "jpeg", "gif", "bmp");

    @Override
    public Verdict look(Path file) {
        // The factory of ImageIO would copy the file to a cache on the disk; this does not.
        try (ImageInputStream bytes = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                    if (SHOWN.contains(format)) {
                        return judge(reader, bytes, format);
                    }
                } finally {
                    reader.dispose();
                }
            }
            return new Verdict.NotAPicture();
        } catch (IOException | RuntimeException e) {
            // Readers answer nonsense in a header with whatever falls over first.
            return new Verdict.NotAPicture();
        }
    }

    private static Verdict judge(ImageReader reader, ImageInputStream bytes, String format)
            throws IOException {
        boolean moving = format.equals("gif");
        reader.setInput(bytes, !moving, false);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (moving) {
            // A window decodes every image of a moving picture, each as large as the whole.
            pixels = Math.max(pixels, gifScreen(bytes)) * reader.getNumImages(true);
        }
        if (width <= 0 || height <= 0) {
            return new Verdict.NotAPicture();
        }
        return pixels > MAX_PIXELS
                ? new Verdict.TooManyPixels(pixels)
                : new Verdict.Fine(width, height);
    }

    /// The screen that a GIF claims, apart from its images: two numbers after its six-letter mark.
    private static long gifScreen(ImageInputStream bytes) throws IOException {
        bytes.mark();
        bytes.seek(6);
        bytes.setByteOrder(java.nio.ByteOrder.LITTLE_ENDIAN);
        long pixels = (long) bytes.readUnsignedShort() * bytes.readUnsignedShort();
        bytes.reset();
        return pixels;
    }
}
