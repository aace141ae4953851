package rookery.server.attachment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.attachment.Attachment;
import rookery.core.attachment.ContentHash;
import rookery.store.AttachmentStore.Stored;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Pictures made small, each once. One is made at a time, and only after its size was looked at, so
/// that none can fill the memory. Blocking; safe for many threads.
public final class Thumbnails {
    /// In pixels; a picture keeps its proportions, and is never made larger.
    static final int WIDTH = 360;

    static final int HEIGHT = 320;

    /// As many as one needs who looks at photographs; more are not opened.
    private static final long MOST_PIXELS = 50_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);

    private final Path folder;

    /// @param folder made with the first thumbnail
    public Thumbnails(Path folder) {
        this.folder = folder;
    }

    /// Empty where it is no picture that can be read.
    synchronized Optional<Stored> of(Stored picture) {
        if (!picture.attachment().type().startsWith("image/")) {
            return Optional.empty();
        }
        ContentHash hash = picture.attachment().hash();
        Path none = folder.resolve(hash.hex() + ".none");
        for (Kind kind : Kind.values()) {
            Path made = folder.resolve(hash.hex() + "." + kind.format);
            if (Files.exists(made)) {
                return stored(picture, made, kind);
            }
        }
        return Files.exists(none) ? Optional.empty() : make(picture, none);
    }

    private static Optional<Stored> stored(Stored picture, Path made, Kind kind) {
        try {
            Attachment.Kept whole = picture.attachment();
            return Optional.of(
                    new Stored(
                            new Attachment.Kept(
                                    whole.key(),
                                    whole.hash(),
                                    whole.name(),
                                    kind.type,
                                    Files.size(made)),
                            made));
        } catch (IOException gone) {
            LOG.warn("a thumbnail cannot be read", gone);
            return Optional.empty();
        }
    }

    private Optional<Stored> make(Stored picture, Path none) {
        try {
            Files.createDirectories(folder);
            Optional<BufferedImage> small = read(picture.file());
            if (small.isEmpty()) {
                Files.write(none, new byte[0]);
                return Optional.empty();
            }
            Kind kind = small.get().getColorModel().hasAlpha() ? Kind.PNG : Kind.JPEG;
            String hash = picture.attachment().hash().hex();
            Path part = Files.createTempFile(folder, "making", ".part");
            ImageIO.write(small.get(), kind.format, part.toFile());
            Path made = folder.resolve(hash + "." + kind.format);
            Files.move(part, made, StandardCopyOption.REPLACE_EXISTING);
            return stored(picture, made, kind);
        } catch (IOException problem) {
            LOG.warn("a thumbnail was not written", problem);
            return Optional.empty();
        }
    }

    /// Empty where it cannot be read or is too large.
    private static Optional<BufferedImage> read(Path file) throws IOException {
        try (ImageInputStream bytes = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(bytes, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            LOG.debug("a picture cannot be read", broken);
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width <= 0 || height <= 0 || (long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        ImageReadParam coarse = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(width / (2 * WIDTH), height / (2 * HEIGHT)));
        coarse.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(shrunk(reader.read(0, coarse)));
    }

    private static BufferedImage shrunk(BufferedImage picture) {
        double scale =
                Math.min(
                        1,
                        Math.min(
                                (double) WIDTH / picture.getWidth(),
                                (double) HEIGHT / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean hasAlpha = picture.getColorModel().hasAlpha();
        BufferedImage small =
                new BufferedImage(
                        width,
                        height,
                        hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = small.createGraphics();
        try {
            drawing.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            drawing.drawImage(picture, 0, 0, width, height, null);
        } finally {
            drawing.dispose();
        }
        return small;
    }

    private enum Kind {
        JPEG("jpeg", "image/jpeg"),
        PNG("png", "image/png");

        private final String format;
        private final String type;

        Kind(String format, String type) {
            this.format = format;
            this.type = type;
        }
    }
}
