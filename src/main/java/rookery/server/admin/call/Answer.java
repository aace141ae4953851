package rookery.server.admin.call;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/// What comes of an [Asking].
///
/// @param status of HTTP
public record Answer(int status, String type, String body) {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    public static Answer json(JsonElement json) {
        return json(200, json);
    }

    public static Answer json(int status, JsonElement json) {
        return new Answer(status, "application/json", GSON.toJson(json) + "\n");
    }

    public static Answer done() {
        JsonObject done = new JsonObject();
        done.addProperty("done", true);
        return json(done);
    }

    /// @param code for programs
    /// @param sentence what is wrong and what to do
    /// @param field which one is wrong; empty where none is
    public static Answer refused(int status, String code, String sentence, String field) {
        JsonObject json = new JsonObject();
        json.addProperty("code", code);
        json.addProperty("sentence", sentence);
        json.addProperty("field", field);
        return json(status, json);
    }

    public static Answer notFound(String sentence) {
        return refused(404, "not-found", sentence, "");
    }
}
