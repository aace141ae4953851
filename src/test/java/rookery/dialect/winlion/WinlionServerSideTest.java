package rookery.dialect.winlion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.attachment.Attachment;
import rookery.core.attachment.ContentHash;
import rookery.core.capability.Capability;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Original;
import rookery.core.message.Said;
import rookery.core.room.Destination;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.Audience;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.Understood;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Numbered;
import rookery.dialect.request.NumberedRequest;
import rookery.dialect.request.Request;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/// One connection, as the server hears it and speaks to it.
class WinlionServerSideTest {
    private static final URI SERVER = URI.create("http://chat.example:8080");
    private static final Audience AUDIENCE = new Audience(SERVER, ZoneOffset.UTC);
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final AccountId ANN = new AccountId(1);
    private static final Author BOB =
            new Author(new AccountId(2), Handle.of(new AccountName("139")), new Nickname("Bob"));
    private static final RoomAlias LOBBY = new RoomAlias("lobby");

    private final WinlionServerSide side = new WinlionServerSide(ANN, 77, SERVER);

    private NumberedRequest.PostTo posted(String text) {
        return side.receive(new Frame.Text(text))
                                instanceof Decoded.Read<Understood>(Understood.Asks(var request, _))
                        && request instanceof NumberedRequest.PostTo post
                ? post
                : fail(text);
    }

    private static NumberedRequest.PostTo fail(String text) {
        throw new AssertionError("not a message: " + text);
    }

    private static String said(String media) {
        return "{\"dstid\":2,\"cmd\":10,\"userid\":1," + media + "}";
    }

    @Test
    void whatIsSaidGoesByNumberWithItsLettersBesideIt() {
        String text =
                "{ \"media\":1,\"x\":[1], \"content\":\"hi\",\"userid\":1,\"cmd\":11,\"dstid\":7}";
        NumberedRequest.PostTo post = posted(text);
        assertThat(post.to()).isEqualTo(new Numbered.Room(7));
        assertThat(post.content()).isEqualTo(new Content.Text(new Body("hi")));
        assertThat(post.context().original()).isEqualTo(new Original("winlion", text));
        assertThat(posted(said("\"media\":1")).to())
                .isEqualTo(new Numbered.Account(new AccountId(2)));
    }

    @Test
    void noTwoMessagesAreOneEvenOnTwoConnections() {
        String text = said("\"media\":1,\"content\":\"x\"");
        WinlionServerSide other = new WinlionServerSide(ANN, 78, SERVER);
        assertThat(posted(text).localId()).isNotEqualTo(posted(text).localId());
        assertThat(other.receive(new Frame.Text(text)))
                .isNotEqualTo(new WinlionServerSide(ANN, 77, SERVER).receive(new Frame.Text(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mnt/abc_-9.png",
                "/mnt/abc_-9",
                "http://chat.example:8080/mnt/abc_-9.mp3",
            })
    void aFileOfTheServerIsOneOfItsOwn(String url) {
        assertThat(posted(said("\"media\":4,\"url\":\"" + url + "\"")).content())
                .isInstanceOfSatisfying(
                        Content.Picture.class,
                        picture ->
                                assertThat(picture.attachment())
                                        .isInstanceOfSatisfying(
                                                Attachment.Kept.class,
                                                kept ->
                                                        assertThat(kept.key())
                                                                .isEqualTo("abc_-9")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://elsewhere.example/mnt/abc.png",
                "http://chat.example:8080/other/abc.png",
                "http://chat.example:8080/mnt/a/b.png"
            })
    void aFileAnywhereElseIsALink(String url) {
        assertThat(posted(said("\"media\":3,\"amount\":3,\"url\":\"" + url + "\"")).content())
                .isEqualTo(new Content.Link(Body.EMPTY, URI.create(url), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"cmd\":10,\"userid\":2,\"dstid\":2,\"media\":1}",
                "{\"cmd\":10,\"dstid\":2,\"media\":1}",
                "{\"cmd\":10,\"userid\":1,\"media\":1}",
                "{\"cmd\":10,\"userid\":1,\"dstid\":-2,\"media\":1}",
                "{\"cmd\":10,\"userid\":1,\"dstid\":2,\"media\":1,\"content\":\"\\ud83d\"}",
                "{\"cmd\":10,\"userid\":\"1\",\"dstid\":2,\"media\":1}"
            })
    void whatMakesNoSenseAsksNothing(String text) {
        assertThat(side.receive(new Frame.Text(text))).isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void bytesAndTooLongTextsAskNothing() {
        assertThat(side.receive(new Frame.Binary(new byte[] {1})))
                .isInstanceOf(Decoded.Malformed.class);
        String longer = "x".repeat(Body.MAX_LENGTH + 1);
        assertThat(side.receive(new Frame.Text(said("\"media\":1,\"content\":\"" + longer + "\""))))
                .isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void aHeartbeatIsNotAnswered() {
        assertThat(side.receive(new Frame.Text("{\"cmd\":0,\"userid\":1}")))
                .isEqualTo(new Decoded.Read<>(new Understood.Answered(List.of())));
    }

    @Test
    void nothingThatComesMakesItThrow() {
        Random random = new Random(5);
        String seed = said("\"media\":4,\"url\":\"/mnt/a.png\",\"amount\":3");
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(seed);
            for (int i = random.nextInt(5); i >= 0; i--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x250));
            }
            assertThat(side.receive(new Frame.Text(text.toString()))).isNotNull();
        }
    }

    private List<String> told(Event event) {
        return side.encode(event, AUDIENCE) instanceof Encoded.Written(var frames)
                ? frames.stream().map(frame -> ((Frame.Text) frame).text()).toList()
                : List.of("no word");
    }

    private static Said by(Content content, Context context) {
        return new Said(BOB, content, NOW, Said.Precision.INSTANT, context);
    }

    @Test
    void whatWasWrittenHereIsTheSameLetterByLetter() {
        Content hi = new Content.Text(new Body("hi"));
        Said mine = by(hi, Context.of(new Original("winlion", "{ as it was }")));
        assertThat(told(new Event.Posted(LOBBY, mine, 7))).containsExactly("{ as it was }");
        Said elder = by(hi, Context.of(new Original("packet/SECOND", "{ other }")));
        assertThat(told(new Event.Posted(LOBBY, elder, 7)))
                .containsExactly(
                        "{\"dstid\":7,\"cmd\":11,\"userid\":2,\"media\":1,\"content\":\"hi\"}");
    }

    @Test
    void aDirectIsForTheOtherOfTheTwo() {
        Said hi = by(new Content.Text(new Body("hi")), Context.NONE);
        RoomAlias direct = RoomAlias.direct(ANN, BOB.id());
        assertThat(told(new Event.PostedDirect(direct, Handle.of(new AccountName("138")), hi)))
                .containsExactly(
                        "{\"dstid\":1,\"cmd\":10,\"userid\":2,\"media\":1,\"content\":\"hi\"}");
    }

    @Test
    void wordsBesideAFileComeAfterIt() {
        var file =
                new Attachment.Kept(
                        "k1", new ContentHash("a".repeat(64)), "cat.PNG", "image/png", 9);
        Content picture = new Content.Picture(file).with(new Body("my cat"));
        assertThat(told(new Event.Posted(LOBBY, by(picture, Context.NONE), 7)))
                .containsExactly(
                        "{\"dstid\":7,\"cmd\":11,\"userid\":2,\"media\":4,\"url\":\"/mnt/k1.png\"}",
                        "{\"dstid\":7,\"cmd\":11,\"userid\":2,\"media\":1,\"content\":\"my cat\"}");
    }

    @Test
    void whatHasNoWordHereIsSaidToHaveNone() {
        Member bob = new Member(BOB.id(), BOB.handle(), BOB.nickname());
        assertThat(
                        side.encode(
                                new Event.Typing(
                                        new Destination.Room(LOBBY), bob, Request.Sign.WRITING),
                                AUDIENCE))
                .isEqualTo(new Encoded.NoWord(Capability.TYPING));
        assertThat(told(new Event.Joined(LOBBY, bob, NOW))).isEmpty();
        assertThat(
                        side.encode(
                                new Reply.Denied(Reply.Problem.NOT_ALLOWED, "No."),
                                1,
                                AUDIENCE,
                                NOW))
                .isEqualTo(Encoded.Written.NOTHING);
    }
}
