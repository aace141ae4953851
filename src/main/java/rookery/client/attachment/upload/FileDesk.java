package rookery.client.attachment.upload;

import rookery.client.answer.Answer;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.UploadRequest;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/// Where a login asks its server about files. Safe for many threads; never blocks.
public interface FileDesk {
    /// @param then called once, on any thread; with [Answer.Lost] while not connected
    void ask(UploadRequest request, Consumer<Answer<Reply>> then);

    /// Empty while it is not logged in.
    Optional<Pass> pass();

    /// What opens the server's doors for files.
    ///
    /// @param server by HTTP, without a path
    /// @param token never to be logged, nor sent elsewhere
    record Pass(URI server, String token) {
        @Override
        public String toString() {
            return "Pass[server=" + server + "]";
        }
    }
}
