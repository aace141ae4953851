package rookery.server.net;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.account.AccountId;
import rookery.dialect.Dialect;
import rookery.dialect.Door;
import rookery.dialect.Frame;
import rookery.dialect.Inquiry;
import rookery.server.account.Origin;
import rookery.server.admin.AdminDoor;
import rookery.server.admin.call.Asking;
import rookery.server.net.http.HttpAnswers;
import rookery.server.net.http.RequestText;
import rookery.server.net.media.Media;
import rookery.server.net.upload.Turn;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Whoever comes in by HTTP: sends them to a dialect, to a file, or away with a sentence. One
/// request at a time; a socket that asks nothing whole for too long is closed. The event loop's
/// own.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
final class FrontDoor extends SimpleChannelInboundHandler<FullHttpRequest> implements Turn {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final int MOST_WAITING = 16;

    private final String door;
    private final Site site;
    private final ArrayDeque<FullHttpRequest> waiting = new ArrayDeque<>(1);
    private boolean busy;
    private Optional<Future<?>> deadline = Optional.empty();

    FrontDoor(String door, Site site) {
        this.door = door;
        this.site = site;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        expectRequest(context);
    }

    private void expectRequest(ChannelHandlerContext context) {
        deadline =
                Optional.of(
                        context.executor()
                                .schedule(
                                        () -> context.close(),
                                        site.limits().handshake().toMillis(),
                                        TimeUnit.MILLISECONDS));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        if (!busy) {
            serve(context, request);
        } else if (waiting.size() < MOST_WAITING) {
            waiting.add(request.retain());
        } else {
            context.close();
        }
    }

    private void serve(ChannelHandlerContext context, FullHttpRequest request) {
        busy = true;
        deadline.ifPresent(timer -> timer.cancel(false));
        boolean keepAlive = HttpUtil.isKeepAlive(request) && request.decoderResult().isSuccess();
        Exchange exchange = new Exchange(this, context, keepAlive);
        if (request.decoderResult().isFailure()) {
            exchange.answer(unreadable(request.decoderResult().cause()));
            return;
        }
        RequestText text = RequestText.of(request);
        Optional<Dialect> spoken = site.findDialect(door, Door.Transport.WEBSOCKET, text.path());
        Optional<Dialect> asked = site.findDialect(door, Door.Transport.HTTP, text.path());
        if (spoken.isPresent()) {
            new Upgrade(site, spoken.get()).greet(context, request, text, exchange);
        } else if (asked.isPresent()) {
            inquire(asked.get(), context, request, text, exchange);
        } else if (AdminDoor.isAt(text.path())) {
            askAdmin(context, request, text, exchange);
        } else if (isReading(request.method()) && text.path().equals("/health")) {
            exchange.answer(HttpAnswers.json("{\"status\":\"ok\"}\n"));
        } else if (isReading(request.method()) && Media.isAt(text.path())) {
            site.media().serve(context, request.method(), text, exchange::sent);
        } else {
            exchange.answer(HttpAnswers.text(404, "There is nothing here."));
        }
    }

    private static boolean isReading(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private static FullHttpResponse unreadable(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ ->
                    HttpAnswers.text(414, "The address is longer than this server reads.");
            case TooLongHttpHeaderException _ ->
                    HttpAnswers.text(431, "The headers are longer than this server reads.");
            default -> HttpAnswers.text(400, "This is not a valid HTTP request.");
        };
    }

    private void askAdmin(
            ChannelHandlerContext context,
            FullHttpRequest request,
            RequestText text,
            Exchange exchange) {
        Origin origin =
                context.channel().remoteAddress() instanceof InetSocketAddress remote
                                && remote.getAddress() != null
                        ? Origin.of(remote.getAddress())
                        : Origin.HERE;
        Asking asking =
                new Asking(
                        request.method().name(),
                        text.path(),
                        text.query(),
                        text.header("authorization"),
                        origin,
                        request.content().toString(StandardCharsets.UTF_8));
        site.admin().ask(asking, answer -> exchange.answer(HttpAnswers.of(answer)));
    }

    private void inquire(
            Dialect dialect,
            ChannelHandlerContext context,
            FullHttpRequest request,
            RequestText text,
            Exchange exchange) {
        Optional<AccountId> guest = site.numbers().findNext();
        if (guest.isEmpty()) {
            exchange.answer(HttpAnswers.text(503, "The server is busy. Ask again in a moment."));
            return;
        }
        Inquiry inquiry =
                new Inquiry(
                        request.method().name(),
                        text.path(),
                        text.query(),
                        text.headers(),
                        new Frame.Binary(ByteBufUtil.getBytes(request.content())),
                        guest.get());
        switch (dialect.inquire(inquiry)) {
            case Inquiry.Understood.Answered(var answer) -> exchange.answer(HttpAnswers.of(answer));
            case Inquiry.Understood.Hooked hooked ->
                    site.hooks()
                            .post(
                                    hooked.token(),
                                    hooked.localId(),
                                    hooked.body(),
                                    reply ->
                                            exchange.answer(
                                                    HttpAnswers.of(hooked.answer().apply(reply))));
            case Inquiry.Understood.Asks asks ->
                    new HttpAsker(site.rooms(), guest.get(), asks, exchange).ask();
            case Inquiry.Understood.Visits visits ->
                    new Visits(site, dialect, context, text, guest.get()).visit(visits, exchange);
            case Inquiry.Understood.Fetches(String key, var by) ->
                    site.media()
                            .serve(context, request.method(), text.asking(key, by), exchange::sent);
            // Their door is another one, before bodies are gathered.
            case Inquiry.Understood.Takes _ ->
                    exchange.answer(HttpAnswers.text(404, "There is nothing here."));
            case Inquiry.Understood.Listens listens ->
                    new Visits(site, dialect, context, text, guest.get()).listen(listens, exchange);
        }
    }

    @Override
    public boolean begin() {
        if (busy) {
            return false;
        }
        busy = true;
        deadline.ifPresent(timer -> timer.cancel(false));
        return true;
    }

    /// An exchange is over; the next may begin.
    @Override
    public void next(ChannelHandlerContext context) {
        busy = false;
        FullHttpRequest request = waiting.poll();
        if (request == null) {
            expectRequest(context);
            return;
        }
        try {
            serve(context, request);
        } finally {
            ReferenceCountUtil.release(request);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        deadline.ifPresent(timer -> timer.cancel(false));
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("connection lost", cause);
        } else {
            LOG.warn("a request failed", cause);
        }
        context.close();
    }
}
