package rookery.dialect.winlion.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import rookery.dialect.Decoded;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Chat messages as JSON text. What is written has its keys in the order of the original web
/// client; unknown keys are ignored, missing ones are empty or 0.
public final class ChatText {
    /// An original server loses whatever is longer: its bus reads into a buffer of this size.
    public static final int ORIGINAL_LIMIT = 512;

    private static final int HEARTBEAT = 0;
    private static final int SINGLE = 10;
    private static final int ROOM = 11;

    private ChatText() {}

    /// Whether an original server would relay it.
    public static boolean fitsOriginal(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= ORIGINAL_LIMIT;
    }

    public static Decoded<Chat> read(String text) {
        Optional<JsonObject> object = Json.object(text);
        if (object.isEmpty()) {
            return new Decoded.Malformed<>("The frame is no JSON object.");
        }
        Fields fields = new Fields(object.get());
        long cmd = fields.whole("cmd");
        long user = fields.whole("userid");
        if (cmd == HEARTBEAT) {
            return fields.result(new Chat.Heartbeat(user));
        }
        if (cmd != SINGLE && cmd != ROOM) {
            return new Decoded.Unknown<>("cmd " + cmd);
        }
        long number = fields.whole("dstid");
        Chat.To to = cmd == SINGLE ? new Chat.To.User(number) : new Chat.To.Community(number);
        long kind = fields.whole("media");
        Optional<Media> media = media(kind, fields);
        return media.isEmpty()
                ? new Decoded.Unknown<>("media " + kind)
                : fields.result(new Chat.Said(fields.whole("id"), user, to, media.get()));
    }

    private static Optional<Media> media(long kind, Fields in) {
        return Optional.ofNullable(
                switch (Math.clamp(kind, 0, 10)) {
                    case 1 -> new Media.Text(in.text("content"));
                    case 2 ->
                            new Media.News(
                                    in.text("content"),
                                    in.text("pic"),
                                    in.text("url"),
                                    in.text("memo"));
                    case 3 -> new Media.Voice(in.text("url"), in.whole("amount"));
                    case 4 -> new Media.Picture(in.text("url"));
                    case 5 ->
                            new Media.RedPacket(
                                    in.text("url"), in.whole("amount"), in.text("memo"));
                    case 6 -> new Media.Emoji(in.text("content"));
                    case 7 -> new Media.Link(in.text("url"));
                    case 8 -> new Media.Video(in.text("pic"), in.text("url"));
                    case 9 ->
                            new Media.Contact(in.text("content"), in.text("pic"), in.text("memo"));
                    default -> null;
                });
    }

    public static String write(Chat chat) {
        JsonObject json = new JsonObject();
        switch (chat) {
            case Chat.Heartbeat(long user) -> {
                json.addProperty("cmd", HEARTBEAT);
                json.addProperty("userid", user);
            }
            case Chat.Said(long id, long user, Chat.To to, Media media) -> {
                if (id != 0) {
                    json.addProperty("id", id);
                }
                json.addProperty("dstid", to.number());
                json.addProperty(
                        "cmd",
                        switch (to) {
                            case Chat.To.User _ -> SINGLE;
                            case Chat.To.Community _ -> ROOM;
                        });
                json.addProperty("userid", user);
                write(media, json);
            }
        }
        return Json.write(json);
    }

    private static void write(Media media, JsonObject json) {
        switch (media) {
            case Media.Text(String content) -> put(json, 1, "content", content);
            case Media.News(String content, String pic, String url, String memo) ->
                    put(json, 2, "content", content, "pic", pic, "url", url, "memo", memo);
            case Media.Voice(String url, long amount) -> {
                put(json, 3, "url", url);
                json.addProperty("amount", amount);
            }
            case Media.Picture(String url) -> put(json, 4, "url", url);
            case Media.RedPacket(String url, long amount, String memo) -> {
                put(json, 5, "url", url);
                json.addProperty("amount", amount);
                json.addProperty("memo", memo);
            }
            case Media.Emoji(String content) -> put(json, 6, "content", content);
            case Media.Link(String url) -> put(json, 7, "url", url);
            case Media.Video(String pic, String url) -> put(json, 8, "pic", pic, "url", url);
            case Media.Contact(String content, String pic, String memo) ->
                    put(json, 9, "content", content, "pic", pic, "memo", memo);
        }
    }

    private static void put(JsonObject json, int kind, String... pairs) {
        json.addProperty("media", kind);
        for (int i = 0; i < pairs.length; i += 2) {
            json.addProperty(pairs[i], pairs[i + 1]);
        }
    }

    /// An object's fields, with the first that is of the wrong type.
    private static final class Fields {
        private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
        private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

        /// Longer numbers are none, whatever they come to.
        private static final int LONGEST_NUMBER = 40;

        private final JsonObject object;
        private Optional<String> wrong = Optional.empty();

        Fields(JsonObject object) {
            this.object = object;
        }

        String text(String name) {
            JsonElement element = object.get(name);
            if (element == null || element.isJsonNull()) {
                return "";
            }
            if (element instanceof JsonPrimitive value && value.isString()) {
                return value.getAsString();
            }
            return wrong(name, "");
        }

        long whole(String name) {
            JsonElement element = object.get(name);
            if (element == null || element.isJsonNull()) {
                return 0;
            }
            if (element instanceof JsonPrimitive value && value.isNumber()) {
                return whole(name, value.getAsString());
            }
            return wrong(name, 0L);
        }

        private long whole(String name, String digits) {
            // An exponent could make a number of a million digits.
            if (digits.length() > LONGEST_NUMBER || !digits.matches("-?[0-9]+")) {
                return wrong(name, 0L);
            }
            BigDecimal number = new BigDecimal(digits);
            return number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0
                    ? wrong(name, 0L)
                    : number.longValueExact();
        }

        private <V> V wrong(String name, V instead) {
            wrong = Optional.of(wrong.orElse(name));
            return instead;
        }

        Decoded<Chat> result(Chat chat) {
            return wrong.<Decoded<Chat>>map(
                            name -> new Decoded.Malformed<>(name + " is of the wrong type."))
                    .orElse(new Decoded.Read<>(chat));
        }
    }
}
