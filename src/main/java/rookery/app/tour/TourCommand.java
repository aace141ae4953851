package rookery.app.tour;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The main job by itself.
@Command(
        name = "tour",
        description =
                "Starts a server in a temporary place and two desktop windows, and lets them chat."
                        + " Needs no display.",
        mixinStandardHelpOptions = true)
public final class TourCommand implements Callable<Integer> {
    @Option(
            names = "--shots",
            paramLabel = "DIR",
            description = "Where a screenshot of each step goes.")
    private Optional<Path> shots = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        return tour(shots);
    }

    /// Where there is no window to show.
    public static int withoutShots() throws InterruptedException {
        return tour(Optional.empty());
    }

    private static int tour(Optional<Path> shots) throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            Path place = Files.createTempDirectory("rookery-tour-");
            Path pictures = shots.orElse(place.resolve("shots"));
            try (Tour tour = Tour.start(place, pictures)) {
                return tour.run() ? 0 : 1;
            } finally {
                remove(place, shots.isPresent());
            }
        } catch (IOException full) {
            System.err.println(
                    "The tour needs a place for its files and has none: " + full.getMessage());
            return 2;
        }
    }

    private static void remove(Path place, boolean shotsAreElsewhere) throws IOException {
        if (!shotsAreElsewhere) {
            System.out.println("Screenshots are in " + place.resolve("shots"));
            return;
        }
        try (var all = Files.walk(place)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
