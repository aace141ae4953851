package rookery.dialect.winlion;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.dialect.Inquiry;
import rookery.dialect.Inquiry.Understood.Answered;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.AccountRequest.Token;
import rookery.dialect.request.NumberedRequest;
import rookery.dialect.request.Request;
import rookery.dialect.winlion.wire.Bearer;
import rookery.dialect.winlion.wire.Cookies;
import rookery.dialect.winlion.wire.Form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The HTTP interface. Who asks is proved by the token of a login, in the cookie that a browser
/// sends by itself, or given as `token`; the original believed any number. Pure.
final class Calls {
    static final String REGISTER = "/user/register";
    static final String LOGIN = "/user/login";
    static final String FIND = "/user/find";
    static final String CONTACT = "/contact/";
    static final String UPLOAD = "/attach/upload";

    private static final String TOKEN = "token";

    private Calls() {}

    static Inquiry.Understood understand(Inquiry inquiry) {
        if (inquiry.path().startsWith(Files.PATH)) {
            return fetch(inquiry);
        }
        if (!inquiry.method().equals("POST")) {
            return sentence(405, "Post a form here.");
        }
        if (inquiry.path().equals(UPLOAD)) {
            return take(inquiry);
        }
        return Form.read(type(inquiry), inquiry.body())
                .map(form -> understand(inquiry, form))
                .orElseGet(() -> failed("Send a form, or a JSON object."));
    }

    private static Inquiry.Understood understand(Inquiry inquiry, Form form) {
        return switch (inquiry.path()) {
            case REGISTER -> register(form);
            case LOGIN -> logIn(form);
            case FIND ->
                    number(form, "id")
                            .map(id -> asks(inquiry, form, new NumberedRequest.ReadAccount(id)))
                            .orElseGet(() -> failed("id is no number."));
            case CONTACT + "loadfriend" ->
                    own(inquiry, form, "userid", new NumberedRequest.ListAgreed());
            case CONTACT + "loadcommunity" ->
                    own(inquiry, form, "userid", new NumberedRequest.ListRooms());
            case CONTACT + "addfriend" ->
                    form.field("userid").equals(form.field("dstid"))
                            ? failed(Answers.ONESELF)
                            : toward(
                                    inquiry,
                                    form,
                                    whom -> new NumberedRequest.Befriend(whom, Winlion.DEVICE));
            case CONTACT + "joincommunity" ->
                    toward(inquiry, form, room -> new NumberedRequest.Enter(room.number()));
            case CONTACT + "createcommunity" ->
                    form.field("name").isBlank()
                            ? failed(Answers.NO_NAME)
                            : own(
                                    inquiry,
                                    form,
                                    "ownerid",
                                    new NumberedRequest.Make(
                                            form.field("name"), Files.avatar(form.field("icon"))));
            default -> sentence(404, "There is no such call.");
        };
    }

    private static Inquiry.Understood register(Form form) {
        if (!(AccountName.parse(form.field("mobile"))
                instanceof AccountName.Parsed.Ok(AccountName name))) {
            return failed("mobile has 1 to 64 letters, digits, and . _ - @");
        }
        if (!(Password.parseNew(form.field("passwd"))
                instanceof Password.Parsed.Ok(Password password))) {
            return failed("passwd has " + Password.MIN_LENGTH + " characters at least.");
        }
        if (!(Nickname.parse(form.field("nickname"))
                instanceof Nickname.Parsed.Ok(Nickname nickname))) {
            return failed("nickname has " + Nickname.MAX_LENGTH + " characters at most.");
        }
        return enters(
                new AccountRequest.Register(
                        name, password, nickname, new Token(""), Winlion.DEVICE));
    }

    private static Inquiry.Understood logIn(Form form) {
        return AccountName.parse(form.field("mobile"))
                                instanceof AccountName.Parsed.Ok(AccountName name)
                        && Password.parse(form.field("passwd"))
                                instanceof Password.Parsed.Ok(Password password)
                ? enters(new AccountRequest.LogIn(name, password, Winlion.DEVICE))
                : failed("mobile or passwd is missing.");
    }

    private static Inquiry.Understood enters(AccountRequest.Entering entering) {
        return new Inquiry.Understood.Visits(
                List.of(entering, new NumberedRequest.ReadSelf()),
                (replies, audience, _) -> Answers.entered(replies, audience));
    }

    /// What somebody asks about another, or about a room.
    private static Inquiry.Understood toward(
            Inquiry inquiry, Form form, Function<AccountId, Request> request) {
        return number(form, "dstid")
                .map(other -> own(inquiry, form, "userid", request.apply(other)))
                .orElseGet(() -> failed("dstid is no number."));
    }

    /// @param field who claims to ask
    private static Inquiry.Understood own(
            Inquiry inquiry, Form form, String field, Request request) {
        return number(form, field)
                .map(self -> asks(inquiry, form, new NumberedRequest.Claim(self), request))
                .orElseGet(() -> failed(Answers.LOG_IN));
    }

    private static Inquiry.Understood asks(Inquiry inquiry, Form form, Request... requests) {
        Optional<Token> token = token(inquiry, form.field(TOKEN));
        if (token.isEmpty()) {
            return failed(Answers.LOG_IN);
        }
        List<Request> all = new ArrayList<>(List.of(requests));
        all.addFirst(new AccountRequest.Resume(token.get()));
        return new Inquiry.Understood.Visits(
                all, (replies, audience, _) -> Answers.of(replies, audience));
    }

    /// @param given in a form; what is said there counts before the cookie
    private static Optional<Token> token(Inquiry inquiry, String given) {
        return Optional.of(given)
                .filter(text -> !text.isEmpty())
                .or(() -> Form.query(inquiry.query()).find(TOKEN))
                .or(() -> Bearer.find(inquiry.header("authorization")))
                .or(() -> Cookies.find(inquiry.header("cookie"), Answers.COOKIE))
                .map(Token::new);
    }

    private static Optional<AccountId> number(Form form, String field) {
        String digits = form.field(field);
        return digits.matches("[1-9][0-9]{0,17}")
                ? Optional.of(new AccountId(Long.parseLong(digits)))
                : Optional.empty();
    }

    private static Inquiry.Understood fetch(Inquiry inquiry) {
        boolean reads = inquiry.method().equals("GET") || inquiry.method().equals("HEAD");
        Optional<String> key = Files.key(inquiry.path());
        if (!reads) {
            return sentence(405, "Files can only be read here.");
        }
        return key.<Inquiry.Understood>map(
                        known -> new Inquiry.Understood.Fetches(known, token(inquiry, "")))
                .orElseGet(() -> sentence(404, "There is no such file here."));
    }

    private static Inquiry.Understood take(Inquiry inquiry) {
        return token(inquiry, "")
                .<Inquiry.Understood>map(
                        token -> new Inquiry.Understood.Takes(token, "file", new Taking()))
                .orElseGet(() -> failed(Answers.LOG_IN));
    }

    /// Without its parameters.
    private static String type(Inquiry inquiry) {
        String type = inquiry.header("content-type");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static Inquiry.Understood failed(String sentence) {
        return new Answered(Answers.failed(sentence));
    }

    private static Inquiry.Understood sentence(int status, String sentence) {
        return new Answered(
                new Inquiry.Answer(status, "text/plain; charset=utf-8", sentence + "\n"));
    }

    private record Taking() implements Inquiry.Taking {
        @Override
        public Optional<Inquiry.Answer> refuse(Map<String, String> fields, AccountId self) {
            String claimed = fields.getOrDefault("userid", "");
            return claimed.isEmpty() || claimed.equals(Long.toString(self.number()))
                    ? Optional.empty()
                    : Optional.of(Answers.failed(Answers.LOG_IN));
        }

        @Override
        public Inquiry.Answer write(Map<String, String> fields, Reply reply) {
            return Answers.uploaded(reply, fields.getOrDefault("filetype", ""));
        }
    }
}
