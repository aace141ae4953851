package rookery.client.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.client.attachment.PictureCheck.Verdict;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

final class ImagePictureCheckTest {
    @TempDir Path directory;
    private final PictureCheck check = new ImagePictureCheck();

    @Test
    void readsTheSizeOfAPicture() throws IOException {
        assertThat(check.look(write("fine.png", png()))).isEqualTo(new Verdict.Fine(30, 20));
    }

    @Test
    void refusesAPictureThatWouldFillTheMemory() throws IOException {
        byte[] bomb = png();
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        header.putInt(29, (int) sum.getValue());
        assertThat(check.look(write("bomb.png", bomb)))
                .isEqualTo(new Verdict.TooManyPixels(3_600_000_000L));
    }

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        assertThat(check.look(write("text.png", new byte[] {110, 111, 116})))
                .isEqualTo(new Verdict.NotAPicture());
        assertThat(check.look(write("empty.png", new byte[0])))
                .isEqualTo(new Verdict.NotAPicture());
        assertThat(check.look(directory.resolve("missing.png")))
                .isEqualTo(new Verdict.NotAPicture());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
