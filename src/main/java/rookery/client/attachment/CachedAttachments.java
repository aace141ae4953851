package rookery.client.attachment;

import rookery.core.attachment.Attachment;
import rookery.core.attachment.FileName;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// [Attachments] on a shelf of one gigabyte. Whoever asks for what is being fetched waits for the
/// same fetch.
public final class CachedAttachments implements Attachments {
    static final long SHELF_LIMIT = 1024L * 1024 * 1024;
    static final long FILE_LIMIT = 64L * 1024 * 1024;

    private final FileShelf shelf;
    private final Path own;
    private final Download download;
    private final Executor background;
    private final long fileLimit;
    private final Map<String, CompletableFuture<Fetched>> underWay = new ConcurrentHashMap<>();

    /// @param folder for what is fetched
    /// @param own where my files wait to be sent; the only folder that `file:` may name
    /// @param background runs tasks that wait for the network
    public CachedAttachments(
            Path folder, Path own, Download download, Executor background, InstantSource clock)
            throws IOException {
        this(
                new FileShelf(folder, SHELF_LIMIT, clock),
                Files.createDirectories(own).toRealPath(),
                download,
                background,
                FILE_LIMIT);
    }

    CachedAttachments(
            FileShelf shelf, Path own, Download download, Executor background, long fileLimit) {
        this.shelf = shelf;
        this.own = own;
        this.download = download;
        this.background = background;
        this.fileLimit = fileLimit;
    }

    @Override
    public CompletionStage<Fetched> fetch(Attachment attachment, URI server) {
        return switch (attachment) {
            case Attachment.Kept _ -> failed(Reason.NOT_FOUND);
            case Attachment.Linked(URI source) ->
                    join("from " + server + " ", source, Reach.onlyFrom(server));
        };
    }

    @Override
    public CompletionStage<Fetched> fetchAnyway(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Kept _ -> failed(Reason.NOT_FOUND);
            case Attachment.Linked(URI source) -> join("anyway ", source, Reach.askedFor(source));
        };
    }

    @Override
    public CompletionStage<Fetched> fetchSmall(Attachment attachment, URI server) {
        Optional<URI> small =
                attachment instanceof Attachment.Linked(URI source)
                        ? Thumbnail.find(source)
                        : Optional.empty();
        return small.isEmpty()
                ? fetch(attachment, server)
                : fetch(new Attachment.Linked(small.get()), server)
                        .thenCompose(
                                fetched ->
                                        switch (fetched) {
                                            case Fetched.Here here ->
                                                    CompletableFuture.completedStage(here);
                                            case Fetched.Failed _ -> fetch(attachment, server);
                                        });
    }

    private static CompletionStage<Fetched> failed(Reason reason) {
        return CompletableFuture.completedStage(new Fetched.Failed(reason));
    }

    private CompletionStage<Fetched> join(String leave, URI source, Predicate<URI> mayAsk) {
        String key = leave + source;
        CompletableFuture<Fetched> mine = new CompletableFuture<>();
        CompletableFuture<Fetched> first = underWay.putIfAbsent(key, mine);
        if (first != null) {
            return first.minimalCompletionStage();
        }
        Supplier<Fetched> work =
                "file".equalsIgnoreCase(source.getScheme())
                        ? () -> fromOwn(source)
                        : () -> fromShelfOrNetwork(source, mayAsk);
        background.execute(() -> run(key, work, mine));
        return mine.minimalCompletionStage();
    }

    private void run(String key, Supplier<Fetched> work, CompletableFuture<Fetched> mine) {
        Fetched fetched = new Fetched.Failed(Reason.DISK);
        try {
            fetched = work.get();
        } finally {
            underWay.remove(key);
            mine.complete(fetched);
        }
    }

    /// A `file:` address in somebody else's message must not open what it names.
    private Fetched fromOwn(URI source) {
        try {
            Path file = Path.of(source).toRealPath();
            return file.startsWith(own) && Files.isRegularFile(file)
                    ? here(file)
                    : new Fetched.Failed(Reason.FORBIDDEN_ADDRESS);
        } catch (IllegalArgumentException e) {
            return new Fetched.Failed(Reason.FORBIDDEN_ADDRESS);
        } catch (IOException e) {
            return new Fetched.Failed(Reason.NOT_FOUND);
        }
    }

    private Fetched fromShelfOrNetwork(URI source, Predicate<URI> mayAsk) {
        if (!Reach.isWeb(source)) {
            return new Fetched.Failed(Reason.FORBIDDEN_ADDRESS);
        }
        try {
            Optional<Path> kept = shelf.find(source.toString());
            if (kept.isPresent()) {
                return here(kept.get());
            }
            return mayAsk.test(source)
                    ? fromNetwork(source, mayAsk)
                    : new Fetched.Failed(Reason.FORBIDDEN_ADDRESS);
        } catch (IOException e) {
            return new Fetched.Failed(Reason.DISK);
        }
    }

    private Fetched fromNetwork(URI source, Predicate<URI> mayAsk) throws IOException {
        Path scratch = shelf.scratch();
        try {
            return switch (download.get(source, mayAsk, scratch, fileLimit)) {
                case Download.Got.Failed(Reason reason) -> new Fetched.Failed(reason);
                case Download.Got.Whole(String disposition) -> {
                    FileName name = name(disposition, source, FileType.of(scratch));
                    yield here(shelf.keep(source.toString(), name, scratch));
                }
            };
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private static FileName name(String disposition, URI source, String type) {
        FileName sent = FileName.of(Disposition.name(disposition, source), "file");
        return sent.extension().isEmpty()
                ? FileName.of(sent.text() + FileType.extension(type), "file")
                : sent;
    }

    private static Fetched here(Path file) throws IOException {
        return new Fetched.Here(
                file, file.getFileName().toString(), FileType.of(file), Files.size(file));
    }
}
