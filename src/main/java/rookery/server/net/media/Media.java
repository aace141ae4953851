package rookery.server.net.media;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.account.AccountId;
import rookery.core.room.RoomAlias;
import rookery.server.attachment.Shelf;
import rookery.server.net.http.HttpAnswers;
import rookery.server.net.http.RequestText;
import rookery.server.net.media.OpenFile.Readers;
import rookery.server.net.upload.Bearers;
import rookery.server.net.upload.Bearers.Bearer;
import rookery.store.account.Scope.Power;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Files, at `/packet/file/{key}` for accounts and at `/{room}/{key}` for all dialects: looked up
/// by a reader, then sent from disk to socket without passing through memory. Safe for many
/// threads.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
public final class Media {
    private static final Logger LOG = LoggerFactory.getLogger(Media.class);
    private static final Pattern IN_ROOM = Pattern.compile("/([^/]{1,1000})/([0-9]{1,64})");
    private static final Pattern BY_KEY =
            Pattern.compile("/packet/file/([0-9A-Za-z._-]{1,64})(/thumbnail)?");

    private final Shelf shelf;
    private final Bearers bearers;
    private final Executor readers;
    private final Duration patience;

    /// @param patience with a reader who takes nothing
    public Media(Shelf shelf, Bearers bearers, Executor readers, Duration patience) {
        this.shelf = shelf;
        this.bearers = bearers;
        this.readers = readers;
        this.patience = patience;
    }

    public static boolean isAt(String path) {
        return IN_ROOM.matcher(path).matches() || BY_KEY.matcher(path).matches();
    }

    /// @param then called once on the event loop with the future of the last write
    public void serve(
            ChannelHandlerContext context,
            HttpMethod method,
            RequestText request,
            Consumer<ChannelFuture> then) {
        bearers.find(
                request.header("authorization"),
                Power.READ,
                bearer -> {
                    switch (bearer) {
                        case Bearer.Known(AccountId account) ->
                                serve(context, method, request, Optional.of(account), then);
                        case Bearer.Nobody _ ->
                                serve(context, method, request, Optional.empty(), then);
                        case Bearer.Wrong _ -> refuse(context, unknownToken(), then);
                        case Bearer.NotAllowed _ -> refuse(context, notAllowed(), then);
                        case Bearer.Busy _ -> refuse(context, busy(), then);
                    }
                });
    }

    private void serve(
            ChannelHandlerContext context,
            HttpMethod method,
            RequestText request,
            Optional<AccountId> reader,
            Consumer<ChannelFuture> then) {
        try {
            readers.execute(
                    () -> {
                        Optional<OpenFile> file = find(request.path(), reader);
                        if (file.isEmpty()) {
                            refuse(context, missing(request.path(), reader), then);
                        } else {
                            context.executor()
                                    .execute(
                                            () ->
                                                    then.accept(
                                                            new FileAnswer(
                                                                            context,
                                                                            file.get(),
                                                                            patience)
                                                                    .write(method, request)));
                        }
                    });
        } catch (RejectedExecutionException _) {
            refuse(context, busy(), then);
        }
    }

    private static FullHttpResponse busy() {
        return HttpAnswers.text(503, "The server is busy. Ask again in a moment.");
    }

    private static FullHttpResponse notAllowed() {
        return HttpAnswers.text(403, "This token reads no files.");
    }

    private static FullHttpResponse unknownToken() {
        FullHttpResponse answer =
                HttpAnswers.text(401, "Say who you are by Authorization: Bearer TOKEN.");
        answer.headers().set(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
        return answer;
    }

    /// Whoever says who they are may be shown more.
    private static FullHttpResponse missing(String path, Optional<AccountId> reader) {
        return reader.isEmpty() && BY_KEY.matcher(path).matches()
                ? unknownToken()
                : HttpAnswers.text(404, "There is no such file here.");
    }

    private static void refuse(
            ChannelHandlerContext context, FullHttpResponse answer, Consumer<ChannelFuture> then) {
        context.executor().execute(() -> then.accept(context.writeAndFlush(answer)));
    }

    /// On a reader.
    private Optional<OpenFile> find(String path, Optional<AccountId> reader) {
        try {
            Matcher byKey = BY_KEY.matcher(path);
            if (byKey.matches()) {
                String key = byKey.group(1);
                return (byKey.group(2) == null
                                ? shelf.find(key, reader)
                                : shelf.findThumbnail(key, reader))
                        .flatMap(file -> OpenFile.open(file, Readers.ONE_ACCOUNT));
            }
            Matcher inRoom = IN_ROOM.matcher(path);
            return inRoom.matches()
                    ? roomOf(inRoom.group(1))
                            .flatMap(room -> shelf.find(room, inRoom.group(2), reader))
                            .flatMap(
                                    file ->
                                            OpenFile.open(
                                                    file,
                                                    reader.isEmpty()
                                                            ? Readers.EVERYBODY
                                                            : Readers.ONE_ACCOUNT))
                    : Optional.empty();
        } catch (RuntimeException problem) {
            LOG.error("a file could not be looked up", problem);
            return Optional.empty();
        }
    }

    private static Optional<RoomAlias> roomOf(String encoded) {
        try {
            // A plus is a plus in a path.
            String raw = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            return switch (RoomAlias.parse(raw)) {
                case RoomAlias.Parsed.Ok(RoomAlias alias) -> Optional.of(alias);
                case RoomAlias.Parsed.No _ -> Optional.empty();
            };
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
