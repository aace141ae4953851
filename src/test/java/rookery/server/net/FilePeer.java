package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// An account with a device, which brings files and fetches them.
final class FilePeer implements AutoCloseable {
    private final TestServer server;
    private final PacketPeer packets;
    private final String token;
    private int said;

    private FilePeer(TestServer server, PacketPeer packets, String token) {
        this.server = server;
        this.packets = packets;
        this.token = token;
    }

    static FilePeer register(TestServer server, String name) throws IOException {
        PacketPeer packets = new PacketPeer(server);
        return new FilePeer(server, packets, packets.register(name).get("token").getAsString());
    }

    /// The same device again.
    static FilePeer resume(TestServer server, String token) throws IOException {
        PacketPeer packets = new PacketPeer(server);
        packets.result("set", "resume", "{\"token\":\"" + token + "\"}");
        return new FilePeer(server, packets, token);
    }

    PacketPeer packets() {
        return packets;
    }

    String token() {
        return token;
    }

    static String announcement(String name, byte[] bytes) {
        return "{\"name\":\"%s\",\"size\":%d,\"hash\":\"%s\"}"
                .formatted(name, bytes.length, hash(bytes));
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    JsonObject announce(String name, byte[] bytes) throws IOException {
        return packets.result("set", "upload", announcement(name, bytes));
    }

    JsonObject read(String upload) throws IOException {
        return packets.result("get", "upload", upload(upload));
    }

    static String upload(String upload) {
        return "{\"upload\":\"" + upload + "\"}";
    }

    static long offset(JsonObject upload) {
        return upload.has("offset") ? upload.get("offset").getAsLong() : 0;
    }

    static String id(JsonObject upload) {
        return upload.get("upload").getAsString();
    }

    JsonObject finish(String upload) throws IOException {
        return packets.result("set", "finish", upload(upload));
    }

    /// All of it: announced, brought, finished.
    JsonObject bring(String name, byte[] bytes) throws IOException {
        String id = id(announce(name, bytes));
        if (offset(read(id)) < bytes.length) {
            put(id, bytes, 0, bytes.length);
        }
        return finish(id);
    }

    HttpGet.Got put(String upload, byte[] whole, int from, int to) throws IOException {
        try (WireClient socket = WireClient.silent(server.main())) {
            return put(socket, upload, whole, from, to);
        }
    }

    HttpGet.Got put(WireClient socket, String upload, byte[] whole, int from, int to)
            throws IOException {
        socket.send(head(upload, from, to - 1, whole.length, to - from));
        socket.send(Arrays.copyOfRange(whole, from, to));
        return answer(socket);
    }

    static HttpGet.Got answer(WireClient socket) throws IOException {
        String head = socket.readHead();
        HttpGet.Got got = new HttpGet.Got(head, new byte[0]);
        int length = Integer.parseInt(got.header("content-length").orElse("0"));
        return new HttpGet.Got(head, socket.readBytes(length));
    }

    /// @param length of the content
    byte[] head(String upload, long first, long last, long size, long length) {
        return head(
                upload,
                "Content-Range: bytes %d-%d/%d\r\nContent-Length: %d\r\n"
                        .formatted(first, last, size, length));
    }

    /// @param headers each with its line end
    byte[] head(String upload, String headers) {
        return "PUT /packet/upload/%s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n%s\r\n"
                .formatted(upload, token, headers)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// Says a file; waits until it is kept.
    void say(String type, String to, String kind, JsonObject file) throws IOException {
        JsonObject iq = post(type, to, kind, file);
        assertThat(iq.has("result")).as(iq.toString()).isTrue();
    }

    /// The code with which the file is refused.
    String refusal(String type, String to, JsonObject file) throws IOException {
        JsonObject iq = post(type, to, "file", file);
        assertThat(iq.has("error")).as(iq.toString()).isTrue();
        return iq.getAsJsonObject("error").get("code").getAsString();
    }

    private JsonObject post(String type, String to, String kind, JsonObject file)
            throws IOException {
        said++;
        JsonObject content = new JsonObject();
        content.addProperty("kind", kind);
        content.add("file", file);
        String id = "file-" + said;
        packets.wire()
                .say(
                        """
                        {"op":"message","version":"v3","id":"%s","message":{"type":"%s","to":"%s",\
                        "body":"[file]","local_id":"%s","content":%s}}\
                        """
                                .formatted(id, type, to, id, content));
        return packets.answer(id);
    }

    /// The file of the next message that is told.
    JsonObject hearFile() throws IOException {
        return packets.hearMessage().getAsJsonObject("content").getAsJsonObject("file");
    }

    HttpGet.Got get(String path) throws IOException {
        return get(path, "");
    }

    HttpGet.Got get(String path, String headers) throws IOException {
        return HttpGet.get(
                server.main(), path, "Authorization: Bearer " + token + "\r\n" + headers);
    }

    static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    @Override
    public void close() throws IOException {
        packets.close();
    }
}
