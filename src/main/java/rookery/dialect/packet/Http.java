package rookery.dialect.packet;

import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.Inquiry;
import rookery.dialect.Inquiry.Understood.Answered;
import rookery.dialect.Understood;
import rookery.dialect.packet.wire.Generation;
import rookery.dialect.packet.wire.PacketText;
import rookery.dialect.packet.wire.Received;
import rookery.dialect.packet.wire.carrier.HttpAnswer;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.Request;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Packets by plain HTTP: one and its answer, or the stream of what is told. Pure.
final class Http {
    static final String PATH = "/packet/http";

    private static final String JSON = "application/json";
    private static final String PACK = "application/msgpack";
    private static final String BEARER = "bearer ";

    private Http() {}

    static Inquiry.Understood understand(Inquiry inquiry) {
        return switch (inquiry.method()) {
            case "POST" -> post(inquiry);
            case "GET" -> listen(inquiry);
            default -> sentence(405, "Post a packet here, or get the stream of events.");
        };
    }

    private static Inquiry.Understood post(Inquiry inquiry) {
        PacketServerSide side = side(inquiry);
        return switch (type(inquiry)) {
            case JSON -> asked(inquiry, side, new Frame.Text(inquiry.body()));
            case PACK -> asked(inquiry, side, inquiry.content());
            default -> sentence(415, "Send " + JSON + " or " + PACK + ".");
        };
    }

    private static PacketServerSide side(Inquiry inquiry) {
        return new PacketServerSide(
                Writing.JSON,
                PacketServerSide.Follows.NOBODY,
                inquiry.guest(),
                Generation.HOME,
                Optional.empty());
    }

    /// Without its parameters.
    static String type(Inquiry inquiry) {
        String type = inquiry.header("content-type");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static Inquiry.Understood asked(Inquiry inquiry, PacketServerSide side, Frame frame) {
        if (!(side.receive(frame) instanceof Decoded.Read<Understood>(Understood understood))) {
            return sentence(400, "That is no packet.");
        }
        return switch (understood) {
            case Understood.Answered(var frames) -> new Answered(answer(frames));
            case Understood.Nonsense(var frames) -> new Answered(answer(frames));
            case Understood.AsksInTurn _ ->
                    sentence(400, "The older generations need a connection.");
            case Understood.Asks(Request request, long tag) ->
                    new Inquiry.Understood.Visits(
                            requests(request, token(inquiry)),
                            (replies, audience, now) ->
                                    written(
                                            replies.getLast(),
                                            side.encode(replies.getLast(), tag, audience, now)));
        };
    }

    private static Inquiry.Answer written(Reply reply, Encoded encoded) {
        Inquiry.Answer answer =
                encoded instanceof Encoded.Written(var frames) ? answer(frames) : answer(List.of());
        return reply instanceof Reply.Slowed slowed ? slowed(slowed, answer) : answer;
    }

    /// The same, with the status and the header that say when to come again.
    static Inquiry.Answer slowed(Reply.Slowed slowed, Inquiry.Answer answer) {
        return new Inquiry.Answer(
                429,
                answer.type(),
                answer.body(),
                Map.of("Retry-After", Long.toString(slowed.pause().toSeconds())));
    }

    private static List<Request> requests(Request request, Optional<AccountRequest.Token> token) {
        boolean enters = request instanceof AccountRequest.Entering;
        return token.filter(_ -> !enters)
                .<List<Request>>map(given -> List.of(new AccountRequest.Resume(given), request))
                .orElse(List.of(request));
    }

    private static Optional<AccountRequest.Token> token(Inquiry inquiry) {
        String header = inquiry.header("authorization").strip();
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(new AccountRequest.Token(header.substring(BEARER.length()).strip()))
                : Optional.empty();
    }

    private static Inquiry.Understood listen(Inquiry inquiry) {
        Optional<AccountRequest.Token> token = token(inquiry);
        if (!inquiry.header("accept").contains("text/event-stream")) {
            return sentence(406, "Events come as text/event-stream: accept that.");
        }
        if (token.isEmpty()) {
            return new Answered(
                    refusal(401, Failure.Code.NOT_LOGGED_IN, "Send the token of a login."));
        }
        return new Inquiry.Understood.Listens(
                new AccountRequest.Resume(token.get()), side(inquiry), Http::refused);
    }

    private static Inquiry.Answer refused(Reply reply) {
        return reply instanceof Reply.Denied(var problem, String sentence)
                        && problem == Reply.Problem.NOT_ALLOWED
                ? refusal(403, Failure.Code.NOT_ALLOWED, sentence)
                : refusal(401, Failure.Code.WRONG_TOKEN, "The token is worth nothing here.");
    }

    static Inquiry.Answer refusal(int status, Failure.Code code, String sentence) {
        return new Inquiry.Answer(
                status,
                JSON,
                HttpAnswer.write(
                        List.of(new ServerPacket.Trouble(new Failure(code, sentence, "")))));
    }

    /// The packets once more inside the answer.
    static Inquiry.Answer answer(List<Frame> frames) {
        List<ServerPacket> packets =
                frames.stream()
                        .filter(Frame.Text.class::isInstance)
                        .map(frame -> PacketText.readServer(((Frame.Text) frame).text()))
                        .filter(Received.Fine.class::isInstance)
                        .map(received -> ((Received.Fine<ServerPacket>) received).packet())
                        .toList();
        return new Inquiry.Answer(200, JSON, HttpAnswer.write(packets));
    }

    static Answered sentence(int status, String sentence) {
        return new Answered(
                new Inquiry.Answer(status, "text/plain; charset=utf-8", sentence + "\n"));
    }
}
