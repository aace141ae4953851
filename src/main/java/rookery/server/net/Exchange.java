package rookery.server.net;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;

/// One request and its answer. To be answered once, from any thread.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
record Exchange(FrontDoor door, ChannelHandlerContext context, boolean keepAlive) {
    void answer(FullHttpResponse response) {
        HttpUtil.setKeepAlive(response.headers(), HttpVersion.HTTP_1_1, keepAlive);
        if (context.executor().inEventLoop()) {
            sent(context.writeAndFlush(response));
        } else {
            context.executor().execute(() -> sent(context.writeAndFlush(response)));
        }
    }

    /// On the event loop: the answer was written another way, up to this write.
    void sent(ChannelFuture last) {
        if (!keepAlive) {
            last.addListener(ChannelFutureListener.CLOSE);
            return;
        }
        last.addListener(
                written -> {
                    if (written.isSuccess()) {
                        door.next(context);
                    } else {
                        context.close();
                    }
                });
    }
}
