package rookery.server.net.media;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.DefaultFileRegion;
import io.netty.channel.FileRegion;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;

import rookery.server.attachment.Showing;
import rookery.server.net.http.HttpAnswers;
import rookery.server.net.http.RequestText;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// One file as the answer to one request: whole, in part, or that the reader has it already. On the
/// event loop; the bytes go from disk to socket without passing through memory.
///
/// @param patience with a reader who takes nothing
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
record FileAnswer(ChannelHandlerContext context, OpenFile open, Duration patience) {
    private static final String FOR_EVER = ", max-age=31536000, immutable";

    /// Closes the file, at once or when it is sent.
    ///
    /// @return of the last write
    ChannelFuture write(HttpMethod method, RequestText request) {
        if (request.header("if-none-match").contains(open.etag())) {
            return unchanged();
        }
        String condition = request.header("if-range");
        ByteRange range =
                condition.isEmpty() || condition.equals(open.etag())
                        ? ByteRange.of(request.header("range"), open.size())
                        : new ByteRange.Whole();
        return switch (range) {
            case ByteRange.Whole _ -> whole(method);
            case ByteRange.Part part -> part(method, part);
            case ByteRange.Outside _ -> outside();
        };
    }

    private ChannelFuture unchanged() {
        open.close();
        context.write(response(HttpResponseStatus.NOT_MODIFIED));
        return context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    private ChannelFuture whole(HttpMethod method) {
        HttpResponse response = response(HttpResponseStatus.OK);
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, open.size());
        return send(method, response, 0, open.size());
    }

    private ChannelFuture part(HttpMethod method, ByteRange.Part part) {
        HttpResponse response = response(HttpResponseStatus.PARTIAL_CONTENT);
        response.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, part.length())
                .set(
                        HttpHeaderNames.CONTENT_RANGE,
                        "bytes " + part.first() + "-" + part.last() + "/" + open.size());
        return send(method, response, part.first(), part.length());
    }

    private ChannelFuture outside() {
        open.close();
        var response = HttpAnswers.text(416, "The file ends before that range.");
        response.headers().set(HttpHeaderNames.CONTENT_RANGE, "bytes */" + open.size());
        return context.writeAndFlush(response);
    }

    private ChannelFuture send(HttpMethod method, HttpResponse response, long from, long length) {
        context.write(response);
        if (method.equals(HttpMethod.HEAD) || length == 0) {
            open.close();
        } else {
            FileRegion region = new DefaultFileRegion(open.file(), from, length);
            ChannelFuture sent = context.write(region);
            endIfStalled(region, sent, -1);
        }
        return context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    /// @param before how far it had come when it was looked at last
    private void endIfStalled(FileRegion region, ChannelFuture sent, long before) {
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
                        () -> endIfStalled(region, sent, now),
                        patience.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private HttpResponse response(HttpResponseStatus status) {
        HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, status);
        Showing showing = Showing.of(open.kept().type());
        HttpHeaders headers =
                response.headers()
                        .set(HttpHeaderNames.CONTENT_TYPE, showing.type())
                        .set("x-content-type-options", "nosniff")
                        .set(HttpHeaderNames.CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox")
                        .set(HttpHeaderNames.ACCEPT_RANGES, "bytes")
                        .set(HttpHeaderNames.ETAG, open.etag())
                        .set(HttpHeaderNames.CACHE_CONTROL, open.readers().caches() + FOR_EVER);
        if (showing.place() == Showing.Place.ATTACHMENT) {
            headers.set(HttpHeaderNames.CONTENT_DISPOSITION, disposition(open.kept().name()));
        }
        return response;
    }

    private static String disposition(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return name.isEmpty() ? "attachment" : "attachment; filename*=UTF-8''" + encoded;
    }
}
