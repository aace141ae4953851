package rookery.dialect.packet;

import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.attachment.Attachment;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.message.Said;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.Audience;
import rookery.dialect.packet.wire.home.Attached;
import rookery.dialect.packet.wire.home.Entry;
import rookery.dialect.packet.wire.home.MessageTold;
import rookery.dialect.packet.wire.home.Result;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Role;
import rookery.dialect.packet.wire.value.Show;
import rookery.dialect.reply.Reply;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Messages and those who say them, as packets name them. Pure.
final class Messages {
    /// Of what has none: passing, or from a dialect without a word for it.
    private static final LocalId NO_LOCAL_ID = new LocalId("-");

    private Messages() {}

    static Name name(Handle handle) {
        return new Name(handle.text());
    }

    static Role role(Member member) {
        return member.handle().isGuest() ? Role.GUEST : Role.MEMBER;
    }

    static Entry.Member member(Member member) {
        return new Entry.Member(
                name(member.handle()),
                member.nickname(),
                "",
                role(member),
                Instant.EPOCH,
                Instant.EPOCH,
                Show.ONLINE);
    }

    static Result.Accepted accepted(Reply.Accepted accepted) {
        return switch (accepted.message()) {
            case Message message ->
                    new Result.Accepted(
                            accepted.localId(), message.id(), message.seq(), message.at());
            case Said said ->
                    new Result.Accepted(accepted.localId(), MessageTold.NO_ID, 0, said.at());
        };
    }

    /// @param folder the room in which its files lie
    static MessageTold told(RoomAlias folder, Address to, Heard heard, Audience audience) {
        MessageTold.Type type =
                switch (to) {
                    case Address.Room _ -> MessageTold.Type.GROUPCHAT;
                    case Address.Direct _ -> MessageTold.Type.CHAT;
                };
        Attached content = attached(folder, heard.content(), audience);
        Body body = said(heard.content());
        return switch (heard) {
            case Message message ->
                    told(
                            type,
                            message.author(),
                            to,
                            body,
                            message.localId(),
                            content,
                            message.id(),
                            message.seq(),
                            message.at());
            case Said said ->
                    told(
                            type,
                            said.author(),
                            to,
                            body,
                            NO_LOCAL_ID,
                            content,
                            MessageTold.NO_ID,
                            0,
                            said.at());
        };
    }

    /// Said and never kept.
    static MessageTold passing(
            MessageTold.Type type, Author from, Address to, Body body, Instant at) {
        return told(
                type, from, to, body, NO_LOCAL_ID, new Attached.Text(), MessageTold.NO_ID, 0, at);
    }

    private static MessageTold told(
            MessageTold.Type type,
            Author from,
            Address to,
            Body body,
            LocalId localId,
            Attached content,
            MessageId id,
            long seq,
            Instant at) {
        return new MessageTold(
                type,
                name(from.handle()),
                from.nickname(),
                to,
                "",
                body,
                localId,
                content,
                MessageTold.NO_ID,
                List.of(),
                false,
                id,
                seq,
                at,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                false,
                List.of());
    }

    /// With another content: what a client shows that does not know it.
    private static Body said(Content content) {
        return switch (content) {
            case Content.Text(Body body) -> body;
            case Content.Picture(Attachment attachment) -> shown(attachment, "picture");
            case Content.Voice(Attachment attachment) -> shown(attachment, "voice");
            case Content.File(Attachment attachment) -> shown(attachment, "file");
        };
    }

    private static Body shown(Attachment attachment, String kind) {
        return new Body(
                switch (attachment) {
                    case Attachment.Kept kept ->
                            "[" + kind + (kept.name().isEmpty() ? "" : " " + kept.name()) + "]";
                    case Attachment.Linked(var source) -> source.toString();
                });
    }

    private static Attached attached(RoomAlias room, Content content, Audience audience) {
        return switch (content) {
            case Content.Picture(Attachment.Kept kept) ->
                    new Attached.Picture(stored(room, kept, audience), 0, 0);
            case Content.Voice(Attachment.Kept kept) ->
                    new Attached.Voice(stored(room, kept, audience), 0);
            case Content.File(Attachment.Kept kept) ->
                    new Attached.File(stored(room, kept, audience));
            case Content.Text _,
                    Content.Picture(Attachment.Linked _),
                    Content.Voice(Attachment.Linked _),
                    Content.File(Attachment.Linked _) ->
                    new Attached.Text();
        };
    }

    private static Attached.Stored stored(RoomAlias room, Attachment.Kept kept, Audience audience) {
        String folder = URLEncoder.encode(room.text(), StandardCharsets.UTF_8).replace("+", "%20");
        return new Attached.Stored(
                kept.key(),
                kept.name(),
                kept.type(),
                kept.size(),
                kept.hash(),
                audience.media() + "/" + folder + "/" + kept.key(),
                "");
    }
}
