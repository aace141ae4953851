package rookery.client.net;

import rookery.dialect.CallingSide.Call;
import rookery.dialect.CallingSide.Matter;
import rookery.dialect.CallingSide.Outcome;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Calls by HTTP `POST`. Follows no redirects: what is asked goes to that server and to nobody
/// else.
public final class HttpCalls implements Calls, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration WITH_FILE = Duration.ofMinutes(10);

    /// Bytes of an answer; a list of 20,000 friends fits.
    private static final int LARGEST = 16 << 20;

    private final HttpClient client;
    private final Executor background;
    private final Supplier<String> marks;

    /// @param background runs tasks that wait for the network
    /// @param marks gives words that stand in no file
    public HttpCalls(Executor background, Supplier<String> marks) {
        this.marks = marks;
        this.background = background;
        client =
                HttpClient.newBuilder()
                        .executor(background)
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
    }

    @Override
    public void ask(Call call, BiConsumer<Outcome, Ending> then) {
        HttpRequest request;
        try {
            request = request(call);
        } catch (FileNotFoundException | IllegalArgumentException impossible) {
            then.accept(new Outcome.Lost(), Ending.of(Ending.Cause.NO_ANSWER));
            return;
        }
        CompletableFuture<Outcome> _ =
                client.sendAsync(request, BodyHandlers.ofInputStream())
                        .thenApplyAsync(HttpCalls::read, background)
                        .whenComplete(
                                (came, failed) -> {
                                    if (came != null) {
                                        then.accept(came, Ending.of(Ending.Cause.LOST));
                                    } else {
                                        then.accept(new Outcome.Lost(), Ending.of(cause(failed)));
                                    }
                                });
    }

    private static Ending.Cause cause(Throwable failed) {
        Throwable inner =
                failed instanceof CompletionException wrapped && wrapped.getCause() != null
                        ? wrapped.getCause()
                        : failed;
        return inner instanceof Exception problem
                ? Troubles.causeOf(problem)
                : Ending.Cause.NO_ANSWER;
    }

    private HttpRequest request(Call call) throws FileNotFoundException {
        HttpRequest.Builder asking =
                HttpRequest.newBuilder(call.address()).header("User-Agent", "Rookery");
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            asking.header(header.getKey(), header.getValue());
        }
        return switch (call.matter()) {
            case Matter.Text(String type, String text) ->
                    asking.header("Content-Type", type)
                            .timeout(ANSWER)
                            .POST(BodyPublishers.ofString(text))
                            .build();
            case Matter.File file -> {
                String mark = "rookery-" + marks.get();
                yield asking.header("Content-Type", "multipart/form-data; boundary=" + mark)
                        .timeout(WITH_FILE)
                        .POST(form(file, mark))
                        .build();
            }
        };
    }

    private static BodyPublisher form(Matter.File file, String mark) throws FileNotFoundException {
        StringBuilder head = new StringBuilder();
        file.fields()
                .forEach(
                        (name, value) ->
                                head.append("--" + mark + "\r\n")
                                        .append("Content-Disposition: form-data; name=\"")
                                        .append(quoted(name) + "\"\r\n\r\n")
                                        .append(value + "\r\n"));
        head.append("--" + mark + "\r\n")
                .append("Content-Disposition: form-data; name=\"" + quoted(file.field()))
                .append("\"; filename=\"" + quoted(file.name()) + "\"\r\n")
                .append("Content-Type: application/octet-stream\r\n\r\n");
        return BodyPublishers.concat(
                BodyPublishers.ofString(head.toString()),
                BodyPublishers.ofFile(Path.of(file.file())),
                BodyPublishers.ofString("\r\n--" + mark + "--\r\n"));
    }

    /// As browsers do.
    private static String quoted(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static Outcome read(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            byte[] whole = body.readNBytes(LARGEST + 1);
            if (whole.length > LARGEST) {
                return new Outcome.Lost();
            }
            return new Outcome.Came(
                    response.statusCode(), new String(whole, StandardCharsets.UTF_8));
        } catch (IOException cut) {
            return new Outcome.Lost();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
