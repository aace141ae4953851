package rookery.dialect.xnest.wire;

import com.google.gson.stream.JsonWriter;

import rookery.core.account.AccountId;
import rookery.core.attachment.Attachment;
import rookery.core.message.Content;
import rookery.core.message.Heard;
import rookery.core.message.Message;
import rookery.core.message.Plain;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.Audience;
import rookery.dialect.Frame;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes the server's frames: compact JSON, keys in the original's order, nothing escaped that
/// need not be.
public final class FrameText {
    private FrameText() {}

    /// @param sendTime as [WireTime#live] prints it
    public static Frame of(
            AccountId from, RoomAlias room, String type, Payload payload, String sendTime) {
        var text = new StringWriter(256);
        try (var json = new JsonWriter(text)) {
            json.setHtmlSafe(false);
            json.beginObject();
            json.name("from").value(Pid.of(from));
            json.name("xnest").value(room.text());
            json.name("type").value(type);
            json.name("payload");
            payload.write(json);
            json.name("send_time").value(sendTime);
            json.endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringWriter does not fail", impossible);
        }
        return new Frame.Text(text.toString());
    }

    public static Payload members(List<Member> members) {
        return json -> {
            json.beginArray();
            for (Member member : members) {
                json.beginObject();
                json.name("pid").value(Pid.of(member.id()));
                json.name("nickname").value(member.nickname().text());
                json.endObject();
            }
            json.endArray();
        };
    }

    public static Payload history(RoomAlias room, List<Heard> messages, Audience audience) {
        return json -> {
            json.beginArray();
            for (Heard message : messages) {
                json.beginObject();
                json.name("from").value(Pid.of(message.author().id()));
                json.name("payload").value(payload(room, message, audience));
                json.name("type").value(Words.inHistory(message.content()));
                json.name("send_time").value(WireTime.day(message.at(), audience.zone()));
                json.endObject();
            }
            json.endArray();
        };
    }

    private static String payload(RoomAlias room, Heard heard, Audience audience) {
        return heard instanceof Message message && message.revision().isRetracted()
                ? "[took a message back]"
                : payload(room, heard.content(), audience);
    }

    public static String payload(RoomAlias room, Content content, Audience audience) {
        return switch (content) {
            case Content.Filed filed -> address(room, filed.attachment(), audience);
            case Content.Text _,
                    Content.Link _,
                    Content.News _,
                    Content.Emoji _,
                    Content.RedPacket _,
                    Content.ContactCard _,
                    Content.Notice _,
                    Content.Opaque _ ->
                    Plain.of(content).text();
        };
    }

    private static String address(RoomAlias room, Attachment attachment, Audience audience) {
        return switch (attachment) {
            case Attachment.Kept kept ->
                    audience.media() + "/" + PercentText.encode(room.text()) + "/" + kept.key();
            case Attachment.Linked(var source) -> source.toString();
        };
    }

    @FunctionalInterface
    public interface Payload {
        void write(JsonWriter json) throws IOException;

        static Payload text(String text) {
            return json -> json.value(text);
        }
    }
}
