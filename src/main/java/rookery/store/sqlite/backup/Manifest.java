package rookery.store.sqlite.backup;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What an archive holds, as it says itself.
///
/// @param program the version that made it
/// @param parts in the order of the archive; the database is one of them
record Manifest(int format, String program, Instant made, List<Part> parts) {
    static final String NAME = "manifest.json";
    static final String DATABASE = "server.db";
    static final int FORMAT = 1;

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    /// No name leads out of the directory.
    private static final Pattern MEDIA =
            Pattern.compile("media/([0-9A-Za-z_-]{1,100}/){0,3}[0-9A-Za-z_-][0-9A-Za-z._-]{0,199}");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    Manifest {
        parts = List.copyOf(parts);
    }

    String text() {
        JsonArray list = new JsonArray();
        for (Part part : parts) {
            JsonObject one = new JsonObject();
            one.addProperty("name", part.name);
            one.addProperty("size", part.size);
            one.addProperty("sha256", part.sha256);
            list.add(one);
        }
        JsonObject all = new JsonObject();
        all.addProperty("rookery", "backup");
        all.addProperty("format", format);
        all.addProperty("program", program);
        all.addProperty("made", made.toString());
        all.add("parts", list);
        return GSON.toJson(all) + "\n";
    }

    /// @throws IllegalArgumentException where it is none
    static Manifest parse(String text) {
        try {
            JsonObject all = JsonParser.parseString(text).getAsJsonObject();
            List<Part> parts = new ArrayList<>();
            for (JsonElement one : all.getAsJsonArray("parts")) {
                JsonObject part = one.getAsJsonObject();
                parts.add(
                        new Part(
                                part.get("name").getAsString(),
                                part.get("size").getAsLong(),
                                part.get("sha256").getAsString()));
            }
            return new Manifest(
                    all.get("format").getAsInt(),
                    all.get("program").getAsString(),
                    Instant.parse(all.get("made").getAsString()),
                    parts);
        } catch (RuntimeException wrong) {
            throw new IllegalArgumentException("not a manifest", wrong);
        }
    }

    boolean hasDatabase() {
        return parts.stream().anyMatch(part -> part.name.equals(DATABASE));
    }

    long bytes() {
        return parts.stream().mapToLong(Part::size).sum();
    }

    static boolean mayHold(String name) {
        return name.equals(DATABASE) || MEDIA.matcher(name).matches();
    }

    /// @param size in bytes
    /// @param sha256 in hexadecimal
    record Part(String name, long size, String sha256) {
        Part {
            if (!mayHold(name) || size < 0 || !HASH.matcher(sha256).matches()) {
                throw new IllegalArgumentException("not a part of a backup");
            }
        }
    }
}
