package rookery.app.export;

import rookery.store.sqlite.DatabaseCopy;
import rookery.store.sqlite.backup.MediaHold;
import rookery.store.sqlite.server.AttachmentLimits;
import rookery.store.sqlite.server.ServerStores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A server's stores as they were at one moment, to be read while the server goes on. Files are
/// read where they are, and stay there until this is closed. For one thread.
final class Snapshot implements AutoCloseable {
    private final Path data;
    private final Path folder;
    private final MediaHold hold;
    private final ServerStores stores;

    private Snapshot(Path data, Path folder, MediaHold hold, ServerStores stores) {
        this.data = data;
        this.folder = folder;
        this.hold = hold;
        this.stores = stores;
    }

    /// Blocking.
    ///
    /// @param beside the copy of the database is made in this folder, where there has to be room
    static Opening open(Path data, Path beside, InstantSource clock) throws IOException {
        Optional<MediaHold> hold = MediaHold.toCopy(data);
        if (hold.isEmpty()) {
            return new Opening.Refused(
                    "The server is removing old files at this moment. Try again in a minute.");
        }
        Path folder = Files.createTempDirectory(beside, ".rookery-export");
        try {
            DatabaseCopy.take(data.resolve("server.db"), folder.resolve("server.db"));
            return switch (ServerStores.open(folder, AttachmentLimits.DEFAULT, clock)) {
                case ServerStores.Opening.Refused(String sentence) -> {
                    clear(folder, hold.get());
                    yield new Opening.Refused(sentence);
                }
                case ServerStores.Opening.Opened(ServerStores stores, _) ->
                        new Opening.Opened(new Snapshot(data, folder, hold.get(), stores));
            };
        } catch (IOException broken) {
            clear(folder, hold.get());
            throw broken;
        }
    }

    ServerStores stores() {
        return stores;
    }

    /// Where the server has the file that the stores know.
    Path original(Path known) {
        return data.resolve(folder.relativize(known));
    }

    @Override
    public void close() throws IOException {
        stores.close();
        clear(folder, hold);
    }

    private static void clear(Path folder, MediaHold hold) throws IOException {
        try (hold) {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path one : all) {
                Files.delete(one);
            }
        }
    }

    /// What came of [#open].
    sealed interface Opening {
        record Opened(Snapshot snapshot) implements Opening {}

        /// @param sentence what is wrong and what to do
        record Refused(String sentence) implements Opening {}
    }
}
