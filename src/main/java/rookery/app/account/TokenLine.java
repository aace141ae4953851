package rookery.app.account;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import rookery.core.room.RoomAlias;
import rookery.store.account.TokenStore.Device;
import rookery.store.account.TokenStore.Minted;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/// A bot's token as one line of text, without the token.
record TokenLine(
        long number,
        String prefix,
        List<String> may,
        List<String> rooms,
        String note,
        Instant made,
        Instant used) {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    static TokenLine of(Device device, Minted minted) {
        return new TokenLine(
                device.number(),
                minted.prefix(),
                minted.scope().may().stream()
                        .sorted()
                        .map(power -> power.name().toLowerCase(Locale.ROOT))
                        .toList(),
                minted.scope().rooms().stream().map(RoomAlias::text).sorted().toList(),
                minted.name(),
                device.made(),
                device.used());
    }

    /// As the admin's door says it.
    static TokenLine of(JsonObject json) {
        return new TokenLine(
                json.get("number").getAsLong(),
                json.get("prefix").getAsString(),
                texts(json.getAsJsonArray("may")),
                texts(json.getAsJsonArray("rooms")),
                json.get("note").getAsString(),
                Instant.parse(json.get("made").getAsString()),
                Instant.parse(json.get("used").getAsString()));
    }

    private static List<String> texts(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }

    String json() {
        JsonObject line = new JsonObject();
        line.addProperty("number", number);
        line.addProperty("prefix", prefix);
        line.add("may", GSON.toJsonTree(may));
        line.add("rooms", GSON.toJsonTree(rooms));
        line.addProperty("note", note);
        line.addProperty("made", made.toString());
        line.addProperty("used", used.toString());
        return GSON.toJson(line);
    }

    /// Columns apart by tabs.
    String text() {
        return String.join(
                "\t",
                Long.toString(number),
                prefix + "…",
                String.join(",", may),
                rooms.isEmpty() ? "everywhere" : String.join(",", rooms),
                "used " + used.truncatedTo(ChronoUnit.SECONDS),
                note);
    }
}
