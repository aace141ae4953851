package rookery.dialect.winlion.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The fields of a call by HTTP.
///
/// @param fields by name; of doubled ones the first
public record Form(Map<String, String> fields) {
    private static final int MOST_FIELDS = 64;

    public Form {
        fields = Map.copyOf(fields);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /// Empty where it is not there, or is empty.
    public Optional<String> find(String name) {
        return Optional.of(field(name)).filter(value -> !value.isEmpty());
    }

    /// What an address says behind its question mark; nothing where it cannot be read.
    public static Form query(String query) {
        return encoded(query).orElse(new Form(Map.of()));
    }

    /// Empty for any other type, and for what cannot be read, as in the original.
    ///
    /// @param type the content type, without its parameters, in lower case
    public static Optional<Form> read(String type, String body) {
        return switch (type) {
            case "application/x-www-form-urlencoded" -> encoded(body);
            case "application/json" -> Json.object(body).map(Form::ofJson);
            default -> Optional.empty();
        };
    }

    /// The web client escapes by `encodeURI`: what it leaves alone (`+`, `&`, `=`) means what it
    /// means in a form, so a plus is a space.
    private static Optional<Form> encoded(String body) {
        Map<String, String> fields = new HashMap<>();
        try {
            for (String pair : body.split("&", MOST_FIELDS)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    fields.putIfAbsent(
                            decoded(pair.substring(0, equals)),
                            decoded(pair.substring(equals + 1)));
                }
            }
            return Optional.of(new Form(fields));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Form ofJson(JsonObject object) {
        Map<String, String> fields = new HashMap<>();
        for (Map.Entry<String, JsonElement> field : object.entrySet()) {
            if (field.getValue() instanceof JsonPrimitive value) {
                fields.put(field.getKey(), value.getAsString());
            }
        }
        return new Form(fields);
    }
}
