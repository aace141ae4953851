package rookery.app;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// `--data DIR`.
public final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the server keeps everything.")
    private Path directory = Folders.server();

    public Path directory() {
        return directory.toAbsolutePath().normalize();
    }
}
