package rookery.server.net.websocket;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.dialect.Frame;
import rookery.server.fanout.Ending;
import rookery.server.net.line.SocketLine;
import rookery.server.session.Session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Netty's frames on one side, ours on the other. Joins fragments, answers pings, and turns what
/// breaks the protocol into a goodbye. The event loop's own.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
public final class FrameAdapter extends SimpleChannelInboundHandler<WebSocketFrame> {
    private static final Logger LOG = LoggerFactory.getLogger(FrameAdapter.class);

    private final SocketLine line;
    private final Session session;
    private final FrameGauge gauge;
    private final int limit;
    private Optional<Fragments> fragments = Optional.empty();

    public FrameAdapter(SocketLine line, Session session, FrameGauge gauge, int limit) {
        this.line = line;
        this.session = session;
        this.gauge = gauge;
        this.limit = limit;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame) {
            line.closeHere();
            return;
        }
        if (line.isEnded()) {
            return;
        }
        switch (frame) {
            case TextWebSocketFrame text -> begin(Kind.TEXT, text);
            case BinaryWebSocketFrame binary -> begin(Kind.BINARY, binary);
            case ContinuationWebSocketFrame more -> goOn(more);
            case PingWebSocketFrame ping ->
                    line.sayRaw(WebSocketWire.pong(ByteBufUtil.getBytes(ping.content())));
            default -> {
                // A pong; that it came is all there is to know.
            }
        }
    }

    private void begin(Kind kind, WebSocketFrame frame) {
        if (frame.isFinalFragment()) {
            receive(kind, ByteBufUtil.getBytes(frame.content()));
        } else {
            Fragments begun = new Fragments(kind, new ByteArrayOutputStream());
            begun.bytes.writeBytes(ByteBufUtil.getBytes(frame.content()));
            fragments = Optional.of(begun);
        }
    }

    private void goOn(ContinuationWebSocketFrame frame) {
        // The decoder lets no continuation through that continues nothing.
        Fragments begun = fragments.orElseThrow();
        if (begun.bytes.size() + (long) frame.content().readableBytes() > limit) {
            fragments = Optional.empty();
            line.endHere(Ending.TOO_LARGE);
            return;
        }
        begun.bytes.writeBytes(ByteBufUtil.getBytes(frame.content()));
        if (frame.isFinalFragment()) {
            fragments = Optional.empty();
            receive(begun.kind, begun.bytes.toByteArray());
        }
    }

    private void receive(Kind kind, byte[] bytes) {
        gauge.whole();
        switch (kind) {
            case BINARY -> session.receive(new Frame.Binary(bytes));
            case TEXT ->
                    textOf(bytes)
                            .ifPresentOrElse(
                                    text -> session.receive(new Frame.Text(text)),
                                    () -> line.endHere(Ending.NOT_UNICODE));
        }
    }

    /// Empty where the bytes are not UTF-8. The JDK's fast way puts U+FFFD in place of what is
    /// wrong; only a text that holds one is looked at twice.
    private static Optional<String> textOf(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return Optional.of(text);
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        line.gone();
        session.closed();
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        switch (cause) {
            case CorruptedWebSocketFrameException broken -> line.endHere(ending(broken));
            case IOException reset -> {
                LOG.debug("connection lost", reset);
                context.close();
            }
            default -> {
                LOG.warn("connection failed", cause);
                context.close();
            }
        }
    }

    private static Ending ending(CorruptedWebSocketFrameException broken) {
        WebSocketCloseStatus status = broken.closeStatus();
        if (status.equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
            return Ending.TOO_LARGE;
        }
        return status.equals(WebSocketCloseStatus.INVALID_PAYLOAD_DATA)
                ? Ending.NOT_UNICODE
                : Ending.NOT_THE_PROTOCOL;
    }

    private enum Kind {
        TEXT,
        BINARY
    }

    /// A message of which the end has not come yet.
    private record Fragments(Kind kind, ByteArrayOutputStream bytes) {}
}
