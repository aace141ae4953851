package rookery.server.net.upload;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

import rookery.store.upload.UploadStore.Intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What is answered to a piece of a file.
final class PieceAnswers {
    private PieceAnswers() {}

    /// @param intake where it would go
    static Optional<FullHttpResponse> refusal(Optional<ContentRange> range, Intake intake) {
        long size = intake.upload().size();
        if (range.isEmpty() || range.get().size() != size) {
            return Optional.of(
                    text(400, "Say by Content-Range: bytes FIRST-LAST/" + size + " what this is."));
        }
        if (range.get().first() > intake.position()) {
            return Optional.of(placed(text(416, "Bytes before that have not arrived."), intake));
        }
        return Optional.empty();
    }

    static FullHttpResponse arrived(Intake intake) {
        long size = intake.upload().size();
        return intake.position() == size
                ? text(200, "All " + size + " bytes have arrived.")
                : placed(text(308, intake.position() + " bytes have arrived."), intake);
    }

    /// Says how far it has come; nothing where none has arrived.
    private static FullHttpResponse placed(FullHttpResponse answer, Intake intake) {
        if (intake.position() > 0) {
            answer.headers().set(HttpHeaderNames.RANGE, "bytes=0-" + (intake.position() - 1));
        }
        return answer;
    }

    static FullHttpResponse goOn() {
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER);
    }

    static FullHttpResponse unknownToken() {
        FullHttpResponse answer = text(401, "Say who you are by Authorization: Bearer TOKEN.");
        answer.headers().set(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
        return answer;
    }

    static FullHttpResponse notAllowed() {
        return text(403, "This token brings no files.");
    }

    static FullHttpResponse noSuchUpload() {
        return text(404, "You have no such upload.");
    }

    static FullHttpResponse otherLength() {
        return text(400, "The content has another length than its Content-Range.");
    }

    static FullHttpResponse notWritten() {
        return text(507, "The server could not write the bytes. Go on later.");
    }

    static FullHttpResponse busy() {
        FullHttpResponse answer = text(503, "The server is busy. Go on in a moment.");
        answer.headers().set(HttpHeaderNames.RETRY_AFTER, "1");
        return answer;
    }

    private static FullHttpResponse text(int status, String sentence) {
        ByteBuf bytes = Unpooled.copiedBuffer(sentence + "\n", StandardCharsets.UTF_8);
        FullHttpResponse response =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), bytes);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
                .setInt(HttpHeaderNames.CONTENT_LENGTH, bytes.readableBytes());
        return response;
    }
}
