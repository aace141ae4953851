package rookery.server.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.dialect.Dialect;
import rookery.dialect.Greeting;
import rookery.server.fanout.Form;
import rookery.server.net.http.HttpAnswers;
import rookery.server.net.http.RequestText;
import rookery.server.net.line.SocketLine;
import rookery.server.net.upload.FormDoor;
import rookery.server.net.upload.UploadDoor;
import rookery.server.net.websocket.FrameAdapter;
import rookery.server.net.websocket.FrameGauge;
import rookery.server.net.websocket.WebSocketWire;
import rookery.server.session.Identity;
import rookery.server.session.Session;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;

/// The step from HTTP to WebSocket, as one dialect greets. The event loop's own.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
final class Upgrade {
    private final Site site;
    private final Dialect dialect;

    Upgrade(Site site, Dialect dialect) {
        this.site = site;
        this.dialect = dialect;
    }

    void greet(
            ChannelHandlerContext context,
            FullHttpRequest request,
            RequestText text,
            Exchange exchange) {
        Optional<AccountId> guest = site.numbers().findNext();
        if (guest.isEmpty()) {
            exchange.answer(HttpAnswers.text(503, "The server is busy. Come back in a moment."));
            return;
        }
        greeted(
                dialect.greet(text.handshake(guest.get(), site.terms())),
                context,
                request,
                text,
                guest.get(),
                exchange);
    }

    private void greeted(
            Greeting greeting,
            ChannelHandlerContext context,
            FullHttpRequest request,
            RequestText text,
            AccountId guest,
            Exchange exchange) {
        switch (greeting) {
            case Greeting.TurnedAway(int status, String sentence) ->
                    exchange.answer(HttpAnswers.text(status, sentence));
            case Greeting.Admitted _, Greeting.Knocks _ when !isUpgrade(request) ->
                    exchange.answer(
                            HttpAnswers.text(400, "A room is joined by WebSocket, not by HTTP."));
            case Greeting.Admitted admitted ->
                    upgrade(context, request, text, guest, admitted, exchange);
            case Greeting.Knocks(var entering, var then) -> {
                request.retain();
                new Visits(site, dialect, context, text, guest)
                        .knock(
                                entering,
                                reply ->
                                        context.executor()
                                                .execute(
                                                        () ->
                                                                knocked(
                                                                        then.apply(reply),
                                                                        context,
                                                                        request,
                                                                        text,
                                                                        guest,
                                                                        exchange)));
            }
        }
    }

    private void knocked(
            Greeting greeting,
            ChannelHandlerContext context,
            FullHttpRequest request,
            RequestText text,
            AccountId guest,
            Exchange exchange) {
        try {
            if (context.channel().isActive()) {
                greeted(greeting, context, request, text, guest, exchange);
            }
        } finally {
            request.release();
        }
    }

    private static boolean isUpgrade(FullHttpRequest request) {
        return request.method().equals(HttpMethod.GET)
                && request.headers()
                        .containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
    }

    private void upgrade(
            ChannelHandlerContext context,
            FullHttpRequest request,
            RequestText text,
            AccountId account,
            Greeting.Admitted admitted,
            Exchange exchange) {
        HttpHeaders headers = headers(admitted.headers());
        if (!"13".equals(text.header("sec-websocket-version"))) {
            var answer = HttpAnswers.text(426, "This server speaks WebSocket version 13.");
            answer.headers().set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, "13");
            exchange.answer(answer);
            return;
        }
        if (text.header("sec-websocket-key").isEmpty()) {
            exchange.answer(HttpAnswers.text(400, "The WebSocket key is missing."));
            return;
        }
        Channel channel = context.channel();
        SocketLine line = line(channel, text, account, admitted);
        Session session = site.sessions().open(line, admitted.entry());
        FrameGauge gauge = new FrameGauge(line, site.halfFrames());
        channel.pipeline().remove(UploadDoor.class);
        channel.pipeline().remove(FormDoor.class);
        channel.pipeline()
                .replace(
                        FrontDoor.class,
                        "frames",
                        new FrameAdapter(line, session, gauge, site.limits().frame()));
        line.opened();
        // Before the answer, so that whoever has it comes before those who ask after it. What this
        // brings is written by a later task of this loop.
        session.begin();
        if (!admitted.first().isEmpty()) {
            line.say(admitted.first());
        }
        new WebSocketServerHandshaker13("", null, decoderConfig())
                .handshake(channel, request, headers, channel.newPromise())
                .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        channel.pipeline().addFirst(gauge);
    }

    private SocketLine line(
            Channel channel, RequestText text, AccountId account, Greeting.Admitted admitted) {
        InetSocketAddress local = (InetSocketAddress) channel.localAddress();
        Form form =
                new Form(
                        dialect,
                        admitted.side().tongue(),
                        site.audiences().of(text.header("host"), local),
                        WebSocketWire.SERVER);
        Identity identity =
                switch (admitted.entry()) {
                    case Greeting.Entry.Guest _ -> Identity.guest(account, Nickname.NONE);
                    case Greeting.Entry.Nobody _, Greeting.Entry.Known _ ->
                            Identity.nobody(account);
                };
        return new SocketLine(
                channel,
                site.mailbox(channel.eventLoop()),
                identity,
                form,
                WebSocketWire.SERVER,
                admitted.side(),
                site.clock());
    }

    private WebSocketDecoderConfig decoderConfig() {
        return WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(site.limits().frame())
                .allowExtensions(false)
                .expectMaskedFrames(true)
                .allowMaskMismatch(false)
                .closeOnProtocolViolation(false)
                .withUTF8Validator(false)
                .build();
    }

    /// Each char becomes one byte of the wire.
    private static HttpHeaders headers(Map<String, String> headers) {
        HttpHeaders written = new DefaultHttpHeaders();
        headers.forEach(written::add);
        return written;
    }
}
