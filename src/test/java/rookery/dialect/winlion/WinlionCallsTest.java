package rookery.dialect.winlion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rookery.core.account.AccountId;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.attachment.Attachment;
import rookery.core.attachment.ContentHash;
import rookery.dialect.Greeting;
import rookery.dialect.Handshake;
import rookery.dialect.Inquiry;
import rookery.dialect.Terms;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.UploadReply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.AccountRequest.Token;
import rookery.dialect.request.NumberedRequest;
import rookery.dialect.request.Request;

import java.util.List;
import java.util.Map;
import java.util.Random;

/// What calls by HTTP and the knock at the chat's door mean.
class WinlionCallsTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final AccountId GUEST = new AccountId(900);
    private final Winlion winlion = new Winlion();

    private Inquiry.Understood post(String path, String body, String cookie) {
        return winlion.inquire(
                new Inquiry(
                        "POST",
                        path,
                        "",
                        Map.of("content-type", FORM, "cookie", cookie),
                        body,
                        GUEST));
    }

    private static List<Request> requests(Inquiry.Understood understood) {
        return understood instanceof Inquiry.Understood.Visits(var requests, _)
                ? requests
                : List.of();
    }

    private static String sentence(Inquiry.Understood understood) {
        return understood instanceof Inquiry.Understood.Answered(var answer) ? answer.body() : "";
    }

    @Test
    void whoAsksIsProvedBeforeWhatTheyClaimAndWhatTheyWant() {
        assertThat(requests(post("/contact/addfriend", "userid=1&dstid=2", "a=b; winlion=T")))
                .containsExactly(
                        new AccountRequest.Resume(new Token("T")),
                        new NumberedRequest.Claim(new AccountId(1)),
                        new NumberedRequest.Befriend(new AccountId(2), "winlion"));
    }

    @Test
    void aTokenThatIsGivenCountsBeforeTheCookie() {
        assertThat(requests(post("/user/find", "id=2&token=Given", "winlion=T")).getFirst())
                .isEqualTo(new AccountRequest.Resume(new Token("Given")));
    }

    @ParameterizedTest
    @CsvSource({
        "/contact/addfriend, userid=1&dstid=2",
        "/contact/loadfriend, userid=1",
        "/contact/loadcommunity, userid=1",
        "/contact/joincommunity, userid=1&dstid=2",
        "/contact/createcommunity, ownerid=1&name=x",
        "/user/find, id=2"
    })
    void nothingIsAskedForWhoDoesNotSayWhoTheyAre(String path, String body) {
        assertThat(sentence(post(path, body, ""))).contains("\"code\":-1", "请先登录");
    }

    @Test
    void aFileOfAFormIsTakenFromWhomeverTheTokenProves() {
        Inquiry.Understood understood = post("/attach/upload", "", "winlion=T");
        assertThat(understood).isInstanceOf(Inquiry.Understood.Takes.class);
        Inquiry.Taking taking = ((Inquiry.Understood.Takes) understood).taking();
        assertThat(taking.refuse(Map.of("userid", "1"), new AccountId(1))).isEmpty();
        assertThat(taking.refuse(Map.of("userid", "2"), new AccountId(1))).isPresent();
        var kept =
                new Attachment.Kept("k", new ContentHash("a".repeat(64)), "a.png", "image/png", 1);
        assertThat(taking.write(Map.of(), new UploadReply.Finished(kept)).body())
                .contains("\"data\":\"/mnt/k.png\"");
        assertThat(taking.write(Map.of("filetype", ".mp3"), new UploadReply.Finished(kept)).body())
                .contains("\"data\":\"/mnt/k.mp3\"");
        assertThat(
                        taking.write(Map.of("filetype", "/../../x"), new UploadReply.Finished(kept))
                                .body())
                .contains("\"data\":\"/mnt/k\"");
    }

    private Greeting greeting(String query, Reply reply) {
        Greeting greeting =
                winlion.greet(
                        new Handshake(
                                "/chat",
                                query,
                                Map.of("host", "chat.example"),
                                GUEST,
                                new Terms("s", "r", Terms.Registration.OPEN, true, 1, 1)));
        assertThat(greeting).isInstanceOf(Greeting.Knocks.class);
        return ((Greeting.Knocks) greeting).then().apply(reply);
    }

    private static Reply entered(long number) {
        return new AccountReply.Entered(
                new AccountId(number), new Handle("138"), new Nickname("A"), 1, new Token("T"));
    }

    @Test
    void theDoorOpensForTheTokenOfThatNumberOnly() {
        assertThat(greeting("id=1&token=T", entered(1))).isInstanceOf(Greeting.Admitted.class);
        assertThat(greeting("id=2&token=T", entered(1)))
                .isInstanceOfSatisfying(
                        Greeting.TurnedAway.class,
                        away -> assertThat(away.status()).isEqualTo(403));
        assertThat(greeting("", new Reply.Denied(Reply.Problem.WRONG_TOKEN, "No.")))
                .isInstanceOfSatisfying(
                        Greeting.TurnedAway.class,
                        away -> assertThat(away.status()).isEqualTo(403));
        assertThat(greeting("id=1", new Reply.Denied(Reply.Problem.BUSY, "Later.")))
                .isInstanceOfSatisfying(
                        Greeting.TurnedAway.class,
                        away -> assertThat(away.status()).isEqualTo(503));
    }

    @Test
    void nothingThatComesMakesItThrow() {
        Random random = new Random(6);
        List<String> paths =
                List.of(
                        "/user/register",
                        "/user/login",
                        "/user/find",
                        "/contact/addfriend",
                        "/contact/",
                        "/contact/createcommunity",
                        "/attach/upload",
                        "/mnt/",
                        "/mnt/..%2f");
        for (int round = 0; round < 20_000; round++) {
            StringBuilder body = new StringBuilder("mobile=138&passwd=12345678&userid=1&dstid=2");
            for (int i = random.nextInt(8); i >= 0; i--) {
                body.setCharAt(random.nextInt(body.length()), (char) random.nextInt(0x250));
            }
            String path = paths.get(random.nextInt(paths.size()));
            assertThat(post(path, body.toString(), body.toString())).isNotNull();
        }
    }
}
