package rookery.server.net.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.util.ReferenceCountUtil;

import rookery.server.fanout.Ending;
import rookery.server.net.line.HalfFrame;
import rookery.server.net.line.HalfFrames;
import rookery.server.net.line.SocketLine;

/// Stands before the decoder and counts what has come of a frame that is not whole yet. Many who
/// send large frames at once could otherwise take all memory; who comes too late for it is sent
/// away. The event loop's own.
public final class FrameGauge extends ChannelInboundHandlerAdapter {
    private final SocketLine line;
    private final HalfFrame half;
    private boolean deaf;

    public FrameGauge(SocketLine line, HalfFrames budget) {
        this.line = line;
        half = new HalfFrame(budget);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        line.heard();
        if (deaf) {
            ReferenceCountUtil.release(bytes);
        } else if (bytes instanceof ByteBuf buffer && !half.fits(buffer.readableBytes())) {
            deaf = true;
            buffer.release();
            // What it has gathered goes with it.
            context.pipeline().remove(WebSocket13FrameDecoder.class);
            half.giveBack();
            line.endHere(Ending.TOO_MUCH_COMING);
        } else {
            context.fireChannelRead(bytes);
        }
    }

    /// A message has come to its end.
    void whole() {
        half.whole();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        half.giveBack();
    }
}
