package rookery.dialect.xnest.wire;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/// Reads JSON from strangers: what is no object, or nested for no reason, is nothing.
public final class Json {
    /// The protocol needs three.
    private static final int MAX_DEPTH = 16;

    private static final TypeAdapter<JsonElement> ELEMENT =
            new Gson().getAdapter(JsonElement.class);

    private Json() {}

    public static Optional<JsonObject> object(String text) {
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

    /// Empty where the member is missing or no string.
    public static Optional<String> text(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive value && value.isString()
                ? Optional.of(value.getAsString())
                : Optional.empty();
    }
}
