package rookery.bench;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A server with no logic at all: one room, and what comes in goes out to all, in the bytes that
/// Rookery would send. One flush for each channel and turn.
final class BareNetty {
    private static final String PID = "<0.1.0>";
    private static final byte[] BEFORE =
            "{\"from\":\"<0.1.0>\",\"xnest\":\"load\",\"type\":\"normal\",\"payload\":\""
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] AFTER =
            "\",\"send_time\":\"2026-11-20 19:43:1\"}".getBytes(StandardCharsets.UTF_8);

    private BareNetty() {}

    public static void main(String[] arguments) throws InterruptedException {
        var loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        List<Channel> room = new ArrayList<>();
        Channel listening =
                new ServerBootstrap()
                        .group(loops)
                        .channel(NioServerSocketChannel.class)
                        .childHandler(
                                new ChannelInitializer<Channel>() {
                                    @Override
                                    protected void initChannel(Channel channel) {
                                        channel.pipeline()
                                                .addLast(
                                                        new HttpServerCodec(),
                                                        new HttpObjectAggregator(8192),
                                                        new WebSocketServerProtocolHandler(
                                                                WebSocketServerProtocolConfig
                                                                        .newBuilder()
                                                                        .websocketPath(
                                                                                "/xgate/websocket")
                                                                        .checkStartsWith(true)
                                                                        .build()),
                                                        new Broadcast(room));
                                    }
                                })
                        .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                        .sync()
                        .channel();
        System.out.println(((InetSocketAddress) listening.localAddress()).getPort());
        listening.closeFuture().sync();
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private static final class Broadcast extends SimpleChannelInboundHandler<TextWebSocketFrame> {
        private final List<Channel> room;
        private static boolean flushing;

        Broadcast(List<Channel> room) {
            this.room = room;
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete) {
                room.add(context.channel());
                say(context, "self", "\"" + PID + "\"");
                say(context, "member_count", "1");
                say(context, "members", "[{\"pid\":\"" + PID + "\",\"nickname\":\"m\"}]");
                say(context, "history", "[]");
                say(context, "join", "\"m\"");
                context.flush();
            }
        }

        private static void say(ChannelHandlerContext context, String type, String payload) {
            context.write(
                    new TextWebSocketFrame(
                            "{\"from\":\""
                                    + PID
                                    + "\",\"xnest\":\"load\",\"type\":\""
                                    + type
                                    + "\",\"payload\":"
                                    + payload
                                    + ",\"send_time\":\"2026-11-20 19:43:1\"}"));
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
            ByteBuf said = frame.content();
            ByteBuf out =
                    context.alloc().buffer(BEFORE.length + said.readableBytes() + AFTER.length);
            out.writeBytes(BEFORE).writeBytes(said).writeBytes(AFTER);
            for (Channel member : room) {
                member.write(new TextWebSocketFrame(Unpooled.wrappedBuffer(out.retainedSlice())));
            }
            out.release();
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            // One loop has all channels, so its tasks run after the reads of the turn.
            if (!flushing) {
                flushing = true;
                context.channel()
                        .eventLoop()
                        .execute(
                                () -> {
                                    flushing = false;
                                    room.forEach(Channel::flush);
                                });
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            room.remove(context.channel());
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }
}
