package rookery.ui.media;

import javafx.application.Platform;
import javafx.scene.layout.Region;

import rookery.client.attachment.Attachments.Fetched;
import rookery.core.attachment.Attachment;
import rookery.core.message.Content;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Draws what is not text. For the FX thread.
public final class MediaBlocks {
    private final MediaParts parts;
    private final URI server;
    private final Thumbnails thumbnails = new Thumbnails();

    /// @param server where the conversation is: only from there files are fetched by themselves
    public MediaBlocks(MediaParts parts, URI server) {
        this.parts = parts;
        this.server = server;
    }

    public Region of(Content content) {
        return switch (content) {
            case Content.Picture picture ->
                    new PictureBlock(picture.attachment(), parts, thumbnails, this::fetch);
            case Content.Voice voice -> new VoiceBlock(voice.attachment(), parts, this::fetch);
            case Content.Video video -> new FileBlock(video.attachment(), parts, this::fetch);
            case Content.File file -> new FileBlock(file.attachment(), parts, this::fetch);
            case Content.Text _,
                    Content.Link _,
                    Content.News _,
                    Content.Emoji _,
                    Content.RedPacket _,
                    Content.ContactCard _,
                    Content.Notice _,
                    Content.Opaque _ ->
                    new Region();
        };
    }

    private void fetch(Attachment attachment, Consumer<Fetched> then) {
        parts.attachments()
                .fetch(attachment, server)
                .thenAccept(fetched -> Platform.runLater(() -> then.accept(fetched)));
    }

    /// Gets the file behind an attachment and answers on the FX thread.
    @FunctionalInterface
    interface Fetching {
        void fetch(Attachment attachment, Consumer<Fetched> then);
    }

    static String sentence(MediaParts parts, rookery.client.attachment.Attachments.Reason reason) {
        return parts.texts()
                .get(
                        switch (reason) {
                            case NOT_FOUND -> "media.notFound";
                            case NO_ANSWER -> "media.noAnswer";
                            case TOO_LARGE -> "media.tooLarge";
                            case FORBIDDEN_ADDRESS -> "media.forbidden";
                            case DISK -> "media.disk";
                        });
    }

    static String name(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Kept kept -> kept.name();
            case Attachment.Linked(URI source) -> last(source);
        };
    }

    private static String last(URI source) {
        String path = source.getPath() == null ? "" : source.getPath();
        return "file".equals(source.getScheme())
                ? String.valueOf(Path.of(source).getFileName())
                : path.substring(path.lastIndexOf('/') + 1);
    }
}
