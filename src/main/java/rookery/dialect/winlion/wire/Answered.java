package rookery.dialect.winlion.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// What a call by HTTP was answered with, as its reader finds it. What is missing, or of the wrong
/// type, is empty, 0 or [#NEVER].
public final class Answered {
    /// Where nothing is said of a time.
    public static final OffsetDateTime NEVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private final JsonObject json;

    private Answered(JsonObject json) {
        this.json = json;
    }

    /// Empty for what is no answer.
    public static Optional<Answered> read(String body) {
        return Json.object(body).filter(json -> json.has("code")).map(Answered::new);
    }

    public boolean isFine() {
        return whole(json, "code") == 0;
    }

    public String msg() {
        return text(json, "msg");
    }

    public Optional<User> user() {
        return data().map(Answered::user);
    }

    public List<User> users() {
        return rows(Answered::user);
    }

    public Optional<Community> community() {
        return data().map(Answered::community);
    }

    public List<Community> communities() {
        return rows(Answered::community);
    }

    /// Of an uploaded file; may be empty.
    public String url() {
        return text(json, "data");
    }

    private Optional<JsonObject> data() {
        return json.get("data") instanceof JsonObject data ? Optional.of(data) : Optional.empty();
    }

    private <T> List<T> rows(Function<JsonObject, T> row) {
        return json.get("rows") instanceof JsonArray rows
                ? StreamSupport.stream(rows.spliterator(), false)
                        .filter(JsonObject.class::isInstance)
                        .map(each -> row.apply((JsonObject) each))
                        .toList()
                : List.of();
    }

    private static User user(JsonObject json) {
        return new User(
                whole(json, "id"),
                text(json, "mobile"),
                text(json, "avatar"),
                text(json, "sex"),
                text(json, "nickname"),
                (int) whole(json, "online"),
                text(json, "token"),
                text(json, "memo"),
                time(json, "createat"));
    }

    private static Community community(JsonObject json) {
        return new Community(
                whole(json, "id"),
                text(json, "name"),
                whole(json, "ownerid"),
                text(json, "icon"),
                (int) whole(json, "cate"),
                text(json, "memo"),
                time(json, "createat"));
    }

    private static String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonPrimitive value && value.isString()
                ? value.getAsString()
                : "";
    }

    private static long whole(JsonObject json, String name) {
        JsonElement value = json.get(name);
        String digits = value instanceof JsonPrimitive number ? number.getAsString() : "";
        return digits.matches("-?[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }

    private static OffsetDateTime time(JsonObject json, String name) {
        try {
            return OffsetDateTime.parse(text(json, name));
        } catch (DateTimeException none) {
            return NEVER;
        }
    }
}
