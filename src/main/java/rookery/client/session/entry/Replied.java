package rookery.client.session.entry;

import rookery.client.answer.Answer;
import rookery.client.answer.Answer.Done;
import rookery.client.answer.Answer.Reason;
import rookery.client.session.Offer;
import rookery.dialect.AccountSide.Incoming.Greeted;
import rookery.dialect.reply.MessageReply;
import rookery.dialect.reply.Reply;

import java.util.Optional;
import java.util.function.Function;

/// What a reply means to the one who asked. Pure.
public final class Replied {
    private Replied() {}

    /// @param value empty where the reply says something else
    public static <T> Answer<T> as(Reply reply, Function<Reply, Optional<T>> value) {
        return switch (reply) {
            case Reply.Refused(_, _, var problem, String sentence) ->
                    new Answer.Refused<>(reason(problem), sentence);
            case Reply.Denied(var problem, String sentence) ->
                    new Answer.Refused<>(reason(problem), sentence);
            default ->
                    value.apply(reply)
                            .<Answer<T>>map(Answer.Given::new)
                            .orElseGet(
                                    () ->
                                            new Answer.Refused<>(
                                                    Reason.FAILED,
                                                    "The server answered something else."));
        };
    }

    public static Optional<Done> done(Reply reply) {
        return Optional.of(Done.DONE);
    }

    public static Optional<Long> change(Reply reply) {
        return reply instanceof MessageReply.Changed(long change)
                ? Optional.of(change)
                : Optional.empty();
    }

    public static Reason reason(Reply.Problem problem) {
        return switch (problem) {
            case CONFLICT -> Reason.CONFLICT;
            case NOT_LOGGED_IN -> Reason.NOT_LOGGED_IN;
            case WRONG_PASSWORD -> Reason.WRONG_PASSWORD;
            case WRONG_TOKEN -> Reason.WRONG_TOKEN;
            case CLOSED -> Reason.CLOSED;
            case WRONG_INVITE -> Reason.WRONG_INVITE;
            case NAME_TAKEN -> Reason.NAME_TAKEN;
            case NO_SUCH_ACCOUNT -> Reason.NO_SUCH_ACCOUNT;
            case NO_SUCH_DEVICE -> Reason.NO_SUCH_DEVICE;
            case TOO_OFTEN -> Reason.TOO_OFTEN;
            case MALFORMED, EMPTY -> Reason.MALFORMED;
            case TOO_LARGE -> Reason.TOO_LARGE;
            case BUSY -> Reason.BUSY;
            case TRY_LATER -> Reason.FAILED;
            case QUOTA -> Reason.FULL;
            case NO_SUCH_ROOM -> Reason.NO_SUCH_ROOM;
            case NO_SUCH_MESSAGE -> Reason.NO_SUCH_MESSAGE;
            case NO_SUCH_UPLOAD -> Reason.NO_SUCH_UPLOAD;
            case UNKNOWN -> Reason.UNKNOWN;
            case NOT_ALLOWED -> Reason.NOT_ALLOWED;
        };
    }

    public static Offer offer(Greeted greeted) {
        return new Offer(
                greeted.server(),
                greeted.software(),
                switch (greeted.registration()) {
                    case OPEN -> Offer.Registration.OPEN;
                    case BY_INVITE -> Offer.Registration.BY_INVITE;
                    case CLOSED -> Offer.Registration.CLOSED;
                },
                greeted.guests(),
                greeted.limits().bodyChars(),
                greeted.limits().uploadBytes(),
                greeted.capabilities());
    }
}
