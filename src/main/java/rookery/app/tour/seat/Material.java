package rookery.app.tour.seat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import javax.imageio.ImageIO;

/// What the tour has to show: a picture that is drawn, and a voice that is made of tones.
public final class Material {
    public static final int RATE = 48_000;

    private Material() {}

    /// A nest at dusk, the same in every run.
    public static Path drawNest(Path file) throws IOException {
        BufferedImage picture = new BufferedImage(960, 640, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(
                new GradientPaint(
                        0, 0, new Color(0x12, 0x3c, 0x45), 0, 640, new Color(0xf2, 0xb8, 0x80)));
        pen.fillRect(0, 0, 960, 640);
        pen.setColor(new Color(0xff, 0xe6, 0xb8));
        pen.fill(new Ellipse2D.Double(640, 330, 150, 150));
        RandomGenerator twigs = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = 0; i < 420; i++) {
            double x = 480 + twigs.nextGaussian() * 130;
            double y = 500 + twigs.nextGaussian() * 28;
            int shade = 40 + twigs.nextInt(60);
            pen.setColor(new Color(shade + 30, shade + 10, shade - 20));
            pen.setStroke(new BasicStroke(1.5f + twigs.nextFloat() * 3));
            pen.draw(
                    new QuadCurve2D.Double(
                            x - 90,
                            y - 10 + twigs.nextInt(30),
                            x,
                            y + 34,
                            x + 90,
                            y - 10 + twigs.nextInt(30)));
        }
        for (int egg = 0; egg < 3; egg++) {
            pen.setColor(new Color(0x9f, 0xc9, 0xc4));
            pen.fill(new Ellipse2D.Double(390 + egg * 62, 430 + (egg % 2) * 8, 56, 74));
        }
        pen.dispose();
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    /// Three seconds that rise and fall like speech: a voiced hum with formants, in syllables.
    public static short[] hum() {
        short[] samples = new short[3 * RATE];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double second = i / (double) RATE;
            double pitch = 140 + 30 * Math.sin(2 * Math.PI * 0.7 * second);
            phase += 2 * Math.PI * pitch / RATE;
            double syllable = Math.pow(Math.max(0, Math.sin(2 * Math.PI * 2.3 * second)), 0.6);
            double voiced =
                    Math.sin(phase) + 0.5 * Math.sin(3 * phase) + 0.35 * Math.sin(7 * phase);
            samples[i] = (short) (voiced * syllable * 9_000);
        }
        return samples;
    }
}
