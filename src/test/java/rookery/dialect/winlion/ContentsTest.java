package rookery.dialect.winlion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rookery.core.attachment.Attachment;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.dialect.winlion.wire.Media;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/// What media mean elsewhere, and back.
class ContentsTest {
    private static final URI SERVER = URI.create("http://chat.example:8080");

    private static URI where(Attachment.Kept kept) {
        return SERVER.resolve("/mnt/" + kept.key());
    }

    static Stream<Media> crossing() {
        return Stream.of(
                new Media.Text("你好"),
                new Media.Text(""),
                new Media.News("Cats", "http://a.example/c.jpg", "http://a.example/n", "memo"),
                new Media.Voice("http://a.example/v.mp3", 40),
                new Media.Picture("http://a.example/p.png"),
                new Media.RedPacket("http://a.example/red", 300, "恭喜"),
                new Media.Emoji("cry"),
                new Media.Link("http://www.a.com/dsturl.html"),
                new Media.Video("", "http://a.example/v.mp4"),
                new Media.Contact("10086", "http://a.example/p.png", "胡大力"));
    }

    @ParameterizedTest
    @MethodSource("crossing")
    void whatCrossesOverComesBackAsItWas(Media media) {
        assertThat(
                        Contents.of(media, SERVER)
                                .map(content -> Contents.of(content, ContentsTest::where)))
                .contains(media);
    }

    @Test
    void aRelativeAddressBelongsToTheServer() {
        assertThat(Contents.of(new Media.Picture("/mnt/1.png"), SERVER))
                .contains(
                        new Content.Picture(
                                new Attachment.Linked(
                                        URI.create("http://chat.example:8080/mnt/1.png"))));
    }

    @Test
    void whatLeadsNowhereIsShownAsText() {
        assertThat(Contents.of(new Media.Link("javascript:alert(1)"), SERVER))
                .contains(new Content.Text(new Body("javascript:alert(1)")));
        assertThat(Contents.of(new Media.Picture("not an address"), SERVER))
                .contains(new Content.Text(new Body("not an address")));
        assertThat(Contents.of(new Media.Voice("", 1), SERVER))
                .contains(new Content.Text(Body.EMPTY));
    }

    @Test
    void amountsAreKeptWithinReason() {
        assertThat(Contents.of(new Media.RedPacket("", Long.MIN_VALUE, ""), SERVER))
                .contains(new Content.RedPacket(Body.EMPTY, 0, "", ""));
        assertThat(Contents.of(new Media.Voice("http://a.example/v", Long.MAX_VALUE), SERVER))
                .isPresent();
    }

    @Test
    void halfCharactersAndEndlessTextsAreNobodysContent() {
        assertThat(Contents.of(new Media.Text("\ud800"), SERVER)).isEqualTo(Optional.empty());
        assertThat(Contents.of(new Media.Text("x".repeat(20_000)), SERVER)).isEmpty();
        assertThat(Contents.of(new Media.Emoji("a\nb\ud800"), SERVER))
                .contains(new Content.Emoji(Body.EMPTY, "a b"));
    }
}
