package rookery.ui.face;

import javafx.application.Platform;
import javafx.scene.image.Image;

import rookery.client.attachment.Attachments;
import rookery.client.attachment.Attachments.Fetched;
import rookery.client.attachment.PictureCheck;
import rookery.client.attachment.PictureCheck.Verdict;
import rookery.core.attachment.Attachment;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/// The pictures of all faces: fetched in the background, a few at once, decoded small, and the
/// latest of them kept. For the FX thread.
public final class Portraits {
    /// As sharp as the largest face needs, on a dense screen.
    private static final int SIDE = 128;

    /// Beyond this a picture is a stripe, and would be decoded to millions of pixels.
    private static final int MOST_SHAPE = 4;

    private static final int MOST_KEPT = 256;
    private static final int MOST_AT_ONCE = 4;

    private final Attachments attachments;
    private final PictureCheck check;
    private final Executor background;
    private final Map<Attachment, Optional<Image>> kept = new Lately<>(MOST_KEPT);
    private final Map<Attachment, List<Face>> wanted = new HashMap<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int underWay;

    public Portraits(Attachments attachments, PictureCheck check, Executor background) {
        this.attachments = attachments;
        this.check = check;
        this.background = background;
    }

    /// Shows it on the face as soon as it is here.
    ///
    /// @param server from which alone it may be fetched
    void show(Attachment picture, URI server, Face face) {
        Optional<Image> image = kept.get(picture);
        if (image != null) {
            image.ifPresent(face::show);
            return;
        }
        List<Face> faces = wanted.get(picture);
        if (faces != null) {
            faces.add(face);
            return;
        }
        wanted.put(picture, new ArrayList<>(List.of(face)));
        waiting.add(() -> fetch(picture, server));
        next();
    }

    private void next() {
        while (underWay < MOST_AT_ONCE && !waiting.isEmpty()) {
            underWay++;
            waiting.remove().run();
        }
    }

    private void fetch(Attachment picture, URI server) {
        attachments
                .fetchSmall(picture, server)
                .thenApply(Fetched.class::cast)
                .thenAccept(fetched -> fetched(picture, fetched));
    }

    /// On a background thread.
    private void fetched(Attachment picture, Fetched fetched) {
        switch (fetched) {
            case Fetched.Here(Path file, _, _, _) ->
                    background.execute(() -> decode(picture, file));
            case Fetched.Failed(Attachments.Reason reason) ->
                    onFx(
                            () -> {
                                if (reason != Attachments.Reason.NO_ANSWER) {
                                    kept.put(picture, Optional.empty());
                                }
                                end(picture, Optional.empty());
                            });
        }
    }

    /// On a background thread.
    private void decode(Attachment picture, Path file) {
        Optional<Image> image =
                check.look(file) instanceof Verdict.Fine(int width, int height)
                                && width <= height * MOST_SHAPE
                                && height <= width * MOST_SHAPE
                        ? Optional.of(decode(file, width, height))
                        : Optional.empty();
        onFx(
                () -> {
                    kept.put(picture, image.filter(fine -> !fine.isError()));
                    end(picture, image.filter(fine -> !fine.isError()));
                });
    }

    /// The shorter side as long as the face, never larger than it is.
    private static Image decode(Path file, int width, int height) {
        double scale = Math.min(1, (double) SIDE / Math.min(width, height));
        return new Image(file.toUri().toString(), width * scale, height * scale, true, true);
    }

    private void end(Attachment picture, Optional<Image> image) {
        List<Face> faces = wanted.remove(picture);
        if (faces != null) {
            image.ifPresent(fine -> faces.forEach(face -> face.show(fine)));
        }
        underWay--;
        next();
    }

    private static void onFx(Runnable task) {
        Platform.runLater(task);
    }
}
