package rookery.server.net;

import com.google.gson.JsonObject;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Requests by hand, byte for byte as the test wrote them.
final class HttpGet {
    private HttpGet() {}

    /// @param headers each with its line end
    static Got get(InetSocketAddress server, String path, String headers) throws IOException {
        return ask(server, "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n");
    }

    /// Reads the answer with its content, if it has any.
    static Got ask(InetSocketAddress server, String request) throws IOException {
        try (WireClient client = WireClient.silent(server)) {
            client.send(request);
            String head = client.readHead();
            Got got = new Got(head, new byte[0]);
            boolean bodiless = request.startsWith("HEAD ") || got.status() == 304;
            int length = bodiless ? 0 : Integer.parseInt(got.header("content-length").orElse("0"));
            return new Got(head, client.readBytes(length));
        }
    }

    static String pathOf(String address) {
        return URI.create(address).getRawPath();
    }

    /// What the entries of a history frame say.
    static List<String> payloads(JsonObject history) {
        List<String> texts = new ArrayList<>();
        history.getAsJsonArray("payload")
                .forEach(entry -> texts.add(entry.getAsJsonObject().get("payload").getAsString()));
        return texts;
    }

    record Got(String head, byte[] body) {
        int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }

        Optional<String> header(String name) {
            return head.lines()
                    .filter(
                            line ->
                                    line.toLowerCase(Locale.ROOT)
                                            .startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }
}
