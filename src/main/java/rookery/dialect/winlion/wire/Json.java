package rookery.dialect.winlion.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import java.io.IOException;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// JSON from and for strangers.
final class Json {
    /// The protocol needs one.
    private static final int MAX_DEPTH = 16;

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final TypeAdapter<JsonElement> ELEMENT = GSON.getAdapter(JsonElement.class);

    private Json() {}

    /// Empty for what is no object, or nested for no reason.
    static Optional<JsonObject> object(String text) {
        var reader = new JsonReader(new StringReader(text));
        reader.setNestingLimit(MAX_DEPTH);
        try {
            return ELEMENT.read(reader) instanceof JsonObject object
                            && reader.peek() == JsonToken.END_DOCUMENT
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (IOException | JsonParseException | IllegalStateException notJson) {
            return Optional.empty();
        }
    }

    static JsonObject of(User user) {
        JsonObject json = new JsonObject();
        json.addProperty("id", user.id());
        json.addProperty("mobile", user.mobile());
        json.addProperty("avatar", user.avatar());
        json.addProperty("sex", user.sex());
        json.addProperty("nickname", user.nickname());
        json.addProperty("online", user.online());
        json.addProperty("token", user.token());
        json.addProperty("memo", user.memo());
        json.addProperty("createat", time(user.createat()));
        return json;
    }

    static JsonObject of(Community community) {
        JsonObject json = new JsonObject();
        json.addProperty("id", community.id());
        json.addProperty("name", community.name());
        json.addProperty("ownerid", community.ownerid());
        json.addProperty("icon", community.icon());
        json.addProperty("cate", community.cate());
        json.addProperty("memo", community.memo());
        json.addProperty("createat", time(community.createat()));
        return json;
    }

    private static String time(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    static String write(JsonElement element) {
        return GSON.toJson(element);
    }
}
