package rookery.ui.composer;

import rookery.client.session.Conversation;
import rookery.ui.fx.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A file that goes with the next sending.
public record Enclosure(Path file, Conversation.Kind kind) {
    /// The largest file; servers may take less.
    static final long MAX_FILE = 20L * 1024 * 1024;

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "bmp");
    private static final Set<String> VOICES = Set.of("ogg", "opus", "wav");

    /// By the end of its name.
    static Enclosure of(Path file) {
        return new Enclosure(file, kind(file));
    }

    /// Why it cannot go along, in one sentence.
    static Optional<String> problem(Path file, Texts texts) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.of(texts.get("composer.noFile", name));
            }
            long size = Files.size(file);
            if (size == 0) {
                return Optional.of(texts.get("composer.emptyFile", name));
            }
            return size > MAX_FILE
                    ? Optional.of(texts.get("composer.fileTooLarge", name, MAX_FILE >> 20))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(texts.get("composer.noFile", name));
        }
    }

    private static Conversation.Kind kind(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (PICTURES.contains(extension)) {
            return Conversation.Kind.PICTURE;
        }
        return VOICES.contains(extension) ? Conversation.Kind.VOICE : Conversation.Kind.FILE;
    }
}
