package rookery.store.sqlite.server.message;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import rookery.core.account.Handle;
import rookery.core.attachment.Attachment;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Extent;
import rookery.core.message.MessageId;
import rookery.core.message.Original;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/// The column `more`: what a content and its context have beside body and file. Twelve kinds share
/// no more than that, nobody looks for a row by it, and a plain text has nothing of it: so it is
/// one JSON object, or empty. A field that is absent has its usual value.
final class MoreColumn {
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String MILLISECONDS = "milliseconds";
    private static final String URL = "url";
    private static final String TITLE = "title";
    private static final String PICTURE = "picture";
    private static final String MEMO = "memo";
    private static final String NAME = "name";
    private static final String CENTS = "cents";
    private static final String NICKNAME = "nickname";
    private static final String AVATAR = "avatar";
    private static final String KIND = "kind";
    private static final String SUBJECT = "subject";
    private static final String REPLY_TO = "reply_to";
    private static final String MENTIONS = "mentions";
    private static final String ALL = "all";
    private static final String LETTER = "letter";

    private final JsonObject fields;

    private MoreColumn(JsonObject fields) {
        this.fields = fields;
    }

    static String write(Content content, Context context) {
        if (content instanceof Content.Text && context.equals(Context.NONE)) {
            return "";
        }
        MoreColumn more = new MoreColumn(new JsonObject());
        more.put(content);
        more.put(context);
        return more.fields.isEmpty() ? "" : more.fields.toString();
    }

    static MoreColumn read(String column) {
        return new MoreColumn(
                column.isEmpty()
                        ? new JsonObject()
                        : JsonParser.parseString(column).getAsJsonObject());
    }

    private void put(Content content) {
        switch (content) {
            case Content.Text _, Content.Notice _, Content.File _ -> {}
            case Content.Picture(_, _, Extent extent) -> put(extent);
            case Content.Voice(_, _, Duration length) -> put(MILLISECONDS, length.toMillis());
            case Content.Video(_, _, Extent extent, Duration length) -> {
                put(extent);
                put(MILLISECONDS, length.toMillis());
            }
            case Content.Link(_, URI address, String title) -> {
                put(URL, address.toString());
                put(TITLE, title);
            }
            case Content.News(_, URI address, String title, String picture, String memo) -> {
                put(URL, address.toString());
                put(TITLE, title);
                put(PICTURE, picture);
                put(MEMO, memo);
            }
            case Content.Emoji(_, String name) -> put(NAME, name);
            case Content.RedPacket(_, long cents, String memo, String address) -> {
                put(CENTS, cents);
                put(MEMO, memo);
                put(URL, address);
            }
            case Content.ContactCard(_, String name, String nickname, String avatar) -> {
                put(NAME, name);
                put(NICKNAME, nickname);
                put(AVATAR, avatar);
            }
            case Content.Opaque(_, String kind) -> put(KIND, kind);
        }
    }

    private void put(Context context) {
        put(SUBJECT, context.subject());
        put(REPLY_TO, context.replyTo().number());
        JsonArray mentions = new JsonArray();
        context.mentions().forEach(handle -> mentions.add(handle.text()));
        if (!mentions.isEmpty()) {
            fields.add(MENTIONS, mentions);
        }
        put(ALL, context.all() ? 1 : 0);
        put(LETTER, context.letter() ? 1 : 0);
    }

    private void put(Extent extent) {
        put(WIDTH, extent.width());
        put(HEIGHT, extent.height());
    }

    private void put(String name, long number) {
        if (number != 0) {
            fields.addProperty(name, number);
        }
    }

    private void put(String name, String text) {
        if (!text.isEmpty()) {
            fields.addProperty(name, text);
        }
    }

    Context context() {
        return fields.isEmpty()
                ? Context.NONE
                : new Context(
                        text(SUBJECT),
                        new MessageId(number(REPLY_TO)),
                        mentions(),
                        number(ALL) == 1,
                        number(LETTER) == 1,
                        Original.NONE);
    }

    private List<Handle> mentions() {
        JsonElement names = fields.get(MENTIONS);
        return names == null
                ? List.of()
                : StreamSupport.stream(names.getAsJsonArray().spliterator(), false)
                        .map(name -> new Handle(name.getAsString()))
                        .toList();
    }

    Content.Picture picture(Body body, Attachment file) {
        return new Content.Picture(body, file, extent());
    }

    Content.Voice voice(Body body, Attachment file) {
        return new Content.Voice(body, file, length());
    }

    Content.Video video(Body body, Attachment file) {
        return new Content.Video(body, file, extent(), length());
    }

    Content.Link link(Body body) {
        return new Content.Link(body, URI.create(text(URL)), text(TITLE));
    }

    Content.News news(Body body) {
        return new Content.News(
                body, URI.create(text(URL)), text(TITLE), text(PICTURE), text(MEMO));
    }

    Content.Emoji emoji(Body body) {
        return new Content.Emoji(body, text(NAME));
    }

    Content.RedPacket redPacket(Body body) {
        return new Content.RedPacket(body, number(CENTS), text(MEMO), text(URL));
    }

    Content.ContactCard contact(Body body) {
        return new Content.ContactCard(body, text(NAME), text(NICKNAME), text(AVATAR));
    }

    Content.Opaque opaque(Body body) {
        return new Content.Opaque(body, text(KIND));
    }

    private Extent extent() {
        return new Extent(Math.toIntExact(number(WIDTH)), Math.toIntExact(number(HEIGHT)));
    }

    private Duration length() {
        return Duration.ofMillis(number(MILLISECONDS));
    }

    private String text(String name) {
        JsonElement value = fields.get(name);
        return value == null ? "" : value.getAsString();
    }

    private long number(String name) {
        JsonElement value = fields.get(name);
        return value == null ? 0 : value.getAsLong();
    }
}
