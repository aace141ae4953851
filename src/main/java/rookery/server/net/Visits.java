package rookery.server.net;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;

import rookery.core.account.AccountId;
import rookery.dialect.Audience;
import rookery.dialect.Dialect;
import rookery.dialect.Greeting;
import rookery.dialect.Inquiry;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;
import rookery.server.fanout.Form;
import rookery.server.net.http.HttpAnswers;
import rookery.server.net.http.RequestText;
import rookery.server.net.line.SocketLine;
import rookery.server.net.upload.FormDoor;
import rookery.server.net.upload.UploadDoor;
import rookery.server.net.visit.DeafEar;
import rookery.server.net.visit.EventWire;
import rookery.server.net.visit.VisitLine;
import rookery.server.session.Identity;
import rookery.server.session.Session;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// One who comes by HTTP and is somebody: for one answer, or to listen. The event loop's own.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
final class Visits {
    private static final byte[] HEAD =
            String.join(
                            "\r\n",
                            "HTTP/1.1 200 OK",
                            "Content-Type: text/event-stream",
                            "Cache-Control: no-store",
                            "X-Content-Type-Options: nosniff",
                            "Connection: close",
                            "",
                            "")
                    .getBytes(StandardCharsets.US_ASCII);

    private final Site site;
    private final Dialect dialect;
    private final ChannelHandlerContext context;
    private final Audience audience;
    private final AccountId guest;

    Visits(
            Site site,
            Dialect dialect,
            ChannelHandlerContext context,
            RequestText text,
            AccountId guest) {
        this.site = site;
        this.dialect = dialect;
        this.context = context;
        this.guest = guest;
        audience =
                site.audiences()
                        .of(
                                text.header("host"),
                                (InetSocketAddress) context.channel().localAddress());
    }

    void visit(Inquiry.Understood.Visits visits, Exchange exchange) {
        ask(
                visits.requests(),
                false,
                replies ->
                        exchange.answer(
                                HttpAnswers.of(
                                        visits.writing()
                                                .write(
                                                        replies,
                                                        audience,
                                                        site.clock().instant()))));
    }

    /// Asks who it would be, and is gone again.
    void knock(Request entering, Consumer<Reply> answer) {
        ask(List.of(entering), true, replies -> answer.accept(replies.getLast()));
    }

    /// Knocks first, so that who may not listen is told so by a status.
    void listen(Inquiry.Understood.Listens listens, Exchange exchange) {
        knock(
                listens.entering(),
                reply -> {
                    if (VisitLine.isRefusal(reply)) {
                        exchange.answer(HttpAnswers.of(listens.refusal().apply(reply)));
                    } else {
                        context.executor().execute(() -> open(listens));
                    }
                });
    }

    private void ask(List<Request> requests, boolean hears, Consumer<List<Reply>> answer) {
        Channel channel = context.channel();
        VisitLine line =
                new VisitLine(
                        site.mailbox(channel.eventLoop()),
                        channel.remoteAddress(),
                        Identity.nobody(guest),
                        new Form(dialect, "visit", audience, EventWire.EVENTS),
                        hears,
                        requests,
                        answer);
        line.begin(site.sessions().open(line, new Greeting.Entry.Nobody()));
    }

    private void open(Inquiry.Understood.Listens listens) {
        Channel channel = context.channel();
        if (!channel.isActive()) {
            return;
        }
        SocketLine line =
                new SocketLine(
                        channel,
                        site.mailbox(channel.eventLoop()),
                        Identity.nobody(guest),
                        new Form(dialect, listens.side().tongue(), audience, EventWire.EVENTS),
                        EventWire.EVENTS,
                        listens.side(),
                        site.clock());
        Session session = site.sessions().open(line, new Greeting.Entry.Nobody());
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.replace(FrontDoor.class, "events", new DeafEar(line, session));
        pipeline.remove(UploadDoor.class);
        pipeline.remove(FormDoor.class);
        pipeline.remove(HttpObjectAggregator.class);
        pipeline.remove(HttpRequestDecoder.class);
        pipeline.remove(HttpResponseEncoder.class);
        channel.writeAndFlush(Unpooled.wrappedBuffer(HEAD));
        line.opened();
        session.begin();
        session.ask(listens.entering());
    }
}
