package rookery.client.voice.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

public class StretchTest {
    private static short[] played(Clip clip, double speed) {
        Stretch stretch = new Stretch(clip, 0);
        short[] hop = new short[Stretch.HOP];
        short[] all = new short[4 * clip.length()];
        int length = 0;
        while (!stretch.ended()) {
            stretch.read(hop, speed);
            System.arraycopy(hop, 0, all, length, hop.length);
            length += hop.length;
        }
        return Arrays.copyOf(all, length);
    }

    @Test
    public void ownSpeedGivesTheSamplesThemselves() {
        short[] tone = Tones.sine(440, 1, 0.5);

        assertThat(Arrays.copyOf(played(Tones.clip(tone), 1.0), tone.length)).isEqualTo(tone);
    }

    @Test
    public void anotherSpeedChangesTheLengthAndNotThePitch() {
        Clip clip = Tones.clip(Tones.sine(440, 2, 0.5));
        for (double speed : new double[] {0.5, 0.75, 1.25, 1.5, 2, 3}) {
            short[] played = played(clip, speed);

            assertThat(played.length / (2.0 * Pcm.RATE)).isBetween(0.97 / speed, 1.03 / speed);
            assertThat(Tones.strongestPitch(played, 4_800, played.length - 4_800))
                    .as("pitch at speed %s", speed)
                    .isBetween(430.0, 450.0);
        }
    }

    @Test
    public void aChangeOfSpeedOnTheWayDoesNotClick() {
        Clip clip = Tones.clip(Tones.sine(300, 2, 0.5));
        Stretch stretch = new Stretch(clip, 0);
        short[] hop = new short[Stretch.HOP];
        short last = 0;
        int largestStep = 0;
        for (int round = 0; round < 80; round++) {
            stretch.read(hop, round % 3 == 0 ? 1.0 : 1.5);
            for (short sample : hop) {
                largestStep = Math.max(largestStep, Math.abs(sample - last));
                last = sample;
            }
        }
        int steepestOfTheTone = (int) (2 * Math.PI * 300 / Pcm.RATE * 16_384);
        assertThat(largestStep).isLessThan(3 * steepestOfTheTone);
    }
}
