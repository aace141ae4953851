package rookery.server.net.upload;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.account.AccountId;
import rookery.server.attachment.UploadDesk;
import rookery.server.net.upload.Bearers.Bearer;
import rookery.store.upload.UploadStore.Intake;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/// One request that brings a stretch of a file. The socket is read only while nothing of it waits
/// for the disk. Belongs to the event loop; the disk is written elsewhere.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
final class Piece {
    private static final Logger LOG = LoggerFactory.getLogger(Piece.class);

    private final ChannelHandlerContext context;
    private final UploadDesk desk;
    private final BiConsumer<ChannelHandlerContext, List<Object>> over;
    private final String id;
    private final Optional<ContentRange> range;
    private final boolean keepAlive;
    private final boolean isAwaited;
    private final ArrayDeque<Object> waiting = new ArrayDeque<>();
    private Optional<Intake> intake = Optional.empty();
    private State state = State.OPENING;

    /// Of those that this request brings.
    private long taken;

    private long before = -1;

    /// @param over called once it is answered and the connection goes on, with what came after it
    Piece(
            ChannelHandlerContext context,
            HttpRequest request,
            UploadDesk desk,
            Duration patience,
            BiConsumer<ChannelHandlerContext, List<Object>> over) {
        this.context = context;
        this.desk = desk;
        this.over = over;
        id = request.uri().substring(UploadDesk.PATH.length());
        range = ContentRange.parse(request.headers().get("content-range", ""));
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
    void of(Bearer bearer) {
        switch (bearer) {
            case Bearer.Known(AccountId account) ->
                    desk.open(
                            id,
                            account,
                            found -> onLoop(() -> opened(found)),
                            () -> onLoop(this::isBusy));
            case Bearer.Nobody _, Bearer.Wrong _ -> refuse(PieceAnswers.unknownToken());
            case Bearer.NotAllowed _ -> refuse(PieceAnswers.notAllowed());
            case Bearer.Busy _ -> isBusy();
        }
    }

    private void onLoop(Runnable task) {
        context.executor().execute(task);
    }

    private void isBusy() {
        refuse(PieceAnswers.busy());
    }

    private void opened(Optional<Intake> found) {
        intake = found;
        if (state == State.OVER) {
            closeIntake(() -> {});
            return;
        }
        Optional<FullHttpResponse> refusal =
                found.isEmpty()
                        ? Optional.of(PieceAnswers.noSuchUpload())
                        : PieceAnswers.refusal(range, found.get());
        if (refusal.isPresent()) {
            refuse(refusal.get());
            return;
        }
        if (isAwaited && waiting.isEmpty()) {
            context.writeAndFlush(PieceAnswers.goOn());
        }
        state = State.READING;
        goOn();
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
        List<ByteBuf> bytes = new ArrayList<>();
        boolean isLast = false;
        while (!isLast && waiting.peek() instanceof HttpContent content) {
            waiting.remove();
            isLast = content instanceof LastHttpContent;
            bytes.add(content.content());
        }
        if (bytes.isEmpty()) {
            context.read();
            return;
        }
        state = State.WRITING;
        write(bytes, isLast);
    }

    private void write(List<ByteBuf> bytes, boolean isLast) {
        ContentRange part = range.orElseThrow();
        Stretch stretch = new Stretch(intake.orElseThrow(), part.first() + taken, bytes);
        taken += stretch.length();
        if (taken > part.length()) {
            stretch.release();
            refuse(PieceAnswers.otherLength());
            return;
        }
        desk.work(
                () -> {
                    Optional<IOException> problem = stretch.write(isLast);
                    onLoop(() -> written(problem, isLast));
                },
                () -> {
                    stretch.release();
                    isBusy();
                });
    }

    private void written(Optional<IOException> problem, boolean isLast) {
        if (state == State.OVER) {
            closeIntake(() -> {});
        } else if (problem.isPresent()) {
            LOG.warn("a piece of a file was not written: {}", problem.get().getMessage());
            refuse(PieceAnswers.notWritten());
        } else if (!isLast) {
            state = State.READING;
            goOn();
        } else if (taken < range.orElseThrow().length()) {
            refuse(PieceAnswers.otherLength());
        } else {
            answer();
        }
    }

    /// All of it is on the disk.
    private void answer() {
        Intake whole = intake.orElseThrow();
        state = State.OVER;
        FullHttpResponse answer = PieceAnswers.arrived(whole);
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

    /// What still comes is not read, so the connection ends; but not before the answer is there.
    private void refuse(FullHttpResponse answer) {
        if (state == State.OVER) {
            answer.release();
            return;
        }
        state = State.OVER;
        releaseWaiting();
        closeIntake(() -> onLoop(() -> LastAnswer.say(context, answer)));
    }

    /// The socket is gone: what came until now counts.
    void cut() {
        boolean isWriting = state == State.WRITING;
        state = State.OVER;
        releaseWaiting();
        if (!isWriting) {
            closeIntake(() -> {});
        }
    }

    private void releaseWaiting() {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }

    private void closeIntake(Runnable then) {
        Optional<Intake> open = intake;
        intake = Optional.empty();
        Runnable closing =
                () -> {
                    open.ifPresent(Stretch::close);
                    then.run();
                };
        // A server that stops takes no more work; then it is done here.
        desk.work(closing, closing);
    }

    private enum State {
        /// It is not known yet whether it may go on.
        OPENING,
        READING,
        WRITING,
        OVER
    }
}
