package rookery.dialect.winlion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rookery.core.account.AccountName;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.core.attachment.Attachment;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.LocalId;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.dialect.AccountSide.Incoming;
import rookery.dialect.CallingSide.Call;
import rookery.dialect.CallingSide.Matter;
import rookery.dialect.CallingSide.Move;
import rookery.dialect.CallingSide.Outcome;
import rookery.dialect.Frame;
import rookery.dialect.event.Event;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RosterReply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.AccountRequest.Token;
import rookery.dialect.request.Request;
import rookery.dialect.request.RosterRequest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// One desktop's half, fed by hand.
class WinlionClientTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final String ANN =
            "{\"id\":1,\"mobile\":\"138\",\"nickname\":\"Ann\",\"token\":\"0A1B\"}";
    private static final String BOB = "{\"id\":2,\"mobile\":\"139\",\"nickname\":\"Bob\"}";

    private WinlionClient client = new WinlionClient(URI.create("ws://chat.example:8080"));

    private static String data(String data) {
        return "{\"code\":0,\"data\":" + data + "}";
    }

    private static String rows(String rows) {
        return "{\"code\":0,\"rows\":[" + rows + "]}";
    }

    /// Answers the one call that is asked.
    private List<Move> answered(List<Move> moves, String path, String body) {
        assertThat(moves).hasSize(1).first().isInstanceOf(Move.Calls.class);
        Move.Calls asked = (Move.Calls) moves.getFirst();
        assertThat(asked.call().address()).hasPath(path).hasHost("chat.example");
        return client.called(asked.number(), new Outcome.Came(200, body), NOW);
    }

    private static Reply reply(List<Move> moves) {
        return moves.getLast() instanceof Move.Tells(Incoming.Answer(_, Reply reply))
                ? reply
                : new Reply.Members(new RoomAlias("none"), List.of());
    }

    @BeforeEach
    void logIn() {
        Password password = ((Password.Parsed.Ok) Password.parse("p w+中")).password();
        List<Move> asked =
                client.ask(new AccountRequest.LogIn(new AccountName("138"), password, "d"), 5, NOW);
        Call call = ((Move.Calls) asked.getFirst()).call();
        assertThat(call.matter())
                .isInstanceOfSatisfying(
                        Matter.Text.class,
                        form ->
                                assertThat(form.text())
                                        .contains("mobile=138", "passwd=p+w%2B%E4%B8%AD"));
        List<Move> token = answered(asked, "/user/login", data(ANN));
        assertThat(token)
                .containsExactly(
                        new Move.Connects(
                                URI.create("ws://chat.example:8080/chat?id=1&token=0A1B")));
        List<Move> self = client.heard(new Frame.Text("hello,world!"), NOW);
        List<Move> friends = answered(self, "/user/find", data(ANN));
        List<Move> rooms = answered(friends, "/contact/loadfriend", rows(BOB));
        List<Move> in =
                answered(
                        rooms,
                        "/contact/loadcommunity",
                        rows("{\"id\":7,\"name\":\"Chess\",\"ownerid\":2}"));
        assertThat(in).hasSize(1);
        assertThat(reply(in))
                .isInstanceOfSatisfying(
                        AccountReply.Entered.class,
                        entered -> {
                            assertThat(entered.nickname()).isEqualTo(new Nickname("Ann"));
                            assertThat(entered.token()).isEqualTo(new Token("1:0A1B"));
                        });
    }

    private static Request.Post post(String text) {
        return new Request.Post(
                new Destination.Direct(new AccountName("139")),
                new LocalId("m1"),
                new Content.Text(new Body(text)),
                Context.NONE);
    }

    @Test
    void whatIsSaidGoesOutAsTheWebClientWritesItAndIsAcceptedAtOnce() {
        List<Move> moves = client.ask(post("hello"), 6, NOW);
        assertThat(moves)
                .hasSize(2)
                .first()
                .isEqualTo(
                        new Move.Says(
                                new Frame.Text(
                                        "{\"dstid\":2,\"cmd\":10,\"userid\":1,\"media\":1,"
                                                + "\"content\":\"hello\"}")));
        assertThat(reply(moves)).isInstanceOf(Reply.Accepted.class);
    }

    @Test
    void whatTheOriginalWouldLoseIsRefusedHere() {
        assertThat(reply(client.ask(post("你".repeat(200)), 6, NOW)))
                .isInstanceOfSatisfying(
                        Reply.Denied.class,
                        denied -> assertThat(denied.problem()).isEqualTo(Reply.Problem.TOO_LARGE));
    }

    @Test
    void aFriendIsHeardAtOnce() {
        List<Move> moves =
                client.heard(
                        new Frame.Text(
                                "{\"dstid\":7,\"cmd\":11,\"userid\":2,\"media\":4,"
                                        + "\"url\":\"/mnt/1.png\"}"),
                        NOW);
        assertThat(moves).hasSize(1);
        Event event = ((Incoming.News) ((Move.Tells) moves.getFirst()).incoming()).event();
        assertThat(event)
                .isInstanceOfSatisfying(
                        Event.Posted.class,
                        posted -> {
                            assertThat(posted.room()).isEqualTo(new RoomAlias("7"));
                            assertThat(posted.message().author().nickname())
                                    .isEqualTo(new Nickname("Bob"));
                            assertThat(posted.message().content())
                                    .isEqualTo(
                                            new Content.Picture(
                                                    new Attachment.Linked(
                                                            URI.create(
                                                                    "http://chat.example:8080/mnt/1.png"))));
                        });
    }

    @Test
    void aStrangerIsAskedForOnceAndWhatTheySayMeanwhileWaits() {
        String said = "{\"dstid\":1,\"cmd\":10,\"userid\":3,\"media\":1,\"content\":\"%s\"}";
        List<Move> first = client.heard(new Frame.Text(said.formatted("one")), NOW);
        assertThat(client.heard(new Frame.Text(said.formatted("two")), NOW)).isEmpty();
        List<Move> told =
                answered(
                        first,
                        "/user/find",
                        data("{\"id\":3,\"mobile\":\"no name!\",\"nickname\":\"Eve\"}"));
        assertThat(told).hasSize(2);
        Event event = ((Incoming.News) ((Move.Tells) told.getFirst()).incoming()).event();
        assertThat(event)
                .isInstanceOfSatisfying(
                        Event.PostedDirect.class,
                        posted ->
                                assertThat(posted.message().author().handle().text())
                                        .isEqualTo("id-3"));
    }

    @Test
    void friendsAreTheRoster() {
        assertThat(reply(client.ask(new RosterRequest.ListContacts("", 200), 8, NOW)))
                .isInstanceOfSatisfying(
                        RosterReply.Contacts.class,
                        contacts ->
                                assertThat(contacts.contacts())
                                        .extracting(contact -> contact.name().text())
                                        .containsExactly("139"));
    }

    @Test
    void whoeverIsTurnedAwayIsToldThatTheTokenIsWorthNothing() {
        client = new WinlionClient(URI.create("wss://chat.example"));
        List<Move> asked = client.ask(new AccountRequest.Resume(new Token("1:0A1B")), 9, NOW);
        assertThat(asked)
                .containsExactly(
                        new Move.Connects(URI.create("wss://chat.example/chat?id=1&token=0A1B")));
        assertThat(reply(client.turnedAway("Forbidden")))
                .isEqualTo(new Reply.Denied(Reply.Problem.WRONG_TOKEN, "Forbidden"));
        assertThat(reply(client.ask(new AccountRequest.Resume(new Token("garbage")), 9, NOW)))
                .isInstanceOf(Reply.Denied.class);
    }

    @Test
    void nothingThatComesMakesItThrow() {
        Random random = new Random(7);
        List<String> seeds =
                List.of(
                        data(ANN),
                        rows(BOB + "," + ANN),
                        "{\"code\":-1,\"msg\":\"no\"}",
                        "{\"dstid\":1,\"cmd\":10,\"userid\":3,\"media\":1,\"content\":\"x\"}");
        for (int round = 0; round < 10_000; round++) {
            StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
            for (int i = random.nextInt(4); i >= 0; i--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x180));
            }
            assertThat(client.heard(new Frame.Text(text.toString()), NOW)).isNotNull();
            List<Move> asked = client.ask(new RosterRequest.FindAccounts("4", 9), round, NOW);
            assertThat(
                            client.called(
                                    ((Move.Calls) asked.getFirst()).number(),
                                    new Outcome.Came(200, text.toString()),
                                    NOW))
                    .isNotEmpty();
        }
    }
}
