package rookery.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.app.Main;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

final class TourTest {
    @TempDir Path directory;

    @Test
    void everyStepOfTheTourHolds() throws IOException, InterruptedException {
        Path shots = directory.resolve("shots");
        Process tour =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "tour",
                                "--shots",
                                shots.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(tour.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tour.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("failed:", "left out:").contains("steps held");
        assertThat(shots).isDirectoryContaining("glob:**/*.png");
    }
}
