package rookery.dialect.winlion.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import java.util.List;

/// What a call by HTTP is answered with, always under the status 200.
public sealed interface Answer {
    String TYPE = "application/json";

    /// @param msg may be empty
    record Done(String msg) implements Answer {}

    record OneUser(User user) implements Answer {}

    record OneCommunity(Community community) implements Answer {}

    /// @param url where an uploaded file is
    record Uploaded(String url) implements Answer {}

    record Users(List<User> users) implements Answer {
        public Users {
            users = List.copyOf(users);
        }
    }

    record Communities(List<Community> communities) implements Answer {
        public Communities {
            communities = List.copyOf(communities);
        }
    }

    record Failed(String msg) implements Answer {}

    default String write() {
        JsonObject json = new JsonObject();
        json.addProperty("code", this instanceof Failed ? -1 : 0);
        json.addProperty(
                "msg",
                switch (this) {
                    case Done(String msg) -> msg;
                    case Failed(String msg) -> msg;
                    default -> "";
                });
        switch (this) {
            case Done _, Failed _ -> {}
            case OneUser(User user) -> json.add("data", Json.of(user));
            case OneCommunity(Community community) -> json.add("data", Json.of(community));
            case Uploaded(String url) -> json.addProperty("data", url);
            case Users(List<User> users) ->
                    rows(json, users.stream().<JsonElement>map(Json::of).toList());
            case Communities(List<Community> communities) ->
                    rows(json, communities.stream().<JsonElement>map(Json::of).toList());
        }
        return Json.write(json);
    }

    private static void rows(JsonObject json, List<JsonElement> rows) {
        JsonArray array = new JsonArray();
        rows.forEach(array::add);
        json.add("rows", array);
        json.addProperty("total", rows.size());
    }
}
