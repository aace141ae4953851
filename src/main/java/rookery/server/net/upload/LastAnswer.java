package rookery.server.net.upload;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;

import java.util.concurrent.TimeUnit;

/// The answer to a request of which the rest is not read, so that the connection ends; but not
/// before the answer is there. The event loop's own.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
final class LastAnswer {
    private static final int SECONDS = 2;

    private LastAnswer() {}

    static void say(ChannelHandlerContext context, FullHttpResponse answer) {
        HttpUtil.setKeepAlive(answer.headers(), HttpVersion.HTTP_1_1, false);
        context.writeAndFlush(answer)
                .addListener(
                        sent -> {
                            if (!sent.isSuccess()
                                    || !(context.channel() instanceof DuplexChannel half)) {
                                context.close();
                                return;
                            }
                            half.shutdownOutput();
                            context.channel().config().setAutoRead(true);
                            context.executor()
                                    .schedule(() -> context.close(), SECONDS, TimeUnit.SECONDS);
                        })
                .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }
}
