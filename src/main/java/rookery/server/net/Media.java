package rookery.server.net;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.DefaultFileRegion;
import io.netty.channel.FileRegion;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.account.AccountId;
import rookery.core.attachment.Attachment;
import rookery.core.room.RoomAlias;
import rookery.server.attachment.Shelf;
import rookery.server.attachment.Showing;
import rookery.server.net.upload.Bearers;
import rookery.server.net.upload.Bearers.Bearer;
import rookery.store.AttachmentStore.Stored;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Files, at `/packet/file/{key}` for accounts and at `/{room}/{key}` for all dialects: looked up
/// by a reader, then sent from disk to socket without passing through memory. Safe for many
/// threads.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
final class Media {
    private static final Logger LOG = LoggerFactory.getLogger(Media.class);
    private static final Pattern IN_ROOM = Pattern.compile("/([^/]{1,1000})/([0-9]{1,64})");
    private static final Pattern BY_KEY =
            Pattern.compile("/packet/file/([0-9A-Za-z._-]{1,64})(/thumbnail)?");
    private static final String FOR_EVER = ", max-age=31536000, immutable";

    private final Shelf shelf;
    private final Bearers bearers;
    private final Executor readers;
    private final Duration patience;

    /// @param patience with a reader who takes nothing
    Media(Shelf shelf, Bearers bearers, Executor readers, Duration patience) {
        this.shelf = shelf;
        this.bearers = bearers;
        this.readers = readers;
        this.patience = patience;
    }

    static boolean isAt(String path) {
        return IN_ROOM.matcher(path).matches() || BY_KEY.matcher(path).matches();
    }

    /// @param then called once on the event loop with the future of the last write
    void serve(
            ChannelHandlerContext context,
            HttpMethod method,
            RequestText request,
            Consumer<ChannelFuture> then) {
        bearers.find(
                request.header("authorization"),
                bearer -> {
                    switch (bearer) {
                        case Bearer.Known(AccountId account) ->
                                serve(context, method, request, Optional.of(account), then);
                        case Bearer.Nobody _ ->
                                serve(context, method, request, Optional.empty(), then);
                        case Bearer.Wrong _ -> refuse(context, unknownToken(), then);
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
                        Optional<Open> file = find(request.path(), reader);
                        if (file.isEmpty()) {
                            refuse(context, missing(request.path(), reader), then);
                        } else {
                            context.executor()
                                    .execute(
                                            () ->
                                                    answer(
                                                            context,
                                                            method,
                                                            request,
                                                            file.get(),
                                                            then));
                        }
                    });
        } catch (RejectedExecutionException _) {
            refuse(context, busy(), then);
        }
    }

    private static FullHttpResponse busy() {
        return HttpAnswers.text(503, "The server is busy. Ask again in a moment.");
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
    private Optional<Open> find(String path, Optional<AccountId> reader) {
        try {
            Matcher byKey = BY_KEY.matcher(path);
            if (byKey.matches()) {
                String key = byKey.group(1);
                return (byKey.group(2) == null
                                ? shelf.find(key, reader)
                                : shelf.findThumbnail(key, reader))
                        .flatMap(file -> open(file, "private"));
            }
            Matcher inRoom = IN_ROOM.matcher(path);
            return inRoom.matches()
                    ? roomOf(inRoom.group(1))
                            .flatMap(room -> shelf.find(room, inRoom.group(2), reader))
                            .flatMap(file -> open(file, reader.isEmpty() ? "public" : "private"))
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

    /// @param caches who may keep it
    private static Optional<Open> open(Stored stored, String caches) {
        try {
            FileChannel file = FileChannel.open(stored.file(), StandardOpenOption.READ);
            return Optional.of(new Open(stored.attachment(), file, file.size(), caches));
        } catch (IOException problem) {
            LOG.error("a file could not be opened", problem);
            return Optional.empty();
        }
    }

    private void answer(
            ChannelHandlerContext context,
            HttpMethod method,
            RequestText request,
            Open open,
            Consumer<ChannelFuture> then) {
        String etag = '"' + open.kept.hash().hex() + '"';
        if (request.header("if-none-match").contains(etag)) {
            then.accept(head(context, open, HttpResponseStatus.NOT_MODIFIED, etag));
            return;
        }
        String asked = request.header("range");
        String condition = request.header("if-range");
        ByteRange range =
                condition.isEmpty() || condition.equals(etag)
                        ? ByteRange.of(asked, open.size)
                        : new ByteRange.Whole();
        then.accept(
                switch (range) {
                    case ByteRange.Whole _ -> whole(context, method, open, etag);
                    case ByteRange.Part part -> part(context, method, open, etag, part);
                    case ByteRange.Outside _ -> outside(context, open);
                });
    }

    private ChannelFuture whole(
            ChannelHandlerContext context, HttpMethod method, Open open, String etag) {
        HttpResponse response = response(open, HttpResponseStatus.OK, etag);
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, open.size);
        return body(context, method, response, open, 0, open.size);
    }

    private ChannelFuture part(
            ChannelHandlerContext context,
            HttpMethod method,
            Open open,
            String etag,
            ByteRange.Part part) {
        HttpResponse response = response(open, HttpResponseStatus.PARTIAL_CONTENT, etag);
        response.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, part.length())
                .set(
                        HttpHeaderNames.CONTENT_RANGE,
                        "bytes " + part.first() + "-" + part.last() + "/" + open.size);
        return body(context, method, response, open, part.first(), part.length());
    }

    private static ChannelFuture outside(ChannelHandlerContext context, Open open) {
        open.close();
        var response = HttpAnswers.text(416, "The file ends before that range.");
        response.headers().set(HttpHeaderNames.CONTENT_RANGE, "bytes */" + open.size);
        return context.writeAndFlush(response);
    }

    private static ChannelFuture head(
            ChannelHandlerContext context, Open open, HttpResponseStatus status, String etag) {
        open.close();
        context.write(response(open, status, etag));
        return context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    private ChannelFuture body(
            ChannelHandlerContext context,
            HttpMethod method,
            HttpResponse response,
            Open open,
            long from,
            long length) {
        context.write(response);
        if (method.equals(HttpMethod.HEAD) || length == 0) {
            open.close();
        } else {
            FileRegion region = new DefaultFileRegion(open.file, from, length);
            ChannelFuture sent = context.write(region);
            endIfStalled(context, region, sent, -1);
        }
        return context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    /// @param before how far it had come when it was looked at last
    private void endIfStalled(
            ChannelHandlerContext context, FileRegion region, ChannelFuture sent, long before) {
        if (sent.isDone()) {
            return;
        }
        long now = region.transferred();
        if (now == before) {
            context.close();
            return;
        }
        context.executor()
                .schedule(
                        () -> endIfStalled(context, region, sent, now),
                        patience.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private static HttpResponse response(Open open, HttpResponseStatus status, String etag) {
        HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, status);
        Showing showing = Showing.of(open.kept.type());
        HttpHeaders headers =
                response.headers()
                        .set(HttpHeaderNames.CONTENT_TYPE, showing.type())
                        .set("x-content-type-options", "nosniff")
                        .set(HttpHeaderNames.CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox")
                        .set(HttpHeaderNames.ACCEPT_RANGES, "bytes")
                        .set(HttpHeaderNames.ETAG, etag)
                        .set(HttpHeaderNames.CACHE_CONTROL, open.caches + FOR_EVER);
        if (showing.place() == Showing.Place.ATTACHMENT) {
            headers.set(HttpHeaderNames.CONTENT_DISPOSITION, disposition(open.kept.name()));
        }
        return response;
    }

    private static String disposition(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return name.isEmpty() ? "attachment" : "attachment; filename*=UTF-8''" + encoded;
    }

    private record Open(Attachment.Kept kept, FileChannel file, long size, String caches) {
        void close() {
            try {
                file.close();
            } catch (IOException problem) {
                LOG.debug("a file did not close", problem);
            }
        }
    }
}
