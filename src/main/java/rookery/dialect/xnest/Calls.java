package rookery.dialect.xnest;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;

import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.Inquiry;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;
import rookery.dialect.xnest.wire.FrameText;
import rookery.dialect.xnest.wire.Json;
import rookery.dialect.xnest.wire.Pid;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// The calls by plain HTTP: who is in a room, and how many.
final class Calls {
    static final String PATH = "/xgate/http";

    private static final String JSON = "application/json; charset=utf-8";

    private Calls() {}

    static Inquiry.Understood understand(Inquiry inquiry) {
        if (!inquiry.path().equals(PATH)) {
            return refused(404, "There is nothing here.");
        }
        if (!inquiry.method().equals("POST")) {
            return refused(405, "Calls are made by POST.");
        }
        Optional<JsonObject> call = Json.object(inquiry.body());
        return call.isPresent()
                ? understand(call.get())
                : refused(400, "The body must be a JSON object.");
    }

    private static Inquiry.Understood understand(JsonObject call) {
        JsonElement id = call.has("request_id") ? call.get("request_id") : JsonNull.INSTANCE;
        Optional<String> room =
                call.get("params") instanceof JsonObject params
                        ? Json.text(params, "xnest")
                        : Optional.empty();
        String method = Json.text(call, "method").orElse("");
        if (!method.equals("members") && !method.equals("member_count")) {
            return new Inquiry.Understood.Answered(answer(id, json -> json.value("404")));
        }
        if (!(RoomAlias.parse(room.orElse("")) instanceof RoomAlias.Parsed.Ok(RoomAlias alias))) {
            return refused(400, "params.xnest must be the name of a room.");
        }
        boolean counted = method.equals("member_count");
        return new Inquiry.Understood.Asks(
                new Request.ListMembers(alias), reply -> answer(id, members(reply), counted));
    }

    private static List<Member> members(Reply reply) {
        return reply instanceof Reply.Members(_, List<Member> members) ? members : List.of();
    }

    private static Inquiry.Answer answer(JsonElement id, List<Member> members, boolean counted) {
        if (counted) {
            return answer(id, json -> json.value(members.size()));
        }
        return answer(
                id,
                json -> {
                    json.beginArray();
                    for (Member member : members) {
                        json.beginArray();
                        json.value(Pid.of(member.id())).value(member.nickname().text());
                        json.endArray();
                    }
                    json.endArray();
                });
    }

    private static Inquiry.Answer answer(JsonElement id, FrameText.Payload result) {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.setHtmlSafe(false);
            json.beginObject();
            json.name("request_id").jsonValue(id.toString());
            json.name("result");
            result.write(json);
            json.endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringWriter does not fail", impossible);
        }
        return new Inquiry.Answer(200, JSON, text.toString());
    }

    private static Inquiry.Understood refused(int status, String sentence) {
        return new Inquiry.Understood.Answered(
                new Inquiry.Answer(status, "text/plain; charset=utf-8", sentence + "\n"));
    }
}
