package rookery.server.net;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;

import rookery.dialect.Door;
import rookery.dialect.Inquiry;
import rookery.server.net.http.HttpAnswers;
import rookery.server.net.http.RequestText;
import rookery.server.net.upload.FormDoor;
import rookery.server.net.upload.UploadDoor;

import java.util.Optional;

/// Prepares each new socket of a door for HTTP. Until a dialect has taken it in, a socket may say
/// little and not take long.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
final class DoorInitializer extends ChannelInitializer<SocketChannel> {
    private static final int LONGEST_LINE = 16 << 10;
    private static final int LONGEST_HEADERS = 16 << 10;
    private static final int LARGEST_BODY = 128 << 10;

    private static final Inquiry.Understood BUSY =
            new Inquiry.Understood.Answered(
                    new Inquiry.Answer(
                            503, "text/plain; charset=utf-8", "The server is busy. Ask again.\n"));

    private final String door;
    private final Site site;
    private final OpenSockets open;

    /// @param open counts the sockets of all doors
    DoorInitializer(String door, Site site, OpenSockets open) {
        this.door = door;
        this.site = site;
        this.open = open;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        if (!open.enter()) {
            channel.close();
            return;
        }
        channel.closeFuture().addListener(_ -> open.leave());
        HttpDecoderConfig limits =
                new HttpDecoderConfig()
                        .setMaxInitialLineLength(LONGEST_LINE)
                        .setMaxHeaderSize(LONGEST_HEADERS);
        FrontDoor front = new FrontDoor(door, site);
        channel.pipeline()
                .addLast(new HttpRequestDecoder(limits))
                .addLast(new HttpResponseEncoder())
                .addLast(
                        new UploadDoor(
                                site.bearers(), site.uploads(), front, site.limits().heartbeat()))
                .addLast(
                        new FormDoor(
                                this::judge,
                                HttpAnswers::of,
                                site.bearers(),
                                site.uploads(),
                                front,
                                site.limits().heartbeat()))
                .addLast(new HttpObjectAggregator(LARGEST_BODY))
                .addLast(front);
    }

    /// What is said of a form before its body comes.
    private Optional<Inquiry.Understood> judge(HttpRequest request) {
        RequestText text = RequestText.of(request);
        return site.findDialect(door, Door.Transport.FORM, text.path())
                .map(
                        dialect ->
                                site.numbers()
                                        .findNext()
                                        .map(
                                                guest ->
                                                        dialect.inquire(
                                                                text.inquiry(
                                                                        request.method().name(),
                                                                        guest)))
                                        .orElse(BUSY));
    }
}
