package rookery.client.session.account.talk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.client.attachment.upload.Uploads;
import rookery.client.outbox.OutboxFiles;
import rookery.client.session.Conversation.Kind;
import rookery.client.session.account.loop.LoginLoop;
import rookery.client.session.account.loop.LoginState;
import rookery.core.attachment.Attachment;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Extent;
import rookery.core.message.LocalId;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Puts what is said into the outbox. Safe for many threads; never blocks.
public record Posting(
        LoginLoop loop,
        LoginState login,
        OutboxFiles files,
        Uploads uploads,
        InstantSource clock,
        Supplier<LocalId> localIds,
        Executor background) {
    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);

    void post(AccountTalk talk, Body body, Context context) {
        post(talk, localIds.get(), new Content.Text(body), context);
    }

    private void post(AccountTalk talk, LocalId localId, Content content, Context context) {
        talk.archive().post(localId, login.me(), content, context, clock.instant());
        loop.soon(talk::wake);
    }

    void postFile(AccountTalk talk, Path file, Kind kind, Body caption, Context context) {
        LocalId localId = localIds.get();
        background.execute(
                () -> post(talk, localId, content(kind, keep(localId, file), caption), context));
    }

    private Attachment keep(LocalId localId, Path file) {
        URI source = file.toUri();
        try {
            source = files.keep(localId, file);
        } catch (IOException e) {
            LOG.warn("{} could not be copied to be sent", file, e);
        }
        return new Attachment.Linked(source);
    }

    private static Content content(Kind kind, Attachment attachment, Body caption) {
        return switch (kind) {
            case PICTURE -> new Content.Picture(caption, attachment, Extent.UNKNOWN);
            case VOICE -> new Content.Voice(caption, attachment, Duration.ZERO);
            case VIDEO -> new Content.Video(caption, attachment, Extent.UNKNOWN, Duration.ZERO);
            case FILE -> new Content.File(caption, attachment);
        };
    }
}
