package rookery.client.net;

import rookery.client.attachment.Attachments.Reason;
import rookery.client.attachment.Download;
import rookery.client.attachment.Passes;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// Downloads by HTTP. Follows a few redirects by itself, because each one has to be allowed; sends
/// no cookies and decodes nothing.
public final class HttpDownload implements Download, AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final Passes passes;
    private final Duration patience;

    /// For those who are nobody's account.
    ///
    /// @param background runs short tasks of the HTTP client
    public HttpDownload(Executor background) {
        this(background, Passes.NONE);
    }

    /// @param background runs short tasks of the HTTP client
    /// @param passes which server is told whose request it is
    public HttpDownload(Executor background, Passes passes) {
        this(background, passes, Duration.ofSeconds(30));
    }

    /// @param patience how long a server may send nothing
    HttpDownload(Executor background, Passes passes, Duration patience) {
        this.passes = passes;
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
    public Got get(URI address, Predicate<URI> mayAsk, Path into, long limit) {
        URI next = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            if (!mayAsk.test(next)) {
                return new Got.Failed(Reason.FORBIDDEN_ADDRESS);
            }
            switch (ask(next, into, limit)) {
                case Answer.Done(Got got) -> {
                    return got;
                }
                case Answer.Elsewhere(URI target) -> next = target;
            }
        }
        return new Got.Failed(Reason.NO_ANSWER);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private sealed interface Answer {
        record Done(Got got) implements Answer {}

        record Elsewhere(URI target) implements Answer {}
    }

    private Answer ask(URI address, Path into, long limit) {
        HttpRequest request;
        try {
            HttpRequest.Builder asking =
                    HttpRequest.newBuilder(address).header("User-Agent", "Rookery");
            passes.find(address)
                    .ifPresent(token -> asking.header("Authorization", "Bearer " + token));
            request = asking.build();
        } catch (IllegalArgumentException e) {
            return new Answer.Done(new Got.Failed(Reason.FORBIDDEN_ADDRESS));
        }
        Progress progress = new Progress();
        CompletableFuture<HttpResponse<FileBody.Outcome>> answer =
                client.sendAsync(request, head -> FileBody.choose(head, into, limit, progress));
        try {
            return judge(address, await(answer, progress));
        } catch (ExecutionException | TimeoutException e) {
            return new Answer.Done(new Got.Failed(Reason.NO_ANSWER));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Done(new Got.Failed(Reason.NO_ANSWER));
        } finally {
            answer.cancel(true);
        }
    }

    /// Waits as long as something comes.
    private <T> T await(CompletableFuture<T> answer, Progress progress)
            throws ExecutionException, InterruptedException, TimeoutException {
        long before = -1;
        while (true) {
            try {
                return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (progress.bytes() == before) {
                    throw e;
                }
                before = progress.bytes();
            }
        }
    }

    private static Answer judge(URI address, HttpResponse<FileBody.Outcome> response) {
        return switch (response.body()) {
            case FileBody.Outcome.Kept _ ->
                    new Answer.Done(
                            new Got.Whole(
                                    response.headers()
                                            .firstValue("Content-Disposition")
                                            .orElse("")));
            case FileBody.Outcome.Refused(Reason reason) -> new Answer.Done(new Got.Failed(reason));
            case FileBody.Outcome.Ignored _ -> afterStatus(address, response);
        };
    }

    private static Answer afterStatus(URI address, HttpResponse<?> response) {
        int status = response.statusCode();
        boolean redirect = status >= 301 && status <= 308 && status != 304 && status != 305;
        if (redirect) {
            String location = response.headers().firstValue("Location").orElse("");
            try {
                return new Answer.Elsewhere(address.resolve(location));
            } catch (IllegalArgumentException e) {
                return new Answer.Done(new Got.Failed(Reason.NO_ANSWER));
            }
        }
        boolean refused = status >= 400 && status < 500;
        return new Answer.Done(new Got.Failed(refused ? Reason.NOT_FOUND : Reason.NO_ANSWER));
    }
}
