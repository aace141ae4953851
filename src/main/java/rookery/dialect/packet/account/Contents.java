package rookery.dialect.packet.account;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.attachment.Attachment;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Emoji;
import rookery.core.message.Extent;
import rookery.core.message.Heard;
import rookery.core.message.Message;
import rookery.core.message.Plain;
import rookery.core.message.Reaction;
import rookery.core.message.Revision;
import rookery.core.message.Said;
import rookery.core.room.RoomAlias;
import rookery.dialect.packet.wire.home.Attached;
import rookery.dialect.packet.wire.home.MessageTold;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Messages, from core to packets and back. Pure.
final class Contents {
    private Contents() {}

    /// Empty for a file that is not on the server yet.
    static Optional<Attached> attached(Content content) {
        return switch (content) {
            case Content.Text _, Content.Notice _ -> Optional.of(new Attached.Text());
            case Content.Filed filed ->
                    filed.attachment() instanceof Attachment.Kept kept
                            ? Optional.of(filed(filed, stored(kept)))
                            : Optional.empty();
            case Content.Link(_, URI address, String title) ->
                    Optional.of(new Attached.Link(address.toString(), title));
            case Content.News(_, URI address, String title, String picture, String memo) ->
                    Optional.of(new Attached.News(title, address.toString(), picture, memo));
            case Content.Emoji(_, String name) -> Optional.of(new Attached.Emoji(name));
            case Content.RedPacket(_, long cents, String memo, String address) ->
                    Optional.of(new Attached.RedPacket(cents, memo, address));
            case Content.ContactCard(_, String name, String nickname, String avatar) ->
                    Optional.of(new Attached.Contact(name, nickname, avatar));
            case Content.Opaque(_, String kind) -> Optional.of(new Attached.Opaque(kind));
        };
    }

    private static Attached filed(Content.Filed content, Attached.Stored file) {
        return switch (content) {
            case Content.Picture(_, _, Extent extent) ->
                    new Attached.Picture(file, extent.width(), extent.height());
            case Content.Voice(_, _, Duration length) ->
                    new Attached.Voice(file, length.toMillis());
            case Content.Video(_, _, Extent extent, Duration length) ->
                    new Attached.Video(file, extent.width(), extent.height(), length.toMillis());
            case Content.File _ -> new Attached.File(file);
        };
    }

    private static Attached.Stored stored(Attachment.Kept kept) {
        return new Attached.Stored(
                kept.key(), kept.name(), kept.type(), kept.size(), kept.hash(), "", "");
    }

    /// A body that only stands for what comes with it, for clients that cannot show that, is none.
    static Content content(Body body, Attached attached) {
        Body standing = Plain.of(content(Body.EMPTY, attached, Contents::kept));
        return content(body.equals(standing) ? Body.EMPTY : body, attached, Contents::file);
    }

    private static Content content(
            Body body, Attached attached, Function<Attached.Stored, Attachment> files) {
        return switch (attached) {
            case Attached.Text() -> new Content.Text(body);
            case Attached.Picture(var file, long width, long height) ->
                    new Content.Picture(body, files.apply(file), extent(width, height));
            case Attached.Voice(var file, long milliseconds) ->
                    new Content.Voice(body, files.apply(file), Duration.ofMillis(milliseconds));
            case Attached.Video(var file, long width, long height, long milliseconds) ->
                    new Content.Video(
                            body,
                            files.apply(file),
                            extent(width, height),
                            Duration.ofMillis(milliseconds));
            case Attached.File(var file) -> new Content.File(body, files.apply(file));
            case Attached.Link(String url, String title) ->
                    find(url)
                            .<Content>map(address -> new Content.Link(body, address, title))
                            .orElse(new Content.Text(body));
            case Attached.News(String title, String url, String picture, String memo) ->
                    find(url)
                            .<Content>map(
                                    address ->
                                            new Content.News(body, address, title, picture, memo))
                            .orElse(new Content.Text(body));
            case Attached.Emoji(String name) -> new Content.Emoji(body, name);
            case Attached.RedPacket(long cents, String memo, String url) ->
                    new Content.RedPacket(body, cents, memo, url);
            case Attached.Contact(String name, String nickname, String avatar) ->
                    new Content.ContactCard(body, name, nickname, avatar);
            case Attached.Opaque(String kind) -> new Content.Opaque(body, kind);
        };
    }

    private static Extent extent(long width, long height) {
        return new Extent(Math.toIntExact(width), Math.toIntExact(height));
    }

    /// An address for all to ask, else the key by which a device asks.
    private static Attachment file(Attached.Stored file) {
        return find(file.url())
                .filter(URI::isAbsolute)
                .<Attachment>map(Attachment.Linked::new)
                .orElseGet(() -> kept(file));
    }

    static Attachment.Kept kept(Attached.Stored file) {
        return new Attachment.Kept(file.key(), file.hash(), file.name(), file.type(), file.size());
    }

    private static Optional<URI> find(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    static Author author(Name name, rookery.core.account.Nickname nickname) {
        return new Author(number(name), new Handle(name.text()), nickname);
    }

    /// Packet knows people by name alone. A guest's number stands in the name; accounts get numbers
    /// of their own, far above all that a server gives.
    static AccountId number(Name name) {
        String text = name.text();
        if (name.findAccount().isEmpty() && text.substring(1).matches("[1-9][0-9]{0,17}")) {
            return new AccountId(Long.parseLong(text.substring(1)));
        }
        long hash = 1;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 1_000_003 + text.charAt(i);
        }
        return new AccountId(1L << 62 | (hash & ((1L << 62) - 1)));
    }

    /// The direct with somebody has their name, since nobody here knows its numbers.
    static RoomAlias room(Address to, Name self, Name from) {
        return switch (to) {
            case Address.Room(RoomAlias room) -> room;
            case Address.Direct(Name with) -> direct(with.equals(self) ? from : with);
        };
    }

    private static RoomAlias direct(Name with) {
        return with.findAccount()
                .map(AccountName::text)
                .map(RoomAlias::new)
                .orElse(new RoomAlias("guest"));
    }

    static Heard heard(MessageTold told, Name self) {
        Author author = author(told.from(), told.nickname());
        Content content = content(told.body(), told.content());
        Context plain =
                new Context(
                        told.subject(),
                        told.replyTo(),
                        told.mentions().stream().map(name -> new Handle(name.text())).toList(),
                        told.mentionAll());
        Context context = told.type() == MessageTold.Type.NORMAL ? plain.asLetter() : plain;
        if (told.id().number() == 0) {
            return new Said(author, content, told.at(), Said.Precision.INSTANT, context);
        }
        return new Message(
                told.id(),
                room(told.to(), self, told.from()),
                told.seq(),
                author,
                told.localId(),
                told.at(),
                content,
                context,
                revision(told));
    }

    private static Revision revision(MessageTold told) {
        return new Revision(
                told.change(),
                told.correctedAt(),
                told.retractedAt(),
                told.pinned(),
                told.reactions().stream()
                        .filter(reaction -> Emoji.isOne(reaction.emoji()))
                        .map(
                                reaction ->
                                        new Reaction(
                                                new Emoji(reaction.emoji()),
                                                Math.toIntExact(reaction.count()),
                                                reaction.mine()))
                        .toList());
    }

    /// Only those with a number.
    static List<Message> messages(List<MessageTold> told, Name self) {
        return told.stream()
                .map(each -> heard(each, self))
                .filter(Message.class::isInstance)
                .map(Message.class::cast)
                .toList();
    }
}
