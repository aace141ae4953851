package rookery.server.net.tcp;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.dialect.Decoded;
import rookery.dialect.Frame;
import rookery.dialect.Framing;
import rookery.server.fanout.Ending;
import rookery.server.net.line.HalfFrame;
import rookery.server.net.line.HalfFrames;
import rookery.server.net.line.SocketLine;
import rookery.server.session.Identity;
import rookery.server.session.Session;

import java.io.IOException;

/// Netty's bytes on one side, our frames on the other. The event loop's own.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
public final class TcpAdapter extends SimpleChannelInboundHandler<ByteBuf> {
    private static final Logger LOG = LoggerFactory.getLogger(TcpAdapter.class);

    /// Whoever is nobody yet has nothing long to say.
    private static final int LONGEST_OF_NOBODY = 8 << 10;

    private final SocketLine line;
    private final Session session;
    private final Framing framing;
    private final Framing.Reader reader;
    private final HalfFrame half;
    private boolean spoke;

    public TcpAdapter(SocketLine line, Session session, Framing framing, HalfFrames budget) {
        this.line = line;
        this.session = session;
        this.framing = framing;
        reader = framing.reader();
        half = new HalfFrame(budget);
    }

    /// To be called when the time for the first frame is over.
    public void endIfSilent() {
        if (!spoke) {
            line.endHere(Ending.SILENT);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
        line.heard();
        if (line.isEnded()) {
            return;
        }
        if (!half.fits(bytes.readableBytes())) {
            line.endHere(Ending.TOO_MUCH_COMING);
            return;
        }
        boolean nobody = line.identity().known() == Identity.Known.NOT_YET;
        reader.allow(nobody ? LONGEST_OF_NOBODY : framing.longest());
        for (Decoded<Frame> decoded : reader.receive(ByteBufUtil.getBytes(bytes))) {
            half.whole();
            take(decoded);
        }
    }

    private void take(Decoded<Frame> decoded) {
        switch (decoded) {
            case Decoded.Read<Frame>(Frame frame) -> {
                spoke = true;
                if (!line.isEnded()) {
                    session.receive(frame);
                }
            }
            case Decoded.Malformed<Frame>(String why) -> broken(why);
            case Decoded.Unknown<Frame>(String name) -> broken(name);
        }
    }

    private void broken(String why) {
        LOG.debug("a stream broke: {}", why);
        line.endHere(Ending.NOT_THE_PROTOCOL);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        half.giveBack();
        line.gone();
        session.closed();
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("connection lost", cause);
        } else {
            LOG.warn("connection failed", cause);
        }
        context.close();
    }
}
