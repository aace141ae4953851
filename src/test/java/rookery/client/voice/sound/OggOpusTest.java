package rookery.client.voice.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

public class OggOpusTest {
    @Test
    public void aToneKeepsItsPitchLoudnessAndExactLength() {
        for (double hertz : new double[] {220, 440, 1_000, 3_000}) {
            short[] tone = Tones.sine(hertz, 1.2345, 0.5);

            short[] back = decoded(Tones.oggOpus(tone));

            assertThat(back).hasSameSizeAs(tone);
            assertThat(Tones.strongestPitch(back, 4_800, back.length)).isEqualTo(hertz);
            assertThat(Tones.clip(back).peaks(3))
                    .allSatisfy(peak -> assertThat(peak).isBetween(0.35, 0.65));
        }
    }

    @Test
    public void everyLengthAroundAFrameComesBackExactly() {
        for (int length : new int[] {1, 959, 960, 961, 648, 649, 47_999, 48_000, 48_001, 96_000}) {
            assertThat(decoded(Tones.oggOpus(new short[length]))).hasSize(length);
        }
    }

    @Test
    public void aMinuteOfSpeechLikeSoundTakesLessThanAQuarterMegabyte() {
        assertThat(Tones.oggOpus(Tones.sine(200, 60, 0.3))).hasSizeLessThan(256 * 1024);
    }

    @Test
    public void everyCutIsAnAnswer() {
        byte[] whole = Tones.oggOpus(Tones.sine(440, 2.5, 0.5));
        for (int length = 0; length < whole.length; length += 97) {
            assertThat(OggOpusReader.decode(Arrays.copyOf(whole, length)))
                    .isInstanceOf(Decoded.NotSound.class);
        }
    }

    @Test
    public void everyFlippedBitIsAnAnswer() {
        byte[] whole = Tones.oggOpus(Tones.sine(440, 1, 0.5));
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            byte[] broken = whole.clone();
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));

            assertThat(OggOpusReader.decode(broken)).isInstanceOf(Decoded.NotSound.class);
        }
    }

    @Test
    public void damageUnderARightChecksumIsAnAnswerToo() {
        byte[] whole = Tones.oggOpus(Tones.sine(440, 1, 0.5));
        Random random = new Random(8);
        for (int round = 0; round < 300; round++) {
            byte[] broken = whole.clone();
            for (int i = 0; i < 20; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }

            assertThat(OggOpusReader.decode(OggFixture.withRightChecksums(broken))).isNotNull();
        }
    }

    @Test
    public void aLostPageIsNoticed() {
        byte[] whole = Tones.oggOpus(Tones.sine(440, 3.5, 0.5));

        assertThat(OggOpusReader.decode(OggFixture.withoutPage(whole, 3)))
                .isEqualTo(
                        new Decoded.NotSound(
                                "a page is missing before byte "
                                        + OggFixture.startOfPage(whole, 3)));
    }

    @Test
    public void aHugeNumberInTheHeadersIsNotBelieved() {
        byte[] whole = Tones.oggOpus(Tones.sine(440, 0.5, 0.5));
        byte[] tags = "OpusTags".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        int at = OggFixture.find(whole, tags) + tags.length;
        Arrays.fill(whole, at, at + 4, (byte) 0x7f);

        assertThat(OggOpusReader.decode(OggFixture.withRightChecksums(whole)))
                .isInstanceOf(Decoded.Sound.class);
    }

    private static short[] decoded(byte[] file) {
        assertThat(OggOpusReader.decode(file)).isInstanceOf(Decoded.Sound.class);
        return Tones.samples(((Decoded.Sound) OggOpusReader.decode(file)).clip());
    }
}
