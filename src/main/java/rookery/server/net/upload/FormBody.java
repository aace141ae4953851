package rookery.server.net.upload;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

import rookery.core.account.AccountId;
import rookery.dialect.Inquiry;
import rookery.dialect.reply.Reply;
import rookery.server.attachment.UploadDesk;
import rookery.server.net.upload.Bearers.Bearer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// One request whose body is a form with a file. The socket is read only while nothing of it waits
/// for the disk. Belongs to the event loop; the form is read elsewhere, one stretch after the
/// other.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
final class FormBody {
    private final ChannelHandlerContext context;
    private final UploadDesk desk;
    private final Function<Inquiry.Answer, FullHttpResponse> answers;
    private final BiConsumer<ChannelHandlerContext, List<Object>> over;
    private final ReceivedForm form;
    private final boolean keepAlive;
    private final boolean isAwaited;
    private final ArrayDeque<Object> waiting = new ArrayDeque<>();
    private Optional<AccountId> owner = Optional.empty();
    private Optional<Inquiry.Understood.Takes> takes = Optional.empty();
    private State state = State.OPENING;
    private long taken;
    private long before = -1;

    /// @param over called once it is answered and the connection goes on, with what came after it
    FormBody(
            ChannelHandlerContext context,
            HttpRequest request,
            UploadDesk desk,
            Function<Inquiry.Answer, FullHttpResponse> answers,
            Duration patience,
            BiConsumer<ChannelHandlerContext, List<Object>> over) {
        this.context = context;
        this.desk = desk;
        this.answers = answers;
        this.over = over;
        form = new ReceivedForm(request, desk.largest());
        keepAlive = HttpUtil.isKeepAlive(request);
        isAwaited = HttpUtil.is100ContinueExpected(request);
        endIfStalled(patience);
    }

    private void endIfStalled(Duration patience) {
        context.executor()
                .schedule(
                        () -> {
                            if (state == State.OVER) {
                                return;
                            }
                            if (state == State.READING && taken == before) {
                                context.close();
                                return;
                            }
                            before = taken;
                            endIfStalled(patience);
                        },
                        patience.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /// It is known who sends it.
    void of(Bearer bearer, Inquiry.Understood.Takes wanted) {
        takes = Optional.of(wanted);
        switch (bearer) {
            case Bearer.Known(AccountId account) -> {
                owner = Optional.of(account);
                read();
            }
            case Bearer.Nobody _, Bearer.Wrong _, Bearer.NotAllowed _ ->
                    refuse(Reply.Problem.WRONG_TOKEN, "Log in first.");
            case Bearer.Busy _ -> isBusy();
        }
    }

    private void read() {
        if (state == State.OVER) {
            return;
        }
        Optional<ReceivedForm.Fault> fault = form.fault();
        if (fault.isPresent()) {
            refuse(fault.get().problem(), fault.get().sentence());
            return;
        }
        if (isAwaited && waiting.isEmpty()) {
            context.writeAndFlush(PieceAnswers.goOn());
        }
        state = State.READING;
        goOn();
    }

    private void isBusy() {
        refuse(Reply.Problem.BUSY, "The server is busy. Try again in a moment.");
    }

    /// Something of the request, or of the next one.
    void take(Object message) {
        if (state == State.OVER) {
            ReferenceCountUtil.release(message);
            return;
        }
        waiting.add(message);
        if (state == State.READING) {
            goOn();
        }
    }

    private void goOn() {
        List<HttpContent> stretch = new ArrayList<>();
        boolean isLast = false;
        while (!isLast && waiting.peek() instanceof HttpContent content) {
            waiting.remove();
            isLast = content instanceof LastHttpContent;
            taken += content.content().readableBytes();
            stretch.add(content);
        }
        if (stretch.isEmpty()) {
            context.read();
            return;
        }
        state = State.WORKING;
        boolean isWhole = isLast;
        desk.work(
                () -> {
                    Optional<ReceivedForm.Fault> fault = form.take(stretch);
                    if (isWhole && fault.isEmpty()) {
                        Inquiry.Answer answer = answer();
                        onLoop(() -> answer(answer));
                    } else {
                        onLoop(() -> taken(fault));
                    }
                },
                () -> {
                    stretch.forEach(ReferenceCountUtil::release);
                    state = State.READING;
                    isBusy();
                });
    }

    private void onLoop(Runnable task) {
        context.executor().execute(task);
    }

    private void taken(Optional<ReceivedForm.Fault> fault) {
        if (state == State.OVER) {
            forget();
        } else if (fault.isPresent()) {
            refuse(fault.get().problem(), fault.get().sentence());
        } else {
            state = State.READING;
            goOn();
        }
    }

    /// Blocking: all of it is there.
    private Inquiry.Answer answer() {
        Inquiry.Taking taking = takes.orElseThrow().taking();
        AccountId self = owner.orElseThrow();
        ReceivedForm.Whole whole = form.whole(takes.orElseThrow().field());
        return taking.refuse(whole.fields(), self)
                .orElseGet(
                        () ->
                                taking.write(
                                        whole.fields(),
                                        whole.file()
                                                .map(
                                                        file ->
                                                                desk.bring(
                                                                        self,
                                                                        whole.fileName(),
                                                                        file))
                                                .orElse(ReceivedForm.NO_FILE)));
    }

    private void answer(Inquiry.Answer said) {
        if (state == State.OVER) {
            forget();
            return;
        }
        state = State.OVER;
        forget();
        FullHttpResponse answer = answers.apply(said);
        HttpUtil.setKeepAlive(answer.headers(), HttpVersion.HTTP_1_1, keepAlive);
        context.writeAndFlush(answer)
                .addListener(
                        sent -> {
                            if (sent.isSuccess() && keepAlive) {
                                List<Object> next = List.copyOf(waiting);
                                waiting.clear();
                                over.accept(context, next);
                            } else {
                                context.close();
                            }
                        });
    }

    private void refuse(Reply.Problem problem, String sentence) {
        Inquiry.Taking taking = takes.orElseThrow().taking();
        refuse(taking.write(Map.of(), new Reply.Denied(problem, sentence)));
    }

    /// What still comes is not read.
    void refuse(Inquiry.Answer answer) {
        if (state == State.OVER) {
            return;
        }
        state = State.OVER;
        releaseWaiting();
        forget();
        LastAnswer.say(context, answers.apply(answer));
    }

    /// The socket is gone.
    void cut() {
        boolean isWorking = state == State.WORKING;
        state = State.OVER;
        releaseWaiting();
        if (!isWorking) {
            forget();
        }
    }

    private void releaseWaiting() {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }

    /// Not while it is read elsewhere.
    private void forget() {
        // A server that stops takes no more work; then it is done here.
        desk.work(form::close, form::close);
    }

    private enum State {
        /// It is not known yet whether it may go on.
        OPENING,
        READING,
        WORKING,
        OVER
    }
}
