package rookery.server.net.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

import rookery.dialect.Inquiry;
import rookery.server.admin.call.Answer;

import java.nio.charset.StandardCharsets;

/// Short answers over HTTP.
public final class HttpAnswers {
    private static final String PLAIN = "text/plain; charset=utf-8";

    private HttpAnswers() {}

    public static FullHttpResponse text(int status, String sentence) {
        return of(status, PLAIN, sentence + "\n");
    }

    public static FullHttpResponse json(String json) {
        return of(200, "application/json", json);
    }

    public static FullHttpResponse of(Inquiry.Answer answer) {
        FullHttpResponse response = of(answer.status(), answer.type(), answer.body());
        answer.headers().forEach(response.headers()::add);
        return response;
    }

    public static FullHttpResponse of(Answer answer) {
        FullHttpResponse response = of(answer.status(), answer.type(), answer.body());
        response.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        return response;
    }

    private static FullHttpResponse of(int status, String type, String body) {
        ByteBuf bytes = Unpooled.copiedBuffer(body, StandardCharsets.UTF_8);
        FullHttpResponse response =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), bytes);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, type)
                .set("x-content-type-options", "nosniff")
                .setInt(HttpHeaderNames.CONTENT_LENGTH, bytes.readableBytes());
        return response;
    }
}
