package rookery.dialect.winlion;

import rookery.core.account.Author;
import rookery.core.account.Password;
import rookery.dialect.CallingSide.Move;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.AccountRequest.Token;
import rookery.dialect.winlion.wire.Answered;
import rookery.dialect.winlion.wire.User;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How one client comes in: a call for a token, or the one of last time; then the chat's door; then
/// whom and what it knows. For one thread at a time.
final class Entry {
    /// Number and token, kept as one.
    private static final Pattern KEPT = Pattern.compile("([1-9][0-9]{0,17}):(.+)");

    /// The original's tokens; ours are others.
    private static final Pattern ORIGINAL = Pattern.compile("[0-9A-F]{1,32}");

    private final URI server;
    private final Phone phone;
    private final Circle circle;
    private Optional<Long> tag = Optional.empty();
    private long self;
    private String token = "";

    Entry(URI server, Phone phone, Circle circle) {
        this.server = server;
        this.phone = phone;
        this.circle = circle;
    }

    /// 0 before it is known.
    long self() {
        return self;
    }

    boolean isOriginal() {
        return ORIGINAL.matcher(token).matches();
    }

    List<Move> enter(AccountRequest.Entering entering, long asked) {
        return switch (entering) {
            case AccountRequest.EnterAsGuest _ ->
                    Phone.answer(
                            asked,
                            new Reply.Denied(
                                    Reply.Problem.CLOSED, "winlion takes no guests. Register."));
            case AccountRequest.LogIn(var name, var password, _) ->
                    call(
                            asked,
                            Calls.LOGIN,
                            Reply.Problem.WRONG_PASSWORD,
                            Map.of("mobile", name.text(), "passwd", text(password)));
            case AccountRequest.Register(var name, var password, var nickname, _, _) ->
                    call(
                            asked,
                            Calls.REGISTER,
                            Reply.Problem.NAME_TAKEN,
                            Map.of(
                                    "mobile",
                                    name.text(),
                                    "passwd",
                                    text(password),
                                    "nickname",
                                    nickname.text().isEmpty() ? name.text() : nickname.text(),
                                    "avatar",
                                    "",
                                    "sex",
                                    "U",
                                    "memo",
                                    ""));
            case AccountRequest.Resume(Token kept) -> {
                Matcher parts = KEPT.matcher(kept.text());
                yield parts.matches()
                        ? connect(asked, Long.parseLong(parts.group(1)), parts.group(2))
                        : Phone.answer(
                                asked,
                                new Reply.Denied(
                                        Reply.Problem.WRONG_TOKEN, "Log in with the password."));
            }
        };
    }

    private static String text(Password password) {
        return new String(password.utf8(), StandardCharsets.UTF_8);
    }

    private List<Move> call(
            long asked, String path, Reply.Problem refused, Map<String, String> fields) {
        return phone.call(
                path,
                fields,
                fine ->
                        fine.user()
                                .filter(user -> user.id() > 0 && !user.token().isEmpty())
                                .map(user -> connect(asked, user.id(), user.token()))
                                .orElseGet(
                                        () ->
                                                Phone.answer(
                                                        asked,
                                                        new Reply.Denied(
                                                                Reply.Problem.UNKNOWN,
                                                                "The server gave no token."))),
                denied ->
                        Phone.answer(
                                asked,
                                denied.problem() == Reply.Problem.NOT_ALLOWED
                                        ? new Reply.Denied(refused, denied.sentence())
                                        : denied));
    }

    private List<Move> connect(long asked, long number, String proof) {
        tag = Optional.of(asked);
        self = number;
        token = proof;
        phone.token(proof);
        String query =
                "?id=" + number + "&token=" + URLEncoder.encode(proof, StandardCharsets.UTF_8);
        return List.of(
                new Move.Connects(
                        URI.create(
                                server.getScheme()
                                        + "://"
                                        + server.getRawAuthority()
                                        + Winlion.PATH
                                        + query)));
    }

    List<Move> turnedAway(String sentence) {
        return answer(new Reply.Denied(Reply.Problem.WRONG_TOKEN, sentence));
    }

    private List<Move> answer(Reply reply) {
        Optional<Long> asked = tag;
        tag = Optional.empty();
        return asked.map(mine -> Phone.answer(mine, reply)).orElse(List.of());
    }

    /// The chat is open: now who this is, and whom and what they know, each after the other.
    List<Move> admitted() {
        return tag.isEmpty()
                ? List.of()
                : phone.call(
                        Calls.FIND,
                        Map.of("id", Long.toString(self)),
                        fine -> {
                            fine.user().filter(user -> user.id() == self).ifPresent(circle::know);
                            return friends();
                        },
                        this::answer);
    }

    private Map<String, String> mine() {
        return Map.of("userid", Long.toString(self));
    }

    private List<Move> friends() {
        return phone.call(
                Calls.CONTACT + "loadfriend",
                mine(),
                fine -> {
                    circle.friends(fine.users());
                    return communities();
                },
                this::answer);
    }

    private List<Move> communities() {
        return phone.call(
                Calls.CONTACT + "loadcommunity",
                mine(),
                fine -> {
                    circle.communities(fine.communities());
                    return answer(entered());
                },
                this::answer);
    }

    private Reply entered() {
        Author me = me();
        return new AccountReply.Entered(
                me.id(), me.handle(), me.nickname(), 0, new Token(self + ":" + token));
    }

    Author me() {
        return circle.find(self).map(Circle::author).orElseGet(this::nobody);
    }

    private Author nobody() {
        return Circle.author(stranger(self));
    }

    /// Somebody of whom nothing is known but the number.
    static User stranger(long number) {
        return new User(number, "", "", "U", "", 0, "", "", Answered.NEVER);
    }
}
