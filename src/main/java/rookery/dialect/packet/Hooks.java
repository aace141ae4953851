package rookery.dialect.packet;

import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.LocalId;
import rookery.core.room.RoomAlias;
import rookery.dialect.Inquiry;
import rookery.dialect.packet.telling.Answers;
import rookery.dialect.packet.wire.carrier.HttpAnswer;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.tree.Grown;
import rookery.dialect.packet.wire.tree.JsonTree;
import rookery.dialect.packet.wire.tree.Node;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.Request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Addresses at which another program posts a text into one room, without a packet. Pure.
final class Hooks {
    static final String PATH = "/packet/hook/";

    private static final RoomAlias.Parsed NO_ROOM = RoomAlias.parse("");
    private static final int MOST_PARTS = 4;
    private static final int MOST_FIELDS = 64;

    private Hooks() {}

    static Inquiry.Understood understand(Inquiry inquiry) {
        String[] parts =
                inquiry.path()
                        .substring(Math.min(PATH.length(), inquiry.path().length()))
                        .split("/", MOST_PARTS);
        if (!inquiry.method().equals("POST")) {
            return Http.sentence(405, "Post a text here.");
        }
        if (parts.length > 2 || parts[0].isEmpty()) {
            return Http.sentence(404, "A hook is " + PATH + "TOKEN or " + PATH + "TOKEN/ROOM.");
        }
        Optional<String> text = text(inquiry);
        if (text.isEmpty()) {
            return refused(
                    400,
                    Failure.Code.MALFORMED,
                    "Send {\"body\":\"a text\"}, a form with body, or a plain text.");
        }
        return Body.parse(text.get()) instanceof Body.Parsed.Ok(Body body) && !body.isBlank()
                ? says(inquiry, parts, body)
                : refused(
                        400,
                        Failure.Code.MALFORMED,
                        "The body is empty, or longer than " + Body.MAX_LENGTH + " characters.");
    }

    private static Inquiry.Understood says(Inquiry inquiry, String[] parts, Body body) {
        if (parts.length == 1) {
            return new Inquiry.Understood.Hooked(
                    new AccountRequest.Token(parts[0]), localId(inquiry), body, Hooks::answer);
        }
        return decoded(parts[1]).map(RoomAlias::parse).orElse(NO_ROOM)
                        instanceof RoomAlias.Parsed.Ok(RoomAlias alias)
                ? posts(inquiry, parts[0], alias, body)
                : refused(404, Failure.Code.NO_SUCH_ROOM, "There is no such room.");
    }

    private static LocalId localId(Inquiry inquiry) {
        return new LocalId("hook-" + inquiry.guest().number());
    }

    private static Inquiry.Understood posts(
            Inquiry inquiry, String token, RoomAlias room, Body body) {
        return new Inquiry.Understood.Visits(
                List.of(
                        new AccountRequest.Resume(new AccountRequest.Token(token)),
                        new Request.Join(room, Nickname.NONE, Request.Unmade.REFUSE),
                        new Request.Post(room, localId(inquiry), new Content.Text(body))),
                (replies, _, _) -> answer(replies.getLast()));
    }

    private static Inquiry.Answer answer(Reply reply) {
        return switch (reply) {
            case Reply.Slowed slowed ->
                    Http.slowed(
                            slowed, Http.refusal(429, Failure.Code.TOO_OFTEN, slowed.sentence()));
            case Reply.Denied(Reply.Problem problem, String sentence)
                    when problem == Reply.Problem.WRONG_TOKEN ->
                    Http.refusal(401, Failure.Code.WRONG_TOKEN, sentence);
            case Reply.Denied(Reply.Problem problem, String sentence) ->
                    Http.refusal(403, Answers.failure(problem, sentence).code(), sentence);
            case Reply.Refused(_, _, Reply.Problem problem, String sentence) ->
                    Http.refusal(403, Answers.failure(problem, sentence).code(), sentence);
            default ->
                    new Inquiry.Answer(
                            200, "application/json", HttpAnswer.write(List.<ServerPacket>of()));
        };
    }

    private static Inquiry.Understood refused(int status, Failure.Code code, String sentence) {
        return new Inquiry.Understood.Answered(Http.refusal(status, code, sentence));
    }

    private static Optional<String> text(Inquiry inquiry) {
        return switch (Http.type(inquiry)) {
            case "application/json" ->
                    JsonTree.read(inquiry.body())
                                            instanceof
                                            Grown.Fine(Node.Fields(Map<String, Node> fields))
                                    && fields.get("body") instanceof Node.Text(String text)
                            ? Optional.of(text)
                            : Optional.empty();
            case "application/x-www-form-urlencoded" -> field(inquiry.body());
            case "text/plain", "" -> Optional.of(inquiry.body());
            default -> Optional.empty();
        };
    }

    private static Optional<String> field(String form) {
        for (String pair : form.split("&", MOST_FIELDS)) {
            if (pair.startsWith("body=")) {
                return decoded(pair.substring("body=".length()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }
}
