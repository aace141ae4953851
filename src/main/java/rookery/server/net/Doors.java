package rookery.server.net;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.dialect.Dialect;
import rookery.dialect.Door;
import rookery.dialect.Terms;
import rookery.server.admin.AdminDoor;
import rookery.server.attachment.Shelf;
import rookery.server.attachment.UploadDesk;
import rookery.server.fanout.Ending;
import rookery.server.hook.Hooks;
import rookery.server.net.line.HalfFrames;
import rookery.server.net.line.Mailbox;
import rookery.server.net.media.Media;
import rookery.server.net.upload.Bearers;
import rookery.server.room.Rooms;
import rookery.server.session.Limits;
import rookery.server.session.Sessions;
import rookery.server.session.account.GuestNumbers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The open ports of a server and all its connections. For one thread at a time.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
public final class Doors implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);
    private static final int BACKLOG = 4_096;
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final MultiThreadIoEventLoopGroup loops;
    private final Site site;
    private final OpenSockets open;
    private final List<Channel> listening = new ArrayList<>();

    /// @param threads event loops
    /// @param incoming bytes that all frames may take before they are whole
    /// @param zone in which dialects without a zone print times
    /// @param published where files are for everyone, if that is not where each connection came in
    /// @param readers runs what blocks on the stores; may refuse
    public Doors(
            int threads,
            List<Dialect> dialects,
            Sessions sessions,
            Rooms rooms,
            GuestNumbers numbers,
            Shelf shelf,
            Bearers bearers,
            UploadDesk uploads,
            Hooks hooks,
            AdminDoor admin,
            Limits limits,
            Supplier<Terms> terms,
            long incoming,
            ZoneId zone,
            Optional<URI> published,
            Executor readers,
            InstantSource clock) {
        loops =
                new MultiThreadIoEventLoopGroup(
                        threads,
                        new DefaultThreadFactory("rookery-loop", true),
                        NioIoHandler.newFactory());
        Map<EventLoop, Mailbox> mailboxes = new HashMap<>();
        for (EventExecutor executor : loops) {
            EventLoop loop = (EventLoop) executor;
            mailboxes.put(loop, new Mailbox(loop));
        }
        site =
                new Site(
                        List.copyOf(dialects),
                        sessions,
                        rooms,
                        numbers,
                        new Media(shelf, bearers, readers, limits.heartbeat()),
                        bearers,
                        uploads,
                        hooks,
                        admin,
                        new Audiences(zone, published),
                        limits,
                        terms,
                        new HalfFrames(incoming),
                        mailboxes,
                        clock);
        open = new OpenSockets(limits.connections());
        long half = limits.heartbeat().toMillis() / 2;
        loops.scheduleAtFixedRate(this::beat, half, half, TimeUnit.MILLISECONDS);
    }

    /// Blocking. Opens a door and returns where it is.
    ///
    /// @param name as on the command line
    /// @param at port 0 picks a free one
    public InetSocketAddress open(String name, InetSocketAddress at)
            throws IOException, InterruptedException {
        int limit = site.limits().sendQueue();
        ChannelFuture bound =
                new ServerBootstrap()
                        .group(loops)
                        .channel(NioServerSocketChannel.class)
                        .option(ChannelOption.SO_BACKLOG, BACKLOG)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childOption(ChannelOption.SO_KEEPALIVE, true)
                        .childOption(
                                ChannelOption.WRITE_BUFFER_WATER_MARK,
                                new WriteBufferWaterMark(limit, limit))
                        .childHandler(initializer(name))
                        .bind(at)
                        .await();
        if (!bound.isSuccess()) {
            throw bound.cause() instanceof IOException io ? io : new IOException(bound.cause());
        }
        listening.add(bound.channel());
        InetSocketAddress address = (InetSocketAddress) bound.channel().localAddress();
        LOG.info(
                "door {} is open at {}:{}",
                name,
                address.getAddress().getHostAddress(),
                address.getPort());
        return address;
    }

    private ChannelInitializer<SocketChannel> initializer(String name) {
        return site.findDialect(name, Door.Transport.TCP, "")
                .flatMap(
                        dialect ->
                                dialect.framing()
                                        .<ChannelInitializer<SocketChannel>>map(
                                                framing ->
                                                        new StreamDoor(
                                                                dialect, framing, site, open)))
                .orElseGet(() -> new DoorInitializer(name, site, open));
    }

    /// How many sockets are open.
    public int connections() {
        return open.count();
    }

    private void beat() {
        site.allMailboxes().forEach(Mailbox::beat);
    }

    /// Blocking. Nobody new comes in, and nobody here is read any more.
    public void stopListening() throws InterruptedException {
        for (Channel channel : listening) {
            channel.close().await();
        }
        site.allMailboxes().forEach(Mailbox::stopReading);
    }

    /// Blocking. Waits until every event loop has done what it was asked until now.
    public void awaitLoops(Duration limit) throws InterruptedException {
        CountDownLatch passed = new CountDownLatch(site.allMailboxes().size());
        site.allMailboxes().forEach(mailbox -> mailbox.put(passed::countDown));
        if (!passed.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("an event loop is stuck");
        }
    }

    /// Blocking. Says goodbye to everyone and ends the threads.
    @Override
    public void close() {
        try {
            stopListening();
            site.allMailboxes().forEach(mailbox -> mailbox.endAll(Ending.STOPPING));
            if (!open.awaitNone(GOODBYE)) {
                LOG.debug("{} connections did not say goodbye", open.count());
            }
            loops.shutdownGracefully(0, 5_000, TimeUnit.MILLISECONDS).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
