package rookery.dialect.packet.telling;

import rookery.core.account.AccountName;
import rookery.core.account.Author;
import rookery.core.attachment.Attachment;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Extent;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.message.Plain;
import rookery.core.message.Revision;
import rookery.core.message.Said;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.dialect.Audience;
import rookery.dialect.packet.wire.home.Attached;
import rookery.dialect.packet.wire.home.MessageTold;
import rookery.dialect.packet.wire.home.Result;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.FileAddress;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.reply.Reply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Messages and those who say them, as packets name them. Pure.
final class Messages {
    /// Of what has none: passing, or from a dialect without a word for it.
    private static final LocalId NO_LOCAL_ID = new LocalId("-");

    /// Types of pictures that a server shows small.
    private static final Set<String> SHRINKABLE =
            Set.of("image/png", "image/jpeg", "image/gif", "image/bmp", "image/x-ms-bmp");

    private Messages() {}

    static Address address(Destination conversation) {
        return switch (conversation) {
            case Destination.Room(RoomAlias room) -> new Address.Room(room);
            case Destination.Direct(AccountName with) -> new Address.Direct(new Name(with.text()));
        };
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

    static MessageTold told(Address to, Heard heard, Audience audience) {
        MessageTold.Type type =
                switch (to) {
                    case Address.Room _ -> MessageTold.Type.GROUPCHAT;
                    case Address.Direct _ ->
                            heard.context().letter()
                                    ? MessageTold.Type.NORMAL
                                    : MessageTold.Type.CHAT;
                };
        Content content = heard.content();
        Body body = Plain.of(content);
        Attached attached = attached(content, audience);
        return switch (heard) {
            case Message message -> told(type, to, body, attached, message);
            case Said said ->
                    passing(
                            to instanceof Address.Direct ? MessageTold.Type.HEADLINE : type,
                            said.author(),
                            to,
                            body,
                            said.at(),
                            attached,
                            said.context());
        };
    }

    /// @param self what the reader is called
    static MessageTold told(Destination conversation, Heard heard, Name self, Audience audience) {
        return told(to(conversation, heard, self), heard, audience);
    }

    /// A message in a direct is for the one of the two who did not say it.
    private static Address to(Destination conversation, Heard heard, Name self) {
        return switch (conversation) {
            case Destination.Room(RoomAlias room) -> new Address.Room(room);
            case Destination.Direct(AccountName with) ->
                    new Address.Direct(
                            heard.author().handle().text().equals(with.text())
                                    ? self
                                    : new Name(with.text()));
        };
    }

    /// Said and never kept.
    static MessageTold passing(
            MessageTold.Type type, Author from, Address to, Body body, Instant at) {
        return passing(type, from, to, body, at, new Attached.Text(), Context.NONE);
    }

    private static MessageTold passing(
            MessageTold.Type type,
            Author from,
            Address to,
            Body body,
            Instant at,
            Attached content,
            Context context) {
        return new MessageTold(
                type,
                Cards.name(from.handle()),
                from.nickname(),
                to,
                context.subject(),
                body,
                NO_LOCAL_ID,
                content,
                context.replyTo(),
                context.mentions().stream().map(Cards::name).toList(),
                context.all(),
                MessageId.NONE,
                0,
                at,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                false,
                List.of());
    }

    private static MessageTold told(
            MessageTold.Type type, Address to, Body body, Attached content, Message message) {
        Context context = message.context();
        Revision revision = message.revision();
        return new MessageTold(
                type,
                Cards.name(message.author().handle()),
                message.author().nickname(),
                to,
                context.subject(),
                body,
                message.localId(),
                content,
                context.replyTo(),
                context.mentions().stream().map(Cards::name).toList(),
                context.all(),
                message.id(),
                message.seq(),
                message.at(),
                revision.change(),
                revision.corrected(),
                revision.retracted(),
                revision.pinned(),
                revision.reactions().stream()
                        .map(
                                reaction ->
                                        new MessageTold.Reaction(
                                                reaction.emoji().text(),
                                                reaction.count(),
                                                reaction.mine()))
                        .toList());
    }

    private static Attached attached(Content content, Audience audience) {
        return switch (content) {
            case Content.Filed filed when filed.attachment() instanceof Attachment.Kept kept ->
                    filed(filed, stored(kept, audience));
            case Content.Filed _, Content.Text _, Content.Notice _ -> new Attached.Text();
            case Content.Link(_, var address, String title) ->
                    new Attached.Link(address.toString(), title);
            case Content.News(_, var address, String title, String picture, String memo) ->
                    new Attached.News(title, address.toString(), picture, memo);
            case Content.Emoji(_, String name) -> new Attached.Emoji(name);
            case Content.RedPacket(_, long cents, String memo, String address) ->
                    new Attached.RedPacket(cents, memo, address);
            case Content.ContactCard(_, String name, String nickname, String avatar) ->
                    new Attached.Contact(name, nickname, avatar);
            case Content.Opaque(_, String kind) -> new Attached.Opaque(kind);
        };
    }

    private static Attached filed(Content.Filed content, Attached.Stored stored) {
        return switch (content) {
            case Content.Picture(_, _, Extent extent) ->
                    new Attached.Picture(stored, extent.width(), extent.height());
            case Content.Voice(_, _, Duration length) ->
                    new Attached.Voice(stored, length.toMillis());
            case Content.Video(_, _, Extent extent, Duration length) ->
                    new Attached.Video(stored, extent.width(), extent.height(), length.toMillis());
            case Content.File _ -> new Attached.File(stored);
        };
    }

    private static Attached.Stored stored(Attachment.Kept kept, Audience audience) {
        return stored(kept, audience.media().toString());
    }

    /// @param server before the path; may be empty
    static Attached.Stored stored(Attachment.Kept kept, String server) {
        String address = server + FileAddress.of(kept.key());
        return new Attached.Stored(
                kept.key(),
                kept.name(),
                kept.type(),
                kept.size(),
                kept.hash(),
                address,
                SHRINKABLE.contains(kept.type()) ? address + "/thumbnail" : "");
    }
}
