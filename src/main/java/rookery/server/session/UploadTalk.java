package rookery.server.session;

import rookery.core.message.Content;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;
import rookery.dialect.request.UploadRequest;
import rookery.server.attachment.Filing;
import rookery.server.attachment.Filing.Checked;
import rookery.server.attachment.UploadDesk;
import rookery.server.fanout.Asker;

import java.util.Optional;
import java.util.function.Consumer;

/// What one connection asks about files on their way, and which it mentions. Belongs to the
/// connection's loop.
final class UploadTalk implements Talk<UploadRequest> {
    private final Line line;
    private final UploadDesk desk;
    private final Filing filing;

    UploadTalk(Line line, UploadDesk desk, Filing filing) {
        this.line = line;
        this.desk = desk;
        this.filing = filing;
    }

    @Override
    public void handle(UploadRequest request, Asker from, Runnable settled) {
        if (line.identity().known() != Identity.Known.AS_ACCOUNT) {
            from.answer(
                    new Reply.Denied(
                            Reply.Problem.NOT_ALLOWED,
                            "Only accounts keep files here. Make one first."));
            settled.run();
            return;
        }
        desk.ask(
                line.account(),
                request,
                reply -> {
                    from.answer(reply);
                    settled.run();
                });
    }

    /// Finds out what the file of a message is; refuses what is none of theirs.
    ///
    /// @param then runs once on the loop: with the message as it may be posted, or with nothing
    ///   where it was refused
    void check(
            Request.Post post,
            Content.Filed file,
            Asker from,
            Runnable settled,
            Consumer<Optional<Request.Post>> then) {
        filing.check(
                line.account(),
                post.to(),
                file,
                checked -> line.execute(() -> then.accept(posted(post, checked, from, settled))));
    }

    private static Optional<Request.Post> posted(
            Request.Post post, Checked checked, Asker from, Runnable settled) {
        return switch (checked) {
            case Checked.Fine(Content content) ->
                    Optional.of(
                            new Request.Post(post.to(), post.localId(), content, post.context()));
            case Checked.Refused(var problem, var sentence) -> {
                from.answer(new Reply.Denied(problem, sentence));
                settled.run();
                yield Optional.empty();
            }
        };
    }
}
