package rookery.client.session.account;

import rookery.client.answer.Answer;
import rookery.client.attachment.upload.FileDesk;
import rookery.client.session.account.loop.LoginLoop;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.AccountRequest.Token;
import rookery.dialect.request.UploadRequest;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Where a login asks about its files.
///
/// @param server as its connections reach it
/// @param entering how it comes in
/// @param passes what opens the doors for files, of the token that is kept
record LoginFiles(
        LoginLoop loop, URI server, AccountRequest.Entering entering, UnaryOperator<String> passes)
        implements FileDesk {
    @Override
    public void ask(UploadRequest request, Consumer<Answer<Reply>> then) {
        loop.soon(() -> loop.tell(request, then));
    }

    @Override
    public Optional<Pass> pass() {
        return entering instanceof AccountRequest.Resume(Token token)
                ? Optional.of(new Pass(web(server), passes.apply(token.text())))
                : Optional.empty();
    }

    /// The same server by HTTP.
    static URI web(URI server) {
        String scheme = "wss".equals(server.getScheme()) ? "https" : "http";
        return URI.create(scheme + "://" + server.getRawAuthority());
    }
}
