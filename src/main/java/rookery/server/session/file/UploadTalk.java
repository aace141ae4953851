package rookery.server.session.file;

import rookery.dialect.reply.Reply;
import rookery.dialect.request.UploadRequest;
import rookery.server.attachment.UploadDesk;
import rookery.server.fanout.Asker;
import rookery.server.session.Identity;
import rookery.server.session.Line;
import rookery.server.session.Talk;

/// What one connection asks about files on their way. Belongs to the connection's loop.
public final class UploadTalk implements Talk<UploadRequest> {
    private final Line line;
    private final UploadDesk desk;

    public UploadTalk(Line line, UploadDesk desk) {
        this.line = line;
        this.desk = desk;
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
}
