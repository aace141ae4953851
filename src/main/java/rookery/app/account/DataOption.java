package rookery.app.account;

import picocli.CommandLine.Option;

import rookery.app.Folders;

import java.nio.file.Path;

/// `--data DIR`.
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the server keeps everything.")
    private Path directory = Folders.server();

    Path directory() {
        return directory.toAbsolutePath().normalize();
    }
}
