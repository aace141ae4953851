package rookery.server.net.upload;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;

import rookery.dialect.Inquiry;
import rookery.server.attachment.UploadDesk;
import rookery.store.account.Scope.Power;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Takes the requests whose body is a form with a file, before they would be gathered in memory;
/// all others go on. The event loop's own.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
public final class FormDoor extends ChannelInboundHandlerAdapter {
    private final Function<HttpRequest, Optional<Inquiry.Understood>> judge;
    private final Function<Inquiry.Answer, FullHttpResponse> answers;
    private final Bearers bearers;
    private final UploadDesk desk;
    private final Turn turn;
    private final Duration patience;
    private Optional<FormBody> form = Optional.empty();

    /// @param judge what a dialect makes of the head of a request; empty: none has to do with it
    /// @param patience with a sender who sends nothing
    public FormDoor(
            Function<HttpRequest, Optional<Inquiry.Understood>> judge,
            Function<Inquiry.Answer, FullHttpResponse> answers,
            Bearers bearers,
            UploadDesk desk,
            Turn turn,
            Duration patience) {
        this.judge = judge;
        this.answers = answers;
        this.bearers = bearers;
        this.desk = desk;
        this.turn = turn;
        this.patience = patience;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (form.isPresent()) {
            form.get().take(message);
            return;
        }
        if (message instanceof HttpRequest request && request.decoderResult().isSuccess()) {
            Optional<Inquiry.Understood> understood = judge.apply(request);
            if (understood.isPresent()) {
                begin(context, request, understood.get());
                return;
            }
        }
        context.fireChannelRead(message);
    }

    private void begin(
            ChannelHandlerContext context, HttpRequest request, Inquiry.Understood understood) {
        if (!turn.begin()) {
            ReferenceCountUtil.release(request);
            context.close();
            return;
        }
        context.channel().config().setAutoRead(false);
        FormBody begun = new FormBody(context, request, desk, answers, patience, this::over);
        form = Optional.of(begun);
        switch (understood) {
            case Inquiry.Understood.Takes takes ->
                    bearers.find(
                            "Bearer " + takes.by().text(),
                            Power.POST,
                            bearer -> context.executor().execute(() -> begun.of(bearer, takes)));
            case Inquiry.Understood.Answered(Inquiry.Answer answer) -> begun.refuse(answer);
            case Inquiry.Understood.Asks _,
                    Inquiry.Understood.Visits _,
                    Inquiry.Understood.Listens _,
                    Inquiry.Understood.Fetches _,
                    Inquiry.Understood.Hooked _ ->
                    begun.refuse(
                            new Inquiry.Answer(
                                    405, "text/plain; charset=utf-8", "Send a form here.\n"));
        }
        ReferenceCountUtil.release(request);
    }

    /// On the loop: the form was answered, and the next request may come.
    private void over(ChannelHandlerContext context, List<Object> next) {
        form = Optional.empty();
        context.channel().config().setAutoRead(true);
        turn.next(context);
        next.forEach(message -> channelRead(context, message));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        form.ifPresent(FormBody::cut);
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        form.ifPresent(FormBody::cut);
    }
}
