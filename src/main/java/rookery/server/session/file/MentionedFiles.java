package rookery.server.session.file;

import rookery.core.account.Avatar;
import rookery.core.message.Content;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.NumberedRequest;
import rookery.dialect.request.Request;
import rookery.dialect.request.RoomRequest;
import rookery.server.attachment.Filing;
import rookery.server.attachment.Filing.Checked;
import rookery.server.fanout.Asker;
import rookery.server.session.Line;
import rookery.server.session.Waits;

import java.util.Optional;
import java.util.function.Consumer;

/// The files of the server that one connection's requests mention. It is found out what they are,
/// and what is none of theirs is refused; meanwhile the connection's next request waits. Belongs to
/// the connection's loop.
public final class MentionedFiles {
    private final Line line;
    private final Filing filing;
    private final Waits waits;

    public MentionedFiles(Line line, Filing filing, Waits waits) {
        this.line = line;
        this.filing = filing;
        this.waits = waits;
    }

    /// @param then runs once on the loop with what may be posted; it sees to `settled`
    public void posted(
            Request.Post post, Asker from, Runnable settled, Consumer<Request.Post> then) {
        if (!(post.content() instanceof Content.Filed file)) {
            then.accept(post);
            return;
        }
        Runnable known = waits.begin();
        filing.check(
                line.account(),
                post.to(),
                file,
                checked ->
                        line.execute(
                                () -> {
                                    posted(post, checked, from, settled, then);
                                    known.run();
                                }));
    }

    private static void posted(
            Request.Post post,
            Checked checked,
            Asker from,
            Runnable settled,
            Consumer<Request.Post> then) {
        switch (checked) {
            case Checked.Fine(Content content) ->
                    then.accept(
                            new Request.Post(post.to(), post.localId(), content, post.context()));
            case Checked.Refused(var problem, var sentence) -> {
                from.answer(new Reply.Denied(problem, sentence));
                settled.run();
            }
        }
    }

    /// What would show a picture to everybody waits until it is known whose that is.
    ///
    /// @param then runs once on the loop where nothing speaks against it; it sees to `settled`
    public void shown(Request request, Asker from, Runnable settled, Runnable then) {
        Optional<String> face = findFace(request);
        if (face.isEmpty()) {
            then.run();
            return;
        }
        Runnable known = waits.begin();
        filing.checkFace(
                line.account(),
                face.get(),
                refusal ->
                        line.execute(
                                () -> {
                                    refusal.ifPresentOrElse(
                                            denied -> {
                                                from.answer(denied);
                                                settled.run();
                                            },
                                            then);
                                    known.run();
                                }));
    }

    /// The picture that a request would show everybody, if there is one.
    private static Optional<String> findFace(Request request) {
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
}
