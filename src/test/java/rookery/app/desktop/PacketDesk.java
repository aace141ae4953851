package rookery.app.desktop;

import com.google.gson.JsonObject;

import rookery.client.answer.Answer;
import rookery.client.attachment.upload.FileDesk;
import rookery.core.attachment.Attachment;
import rookery.core.attachment.ContentHash;
import rookery.core.attachment.Upload;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.UploadReply;
import rookery.dialect.request.UploadRequest;
import rookery.server.net.WireClient;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/// An account's own connection, which asks about files.
final class PacketDesk implements FileDesk, AutoCloseable {
    private final WireClient wire;
    private final Pass pass;
    private int asked;

    /// @param files where the bytes go
    PacketDesk(InetSocketAddress server, String name, int files) throws IOException {
        wire = WireClient.join(server, "/packet");
        JsonObject session =
                result(
                        "set",
                        "register",
                        "{\"name\":\"%s\",\"password\":\"correct horse\"}".formatted(name));
        pass =
                new Pass(
                        URI.create("http://127.0.0.1:" + files),
                        session.get("token").getAsString());
    }

    @Override
    public void ask(UploadRequest request, Consumer<Answer<Reply>> then) {
        try {
            then.accept(new Answer.Given<>(reply(request)));
        } catch (IOException lost) {
            then.accept(new Answer.Lost<>());
        }
    }

    private Reply reply(UploadRequest request) throws IOException {
        return switch (request) {
            case UploadRequest.Begin(String name, long size, ContentHash hash) ->
                    underway(
                            "set",
                            "upload",
                            "{\"name\":\"%s\",\"size\":%d,\"hash\":\"%s\"}"
                                    .formatted(name, size, hash.hex()));
            case UploadRequest.ReadUpload(String upload) ->
                    underway("get", "upload", named(upload));
            case UploadRequest.Finish(String upload) ->
                    read(
                            ask("set", "finish", named(upload)),
                            file ->
                                    new UploadReply.Finished(
                                            new Attachment.Kept(
                                                    file.get("key").getAsString(),
                                                    new ContentHash(file.get("hash").getAsString()),
                                                    file.get("name").getAsString(),
                                                    file.get("type").getAsString(),
                                                    file.get("size").getAsLong())));
            case UploadRequest.Cancel(String upload) ->
                    read(ask("set", "cancel", named(upload)), _ -> new Reply.Done());
        };
    }

    private static String named(String upload) {
        return "{\"upload\":\"" + upload + "\"}";
    }

    private Reply underway(String type, String query, String arguments) throws IOException {
        return read(
                ask(type, query, arguments),
                upload ->
                        new UploadReply.Underway(
                                new Upload(
                                        upload.get("upload").getAsString(),
                                        upload.get("address").getAsString(),
                                        upload.has("offset") ? upload.get("offset").getAsLong() : 0,
                                        upload.get("size").getAsLong())));
    }

    private static Reply read(JsonObject iq, java.util.function.Function<JsonObject, Reply> done) {
        if (iq.has("result")) {
            return done.apply(iq.getAsJsonObject("result"));
        }
        JsonObject error = iq.getAsJsonObject("error");
        Reply.Problem problem =
                switch (error.get("code").getAsString()) {
                    case "conflict" -> Reply.Problem.CONFLICT;
                    case "no_such_upload" -> Reply.Problem.NO_SUCH_UPLOAD;
                    case "too_large" -> Reply.Problem.TOO_LARGE;
                    default -> Reply.Problem.UNKNOWN;
                };
        return new Reply.Denied(problem, error.get("sentence").getAsString());
    }

    private JsonObject result(String type, String query, String arguments) throws IOException {
        return ask(type, query, arguments).getAsJsonObject("result");
    }

    private synchronized JsonObject ask(String type, String query, String arguments)
            throws IOException {
        asked++;
        String id = "q" + asked;
        wire.say(
                """
                {"op":"iq","version":"v3","id":"%s","iq":{"type":"%s","query":"%s","arguments":%s}}\
                """
                        .formatted(id, type, query, arguments));
        JsonObject heard = wire.hear();
        while (!heard.has("id") || !heard.get("id").getAsString().equals(id)) {
            heard = wire.hear();
        }
        return heard.getAsJsonObject("iq");
    }

    @Override
    public Optional<Pass> pass() {
        return Optional.of(pass);
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
