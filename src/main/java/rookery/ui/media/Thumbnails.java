package rookery.ui.media;

import javafx.scene.image.Image;

import rookery.core.attachment.Attachment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Pictures that were shown lately, so that scrolling back does not blink. For the FX thread.
final class Thumbnails {
    private static final int MOST = 64;

    private final Map<Attachment, Image> shown =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Attachment, Image> eldest) {
                    return size() > MOST;
                }
            };

    Optional<Image> find(Attachment attachment) {
        return Optional.ofNullable(shown.get(attachment));
    }

    void keep(Attachment attachment, Image image) {
        shown.put(attachment, image);
    }
}
