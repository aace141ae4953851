package rookery.client.net;

import rookery.client.attachment.upload.Pieces;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/// Pieces by HTTP `PUT`. A server that takes nothing for a while is given up.
public final class HttpPieces implements Pieces, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final Duration patience;

    /// @param background runs short tasks of the HTTP client
    /// @param patience how long a server may take nothing
    public HttpPieces(Executor background, Duration patience) {
        this.patience = patience;
        client =
                HttpClient.newBuilder()
                        .executor(background)
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
    }

    @Override
    public Put put(
            URI address,
            String token,
            Path file,
            long first,
            long end,
            long size,
            LongConsumer sent,
            BooleanSupplier stop) {
        if (!Files.isReadable(file)) {
            return Put.UNREADABLE;
        }
        Progress progress = new Progress();
        BodyPublisher body =
                BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(
                                () -> stretch(file, first, end, progress, sent)),
                        end - first);
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Range", "bytes " + first + "-" + (end - 1) + "/" + size)
                        .header("User-Agent", "Rookery")
                        .PUT(body)
                        .build();
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, BodyHandlers.discarding());
        try {
            int status = await(answer, progress, stop).statusCode();
            return switch (status) {
                case 200, 308 -> Put.ARRIVED;
                default -> status / 100 == 4 ? Put.REFUSED : Put.CUT;
            };
        } catch (ExecutionException | TimeoutException cut) {
            return Put.CUT;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Put.CUT;
        } finally {
            answer.cancel(true);
        }
    }

    /// Waits as long as something goes out and nobody stops it.
    private <T> T await(CompletableFuture<T> answer, Progress progress, BooleanSupplier stop)
            throws ExecutionException, InterruptedException, TimeoutException {
        long look = Math.clamp(patience.toMillis(), 1, 200);
        long before = -1;
        long silent = 0;
        while (true) {
            try {
                return answer.get(look, TimeUnit.MILLISECONDS);
            } catch (TimeoutException still) {
                silent = progress.bytes() == before ? silent + look : 0;
                before = progress.bytes();
                if (stop.getAsBoolean() || silent >= patience.toMillis()) {
                    throw still;
                }
            }
        }
    }

    private static InputStream stretch(
            Path file, long first, long end, Progress progress, LongConsumer sent) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            channel.position(first);
            return new Stretch(Channels.newInputStream(channel), first, end, progress, sent);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /// A part of a file that tells how far it was read.
    private static final class Stretch extends FilterInputStream {
        private final long end;
        private final Progress progress;
        private final LongConsumer sent;
        private long position;

        Stretch(InputStream bytes, long first, long end, Progress progress, LongConsumer sent) {
            super(bytes);
            this.end = end;
            this.progress = progress;
            this.sent = sent;
            position = first;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int most = (int) Math.min(length, end - position);
            if (most <= 0) {
                return -1;
            }
            int read = in.read(into, offset, most);
            if (read > 0) {
                position += read;
                progress.set(position);
                sent.accept(position);
            }
            return read;
        }
    }
}
