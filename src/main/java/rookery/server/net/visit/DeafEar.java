package rookery.server.net.visit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.server.net.line.SocketLine;
import rookery.server.session.Session;

/// Stands where a listener could say something: nothing of it is read. The event loop's own.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
public final class DeafEar extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(DeafEar.class);

    private final SocketLine line;
    private final Session session;

    public DeafEar(SocketLine line, Session session) {
        this.line = line;
        this.session = session;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        ReferenceCountUtil.release(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        line.gone();
        session.closed();
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("listener lost", cause);
        context.close();
    }
}
