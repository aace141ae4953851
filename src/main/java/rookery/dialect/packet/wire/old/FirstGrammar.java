package rookery.dialect.packet.wire.old;

import static rookery.dialect.packet.wire.grammar.Field.may;
import static rookery.dialect.packet.wire.grammar.Field.must;
import static rookery.dialect.packet.wire.grammar.Kinds.text;
import static rookery.dialect.packet.wire.grammar.Kinds.whole;

import rookery.dialect.packet.wire.grammar.Kind;
import rookery.dialect.packet.wire.grammar.Kinds;
import rookery.dialect.packet.wire.grammar.Outcome;
import rookery.dialect.packet.wire.grammar.Shape;
import rookery.dialect.packet.wire.old.OldPacket.First;
import rookery.dialect.packet.wire.old.OldPacket.Letter;
import rookery.dialect.packet.wire.table.Words;
import rookery.dialect.packet.wire.tree.Node;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The first generation as trees.
final class FirstGrammar {
    private static final Kind<String> VERSION = Kinds.token(16);

    private static final Shape<Letter.Chat> CHAT =
            Shape.of(
                    "chat",
                    Letter.Chat.class,
                    must("from", text(1, 255)),
                    must("to", text(1, 255)),
                    must("text", Words.BODY),
                    may("chatType", whole(0, 3)),
                    may("deliveryStatus", whole(0, 5)));

    private static final Shape<Letter.Login> LOGIN =
            Shape.of("login", Letter.Login.class, must("from", text(1, 255)));

    private static final Shape<Letter.Logout> LOGOUT =
            Shape.of("logout", Letter.Logout.class, may("from", text(0, 255)));

    private static final Shape<Letter.Message> MESSAGE =
            Shape.of(
                            "message",
                            Letter.Message.class,
                            may("id", text(0, 255)),
                            may("delivery_data", text(0, 255)),
                            may("deletion_date", text(0, 255)),
                            must("text", Words.BODY),
                            must("sender_id", text(1, 255)),
                            may("group_id", text(0, 255)),
                            may("recipient_id", text(0, 255)),
                            may("records", text(0, 255)))
                    .where(FirstGrammar::checkReceiver);

    private FirstGrammar() {}

    private static Optional<Outcome.Fault<Letter.Message>> checkReceiver(Letter.Message message) {
        return message.groupId().isEmpty() && message.recipientId().isEmpty()
                ? Optional.of(Outcome.malformed("Send a group_id or a recipient_id."))
                : Optional.empty();
    }

    static OldReceived read(Map<String, Node> fields) {
        String version =
                VERSION.read(fields.getOrDefault("version", new Node.Nothing()))
                                instanceof Outcome.Fine<String>(String text)
                        ? text
                        : First.VERSION;
        Node body = fields.getOrDefault("body", new Node.Nothing());
        long op = fields.get("op") instanceof Node.Whole(long number) ? number : -1;
        return read(version, op, body);
    }

    private static OldReceived read(String version, long op, Node body) {
        return switch (Math.clamp(op, -1, Integer.MAX_VALUE)) {
            case Ops.HEARTBEAT_1 -> fine(version, new Letter.Heartbeat());
            case Ops.UNKNOWN_1 -> fine(version, new Letter.Unknown());
            case Ops.SERVER_ERROR_1 -> fine(version, new Letter.ServerError());
            case Ops.DECODE_FAILED_1 -> fine(version, new Letter.DecodeFailed());
            case Ops.CHAT_1 -> letter(version, CHAT.read(body), Letter.To.CHAT);
            case Ops.LOGIN_1 -> letter(version, LOGIN.read(body), Letter.To.LOGIN);
            case Ops.LOGOUT_1 -> letter(version, LOGOUT.read(orEmpty(body)), Letter.To.LOGOUT);
            case Ops.MESSAGE_1 -> letter(version, MESSAGE.read(body), Letter.To.MESSAGE);
            case Ops.CHATTED_1 -> answer(version, Letter.To.CHAT, body);
            case Ops.LOGGED_IN_1 -> answer(version, Letter.To.LOGIN, body);
            case Ops.LOGGED_OUT_1 -> answer(version, Letter.To.LOGOUT, body);
            case Ops.MESSAGED_1 -> answer(version, Letter.To.MESSAGE, body);
            default ->
                    new OldReceived.Faulty(
                            "There is no op " + op + " in the first generation.",
                            _ -> new First(version, new Letter.Unknown()));
        };
    }

    private static OldReceived fine(String version, Letter letter) {
        return new OldReceived.Fine(new First(version, letter));
    }

    private static Node orEmpty(Node body) {
        return body instanceof Node.Nothing ? new Node.Fields(Map.of()) : body;
    }

    private static OldReceived letter(
            String version, Outcome<? extends Letter> read, Letter.To to) {
        return switch (read) {
            case Outcome.Fine<? extends Letter>(Letter letter) -> fine(version, letter);
            case Outcome.Fault<? extends Letter> fault ->
                    new OldReceived.Faulty(
                            fault.under("body").path() + ": " + fault.sentence(),
                            _ -> new First(version, new Letter.Answer(to, false)));
        };
    }

    private static OldReceived answer(String version, Letter.To to, Node body) {
        boolean fine =
                body instanceof Node.Fields(Map<String, Node> fields)
                        && fields.get("code") instanceof Node.Whole(long code)
                        && code == Ops.DONE;
        return fine(version, new Letter.Answer(to, fine));
    }

    static Node write(First packet) {
        String version = packet.version();
        return switch (packet.letter()) {
            case Letter.Heartbeat _ -> write(Ops.HEARTBEAT_1, version, Optional.empty());
            case Letter.Unknown _ -> write(Ops.UNKNOWN_1, version, Optional.empty());
            case Letter.ServerError _ -> write(Ops.SERVER_ERROR_1, version, Optional.empty());
            case Letter.DecodeFailed _ -> write(Ops.DECODE_FAILED_1, version, Optional.empty());
            case Letter.Chat chat -> write(Ops.CHAT_1, version, Optional.of(CHAT.write(chat)));
            case Letter.Login login -> write(Ops.LOGIN_1, version, Optional.of(LOGIN.write(login)));
            case Letter.Logout logout ->
                    write(Ops.LOGOUT_1, version, Optional.of(LOGOUT.write(logout)));
            case Letter.Message message ->
                    write(Ops.MESSAGE_1, version, Optional.of(MESSAGE.write(message)));
            case Letter.Answer(Letter.To to, boolean fine) ->
                    write(op(to), version, Optional.of(answerBody(fine)));
        };
    }

    private static int op(Letter.To to) {
        return switch (to) {
            case CHAT -> Ops.CHATTED_1;
            case LOGIN -> Ops.LOGGED_IN_1;
            case LOGOUT -> Ops.LOGGED_OUT_1;
            case MESSAGE -> Ops.MESSAGED_1;
        };
    }

    private static Node answerBody(boolean fine) {
        Map<String, Node> body = new LinkedHashMap<>();
        body.put("code", new Node.Whole(fine ? Ops.DONE : Ops.WRONG_FORM));
        body.put("message", new Node.Text(fine ? "发送成功" : "发送失败，数据格式不正确"));
        body.put("data", new Node.Fields(Map.of()));
        return new Node.Fields(body);
    }

    private static Node write(long op, String version, Optional<Node> body) {
        Map<String, Node> fields = new LinkedHashMap<>();
        fields.put("op", new Node.Whole(op));
        fields.put("version", new Node.Text(version));
        body.ifPresent(node -> fields.put("body", node));
        return new Node.Fields(fields);
    }
}
