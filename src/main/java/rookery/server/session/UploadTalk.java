package rookery.server.session;

import rookery.core.account.Avatar;
import rookery.core.message.Content;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.NumberedRequest;
import rookery.dialect.request.Request;
import rookery.dialect.request.RoomRequest;
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

    /// The picture that a request would show everybody, if there is one.
    static Optional<String> findFace(Request request) {
        Avatar face =
                switch (request) {
                    case AccountRequest.ChangeProfile(var profile) -> profile.avatar();
                    case RoomRequest.Create create -> create.settings().picture();
                    case RoomRequest.ChangeSettings change -> change.settings().picture();
                    case NumberedRequest.Make make -> make.picture();
                    default -> new Avatar.None();
                };
        return face instanceof Avatar.Attached(String key) ? Optional.of(key) : Optional.empty();
    }

    /// Refuses a picture that is none of theirs; else the request goes where it belongs.
    ///
    /// @param later runs on the loop once the next may come
    void checkFace(Request request, Asker from, Runnable settled, Runnable later, Talks talks) {
        filing.checkFace(
                line.account(),
                findFace(request).orElseThrow(),
                refusal ->
                        line.execute(
                                () -> {
                                    refusal.ifPresentOrElse(
                                            denied -> {
                                                from.answer(denied);
                                                settled.run();
                                            },
                                            () -> handle(request, from, settled, talks));
                                    later.run();
                                }));
    }

    private static void handle(Request request, Asker from, Runnable settled, Talks talks) {
        switch (request) {
            case AccountRequest account -> talks.accounts().handle(account, from, settled);
            case RoomRequest room -> talks.rooms().handle(room, from, settled);
            case NumberedRequest numbered -> talks.numbers().handle(numbered, from, settled);
            default -> settled.run();
        }
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
