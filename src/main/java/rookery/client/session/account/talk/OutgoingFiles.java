package rookery.client.session.account.talk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.client.answer.Answer;
import rookery.client.attachment.upload.FileUpload;
import rookery.client.attachment.upload.UploadState;
import rookery.client.attachment.upload.Uploads;
import rookery.client.outbox.OutboxFiles;
import rookery.client.session.account.loop.LoginLoop;
import rookery.core.attachment.Attachment;
import rookery.core.message.Content;
import rookery.core.message.Delivery;
import rookery.core.message.Delivery.Reason;
import rookery.core.message.LocalId;
import rookery.store.archive.NumberedArchive;
import rookery.store.archive.NumberedArchive.Waiting;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// The files of my messages of one conversation on their way to the server, before the messages
/// themselves. What is said meanwhile goes past them. On the login's thread.
final class OutgoingFiles {
    private static final Logger LOG = LoggerFactory.getLogger(OutgoingFiles.class);

    /// On their way at once; those that rest do not count.
    static final int MOST = 3;

    private final NumberedArchive archive;
    private final LoginLoop loop;
    private final OutboxFiles copies;
    private final Uploads uploads;
    private final Runnable moved;
    private final Set<LocalId> underway = new HashSet<>();

    /// @param moved called when another message may go
    OutgoingFiles(
            NumberedArchive archive,
            LoginLoop loop,
            OutboxFiles copies,
            Uploads uploads,
            Runnable moved) {
        this.archive = archive;
        this.loop = loop;
        this.copies = copies;
        this.uploads = uploads;
        this.moved = moved;
    }

    int size() {
        return underway.size();
    }

    /// Whether the message's file is on this computer only.
    static boolean areFor(Waiting waiting) {
        return waiting.content() instanceof Content.Filed filed
                && filed.attachment() instanceof Attachment.Linked(URI source)
                && "file".equals(source.getScheme());
    }

    /// Unless it is on its way, or too many are.
    void bring(Waiting waiting) {
        LocalId localId = waiting.localId();
        if (waiting.content() instanceof Content.Filed filed
                && filed.attachment() instanceof Attachment.Linked(URI source)
                && going() < MOST
                && underway.add(localId)) {
            uploads.bring(localId, Path.of(source))
                    .state()
                    .watch(state -> loop.soon(() -> brought(localId, filed, state)));
        }
    }

    private long going() {
        return underway.stream()
                .flatMap(localId -> uploads.find(localId).stream())
                .filter(upload -> !(upload.state().get() instanceof UploadState.Paused))
                .count();
    }

    private void brought(LocalId localId, Content.Filed filed, UploadState state) {
        if (!underway.contains(localId)) {
            return;
        }
        switch (state) {
            case UploadState.Preparing _,
                    UploadState.Sending _,
                    UploadState.Waiting _,
                    UploadState.Paused _ ->
                    show(localId, state);
            case UploadState.Finished(var kept) -> archive.replace(localId, filed.at(kept));
            case UploadState.Cancelled _ -> {
                archive.discard(localId);
                drop(localId);
            }
            case UploadState.Unreadable _ -> archive.failed(localId, Reason.NOT_KEPT);
            case UploadState.Refused(var reason, _) ->
                    archive.failed(
                            localId,
                            reason == Answer.Reason.TOO_LARGE || reason == Answer.Reason.FULL
                                    ? Reason.TOO_LARGE
                                    : Reason.REFUSED);
        }
        if (state.isOver()) {
            underway.remove(localId);
            uploads.forget(localId);
        }
        if (state.isOver() || state instanceof UploadState.Paused) {
            moved.run();
        }
    }

    private void show(LocalId localId, UploadState state) {
        switch (state) {
            case UploadState.Sending(long sent, long size) ->
                    archive.progress(
                            localId, new Delivery.Uploading(sent, size, Delivery.Motion.GOING));
            case UploadState.Waiting(long sent, long size) ->
                    archive.progress(
                            localId, new Delivery.Uploading(sent, size, Delivery.Motion.WAITING));
            case UploadState.Paused(long sent, long size) ->
                    archive.progress(
                            localId, new Delivery.Uploading(sent, size, Delivery.Motion.PAUSED));
            case UploadState.Preparing _,
                    UploadState.Finished _,
                    UploadState.Cancelled _,
                    UploadState.Unreadable _,
                    UploadState.Refused _ -> {}
        }
    }

    void show() {
        underway.forEach(
                localId ->
                        uploads.find(localId)
                                .ifPresent(upload -> show(localId, upload.state().get())));
    }

    void pause(LocalId localId) {
        uploads.find(localId).ifPresent(FileUpload::pause);
    }

    void resume(LocalId localId) {
        uploads.find(localId).ifPresent(FileUpload::resume);
    }

    /// The copy goes once nobody reads it any more.
    void discard(LocalId localId) {
        if (underway.contains(localId)) {
            uploads.find(localId).ifPresent(FileUpload::cancel);
        } else {
            drop(localId);
        }
    }

    /// The message is sent, or given up.
    void drop(LocalId localId) {
        try {
            copies.drop(localId);
        } catch (IOException e) {
            LOG.warn("a file's copy stays behind", e);
        }
    }
}
