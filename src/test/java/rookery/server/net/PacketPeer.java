package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.io.IOException;

/// A client of packets, as a stranger would write one from the protocol page.
final class PacketPeer implements AutoCloseable {
    private final WireClient wire;
    private int asked;

    PacketPeer(TestServer server) throws IOException {
        wire = WireClient.join(server.main(), "/packet");
        assertThat(hear().get("op").getAsString()).isEqualTo("welcome");
    }

    WireClient wire() {
        return wire;
    }

    JsonObject hear() throws IOException {
        return wire.hear();
    }

    /// Asks, and waits for the answer: its iq.
    JsonObject ask(String type, String query, String arguments) throws IOException {
        String id = begin(type, query, arguments);
        return answer(id);
    }

    String begin(String type, String query, String arguments) throws IOException {
        asked++;
        String id = "q" + asked;
        wire.say(
                """
                {"op":"iq","version":"v3","id":"%s","iq":{"type":"%s","query":"%s","arguments":%s}}\
                """
                        .formatted(id, type, query, arguments));
        return id;
    }

    JsonObject answer(String id) throws IOException {
        JsonObject heard = hear();
        while (!heard.has("id") || !heard.get("id").getAsString().equals(id)) {
            heard = hear();
        }
        return heard.getAsJsonObject("iq");
    }

    JsonObject result(String type, String query, String arguments) throws IOException {
        JsonObject iq = ask(type, query, arguments);
        assertThat(iq.has("result")).as(iq.toString()).isTrue();
        return iq.getAsJsonObject("result");
    }

    String errorCode(String type, String query, String arguments) throws IOException {
        JsonObject iq = ask(type, query, arguments);
        assertThat(iq.has("error")).as(iq.toString()).isTrue();
        JsonObject error = iq.getAsJsonObject("error");
        assertThat(error.get("sentence").getAsString()).endsWith(".");
        return error.get("code").getAsString();
    }

    JsonObject register(String name) throws IOException {
        return result(
                "set",
                "register",
                """
                {"name":"%s","password":"correct horse","nickname":"%s","device":"test"}\
                """
                        .formatted(name, name.toUpperCase(java.util.Locale.ROOT)));
    }

    /// A room that takes guests, too; whoever makes it is in it.
    PacketPeer create(String room) throws IOException {
        result("set", "create", "{\"alias\":\"" + room + "\",\"guests\":true}");
        return this;
    }

    PacketPeer join(String room) throws IOException {
        result("set", "join", "{\"room\":\"" + room + "\"}");
        return this;
    }

    /// The receipt: local_id, id, seq, at.
    JsonObject say(String room, String localId, String body) throws IOException {
        return say("groupchat", room, localId, body);
    }

    JsonObject say(String type, String to, String localId, String body) throws IOException {
        JsonObject iq = post(type, to, localId, body);
        assertThat(iq.has("result")).as(iq.toString()).isTrue();
        return iq.getAsJsonObject("result");
    }

    /// The code with which a message is refused.
    String refusal(String type, String to) throws IOException {
        return refusal(type, to, "refused");
    }

    String refusal(String type, String to, String localId) throws IOException {
        JsonObject iq = post(type, to, localId, "another text");
        assertThat(iq.has("error")).as(iq.toString()).isTrue();
        return iq.getAsJsonObject("error").get("code").getAsString();
    }

    private JsonObject post(String type, String to, String localId, String body)
            throws IOException {
        asked++;
        String id = "q" + asked;
        JsonObject message = new JsonObject();
        message.addProperty("type", type);
        message.addProperty("to", to);
        message.addProperty("body", body);
        message.addProperty("local_id", localId);
        JsonObject packet =
                JsonParser.parseString("{\"op\":\"message\",\"version\":\"v3\"}").getAsJsonObject();
        packet.addProperty("id", id);
        packet.add("message", message);
        wire.say(packet.toString());
        return answer(id);
    }

    void typing(String conversation, boolean off) throws IOException {
        wire.say(
                """
                {"op":"event","version":"v3","event":{"type":"typing","conversation":"%s","off":%s}}\
                """
                        .formatted(conversation, off));
    }

    /// The next message that is told.
    JsonObject hearMessage() throws IOException {
        return hearOp("message");
    }

    /// The next event of that type.
    JsonObject hearEvent(String type) throws IOException {
        JsonObject event = hearOp("event");
        while (!event.get("type").getAsString().equals(type)) {
            event = hearOp("event");
        }
        return event;
    }

    /// The next presence that is told.
    JsonObject hearPresence() throws IOException {
        return hearOp("presence");
    }

    private JsonObject hearOp(String op) throws IOException {
        JsonObject heard = hear();
        while (!heard.get("op").getAsString().equals(op)) {
            heard = hear();
        }
        return heard.getAsJsonObject(op);
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
