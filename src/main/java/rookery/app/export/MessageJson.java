package rookery.app.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import rookery.core.attachment.Attachment;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Extent;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.message.Reaction;
import rookery.core.message.Revision;

/// A message as an object of JSON. The operator manual has the fields.
final class MessageJson {
    private MessageJson() {}

    static JsonObject of(Message message) {
        JsonObject author = new JsonObject();
        author.addProperty("number", message.author().id().number());
        author.addProperty("handle", message.author().handle().text());
        author.addProperty("nickname", message.author().nickname().text());
        JsonObject line = new JsonObject();
        line.addProperty("id", message.id().number());
        line.addProperty("seq", message.seq());
        line.addProperty("at", message.at().toString());
        line.add("author", author);
        line.addProperty("localId", message.localId().text());
        line.add("content", content(message.content()));
        add(line, message.context());
        add(line, message.revision());
        return line;
    }

    private static void add(JsonObject line, Context context) {
        if (!context.subject().isEmpty()) {
            line.addProperty("subject", context.subject());
        }
        if (!context.replyTo().equals(MessageId.NONE)) {
            line.addProperty("replyTo", context.replyTo().number());
        }
        if (!context.mentions().isEmpty() || context.all()) {
            JsonArray mentions = new JsonArray();
            context.mentions().forEach(one -> mentions.add(one.text()));
            line.add("mentions", mentions);
            line.addProperty("mentionsAll", context.all());
        }
    }

    private static void add(JsonObject line, Revision revision) {
        if (revision.isCorrected()) {
            line.addProperty("corrected", revision.corrected().toString());
        }
        if (revision.isRetracted()) {
            line.addProperty("retracted", revision.retracted().toString());
        }
        if (revision.pinned()) {
            line.addProperty("pinned", true);
        }
        if (!revision.reactions().isEmpty()) {
            JsonObject reactions = new JsonObject();
            for (Reaction reaction : revision.reactions()) {
                reactions.addProperty(reaction.emoji().text(), reaction.count());
            }
            line.add("reactions", reactions);
        }
    }

    private static JsonObject content(Content content) {
        return switch (content) {
            case Content.Text _ -> kind("text", content);
            case Content.Picture picture -> extent(filed("picture", picture), picture.extent());
            case Content.Voice voice -> {
                JsonObject json = filed("voice", voice);
                json.addProperty("millis", voice.length().toMillis());
                yield json;
            }
            case Content.Video video -> {
                JsonObject json = extent(filed("video", video), video.extent());
                json.addProperty("millis", video.length().toMillis());
                yield json;
            }
            case Content.File file -> filed("file", file);
            case Content.Link link -> {
                JsonObject json = kind("link", link);
                json.addProperty("address", link.address().toString());
                json.addProperty("title", link.title());
                yield json;
            }
            case Content.News news -> news(news);
            case Content.Emoji emoji -> {
                JsonObject json = kind("emoji", emoji);
                json.addProperty("name", emoji.name());
                yield json;
            }
            case Content.RedPacket packet -> redPacket(packet);
            case Content.ContactCard card -> card(card);
            case Content.Notice notice -> kind("notice", notice);
            case Content.Opaque opaque -> {
                JsonObject json = kind("other", opaque);
                json.addProperty("other", opaque.kind());
                yield json;
            }
        };
    }

    private static JsonObject news(Content.News news) {
        JsonObject json = kind("news", news);
        json.addProperty("address", news.address().toString());
        json.addProperty("title", news.title());
        json.addProperty("picture", news.picture());
        json.addProperty("memo", news.memo());
        return json;
    }

    private static JsonObject redPacket(Content.RedPacket packet) {
        JsonObject json = kind("red-packet", packet);
        json.addProperty("cents", packet.cents());
        json.addProperty("memo", packet.memo());
        json.addProperty("address", packet.address());
        return json;
    }

    private static JsonObject card(Content.ContactCard card) {
        JsonObject json = kind("contact", card);
        json.addProperty("name", card.name());
        json.addProperty("nickname", card.nickname());
        json.addProperty("avatar", card.avatar());
        return json;
    }

    private static JsonObject kind(String kind, Content content) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", kind);
        json.addProperty("body", content.body().text());
        return json;
    }

    private static JsonObject extent(JsonObject json, Extent extent) {
        if (!extent.equals(Extent.UNKNOWN)) {
            json.addProperty("width", extent.width());
            json.addProperty("height", extent.height());
        }
        return json;
    }

    private static JsonObject filed(String kind, Content.Filed filed) {
        JsonObject json = kind(kind, filed);
        switch (filed.attachment()) {
            case Attachment.Kept kept -> {
                json.addProperty("name", kept.name());
                json.addProperty("type", kept.type());
                json.addProperty("size", kept.size());
                json.addProperty("sha256", kept.hash().hex());
                json.addProperty("file", FilePlace.of(kept));
            }
            case Attachment.Linked linked -> json.addProperty("source", linked.source().toString());
        }
        return json;
    }
}
