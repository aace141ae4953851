package rookery.server.net.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.util.ReferenceCountUtil;

import rookery.server.fanout.Ending;

/// Stands before the decoder and counts what has come of a frame that is not whole yet. Many who
/// send large frames at once could otherwise take all memory; who comes too late for it is sent
/// away. The event loop's own.
public final class FrameGauge extends ChannelInboundHandlerAdapter {
    /// So much of a frame is nobody's business.
    private static final int FREE = 64 << 10;

    private final WebSocketLine line;
    private final HalfFrames budget;
    private long come;
    private long taken;
    private boolean deaf;

    public FrameGauge(WebSocketLine line, HalfFrames budget) {
        this.line = line;
        this.budget = budget;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        line.heard();
        if (deaf) {
            ReferenceCountUtil.release(bytes);
        } else if (bytes instanceof ByteBuf buffer && !fits(buffer.readableBytes())) {
            deaf = true;
            buffer.release();
            // What it has gathered goes with it.
            context.pipeline().remove(WebSocket13FrameDecoder.class);
            giveBack();
            line.endHere(Ending.TOO_MUCH_COMING);
        } else {
            context.fireChannelRead(bytes);
        }
    }

    private boolean fits(int bytes) {
        come += bytes;
        if (come <= FREE) {
            return true;
        }
        if (!budget.take(bytes)) {
            return false;
        }
        taken += bytes;
        return true;
    }

    /// A message has come to its end.
    void whole() {
        come = 0;
        giveBack();
    }

    private void giveBack() {
        if (taken > 0) {
            budget.giveBack(taken);
            taken = 0;
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        giveBack();
    }
}
