package rookery.server.net.upload;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;

import rookery.server.attachment.UploadDesk;
import rookery.store.account.Scope.Power;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Takes the requests that bring pieces of files, before they would be gathered in memory; all
/// others go on. The event loop's own.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
public final class UploadDoor extends ChannelInboundHandlerAdapter {
    private final Bearers bearers;
    private final UploadDesk desk;
    private final Turn turn;
    private final Duration patience;
    private Optional<Piece> piece = Optional.empty();

    /// @param patience with a sender who sends nothing
    public UploadDoor(Bearers bearers, UploadDesk desk, Turn turn, Duration patience) {
        this.bearers = bearers;
        this.desk = desk;
        this.turn = turn;
        this.patience = patience;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (piece.isPresent()) {
            piece.get().take(message);
        } else if (message instanceof HttpRequest request && isPiece(request)) {
            begin(context, request);
        } else {
            context.fireChannelRead(message);
        }
    }

    private static boolean isPiece(HttpRequest request) {
        return request.decoderResult().isSuccess()
                && request.method().equals(HttpMethod.PUT)
                && request.uri().startsWith(UploadDesk.PATH);
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        if (!turn.begin()) {
            ReferenceCountUtil.release(request);
            context.close();
            return;
        }
        context.channel().config().setAutoRead(false);
        Piece begun = new Piece(context, request, desk, patience, this::over);
        piece = Optional.of(begun);
        bearers.find(
                request.headers().get("authorization", ""),
                Power.POST,
                account -> context.executor().execute(() -> begun.of(account)));
        ReferenceCountUtil.release(request);
    }

    /// On the loop: the piece was answered, and the next request may come.
    private void over(ChannelHandlerContext context, List<Object> next) {
        piece = Optional.empty();
        context.channel().config().setAutoRead(true);
        turn.next(context);
        next.forEach(message -> channelRead(context, message));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        piece.ifPresent(Piece::cut);
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        piece.ifPresent(Piece::cut);
    }
}
