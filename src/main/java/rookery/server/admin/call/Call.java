package rookery.server.admin.call;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is asked, taken apart, by somebody who may ask. Its readers throw [Wrong], which only
/// [AdminDoor] catches.
///
/// @param path what follows `/admin/api/`, decoded
/// @param who the name of an account, or `operator`
public record Call(
        String method, List<String> path, Map<String, String> query, JsonObject body, String who) {
    private static final int MOST_TEXTS = 100;
    private static final Gson GSON =
            new GsonBuilder().setStrictness(Strictness.STRICT).disableHtmlEscaping().create();

    public Call {
        path = List.copyOf(path);
        query = Map.copyOf(query);
    }

    public static Call of(Asking asking, String base, String who) {
        try {
            List<String> path =
                    Stream.of(asking.path().substring(base.length()).split("/"))
                            .filter(part -> !part.isEmpty())
                            .map(Call::decoded)
                            .toList();
            return new Call(asking.method(), path, query(asking.query()), json(asking.body()), who);
        } catch (IllegalArgumentException badly) {
            throw new Wrong("", "The address is not encoded as addresses are.", badly);
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw.split("&", -1)) {
            int mark = pair.indexOf('=');
            if (mark > 0) {
                query.put(decoded(pair.substring(0, mark)), decoded(pair.substring(mark + 1)));
            }
        }
        return query;
    }

    private static String decoded(String raw) {
        // The head of a request is bytes; see RequestText.
        String utf8 = new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return URLDecoder.decode(utf8, StandardCharsets.UTF_8);
    }

    private static JsonObject json(String body) {
        if (body.isBlank()) {
            return new JsonObject();
        }
        try {
            JsonObject json = GSON.fromJson(body, JsonObject.class);
            if (json != null) {
                return json;
            }
        } catch (JsonParseException badly) {
            throw new Wrong("", "The body is not an object of JSON.", badly);
        }
        throw new Wrong("", "The body is not an object of JSON.");
    }

    /// No other fields.
    public void only(String... fields) {
        Set<String> known = Set.of(fields);
        for (String field : body.keySet()) {
            if (!known.contains(field)) {
                throw new Wrong(field, "There is no such field here.");
            }
        }
    }

    public String text(String field) {
        return findText(field).orElseThrow(() -> new Wrong(field, "It has to be given, a text."));
    }

    public Optional<String> findText(String field) {
        return primitive(field)
                .map(
                        value -> {
                            if (!value.isString()) {
                                throw new Wrong(field, "It is a text.");
                            }
                            return value.getAsString();
                        });
    }

    /// Empty where it is not given.
    public List<String> texts(String field) {
        JsonElement value = body.get(field);
        if (value == null || value.isJsonNull()) {
            return List.of();
        }
        if (!(value instanceof JsonArray array) || array.size() > MOST_TEXTS) {
            throw new Wrong(field, "It is a list of " + MOST_TEXTS + " texts at most.");
        }
        List<String> texts = new ArrayList<>();
        for (JsonElement one : array) {
            if (!(one instanceof JsonPrimitive text) || !text.isString()) {
                throw new Wrong(field, "It is a list of texts.");
            }
            texts.add(text.getAsString());
        }
        return List.copyOf(texts);
    }

    public Optional<Boolean> findFlag(String field) {
        return primitive(field)
                .map(
                        value -> {
                            if (!value.isBoolean()) {
                                throw new Wrong(field, "It is true or false.");
                            }
                            return value.getAsBoolean();
                        });
    }

    public long number(String field, long least, long most, long otherwise) {
        Optional<JsonPrimitive> given = primitive(field);
        return given.isEmpty() ? otherwise : judged(field, given.get(), least, most);
    }

    private static long judged(String field, JsonPrimitive value, long least, long most) {
        if (value.isNumber()) {
            try {
                long number = value.getAsBigDecimal().longValueExact();
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (ArithmeticException broken) {
                throw new Wrong(field, "It is a whole number.", broken);
            }
        }
        throw new Wrong(field, "It is a number from " + least + " to " + most + ".");
    }

    private Optional<JsonPrimitive> primitive(String field) {
        JsonElement value = body.get(field);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        if (!value.isJsonPrimitive()) {
            throw new Wrong(field, "It is one value.");
        }
        return Optional.of(value.getAsJsonPrimitive());
    }

    /// Of the query.
    public long count(String name, long least, long most, long otherwise) {
        String raw = query.get(name);
        if (raw == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(raw);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw new Wrong(name, "It is a number.", none);
        }
        throw new Wrong(name, "It is a number from " + least + " to " + most + ".");
    }

    /// One field is not as it must be.
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String field;

        public Wrong(String field, String sentence) {
            super(sentence);
            this.field = field;
        }

        public Wrong(String field, String sentence, Throwable cause) {
            super(sentence, cause);
            this.field = field;
        }

        public Answer answer() {
            return Answer.refused(400, "wrong-field", String.valueOf(getMessage()), field);
        }
    }
}
