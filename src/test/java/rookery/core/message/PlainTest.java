package rookery.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rookery.core.attachment.Attachment;

import java.net.URI;

final class PlainTest {
    private static final Attachment.Linked FILE =
            new Attachment.Linked(URI.create("http://chat.example/packet/file/92"));

    @Test
    void whatOnlyStandsForAFileIsNoCaption() {
        assertThat(Plain.caption(file("[file minutes.pdf]"))).isEqualTo(Body.EMPTY);
        assertThat(Plain.caption(file("[file]"))).isEqualTo(Body.EMPTY);
        assertThat(Plain.caption(file("http://chat.example/packet/file/92"))).isEqualTo(Body.EMPTY);
        assertThat(Plain.caption(new Content.Picture(body("[picture]"), FILE, Extent.UNKNOWN)))
                .isEqualTo(Body.EMPTY);
    }

    @Test
    void whatSomebodyWroteBesideItIs() {
        assertThat(Plain.caption(file("read [file] 2"))).isEqualTo(body("read [file] 2"));
        assertThat(Plain.caption(file("[picture]"))).isEqualTo(body("[picture]"));
        assertThat(Plain.caption(file("[file] of last week")))
                .isEqualTo(body("[file] of last week"));
    }

    private static Content.File file(String words) {
        return new Content.File(body(words), FILE);
    }

    private static Body body(String words) {
        return new Body(words);
    }
}
