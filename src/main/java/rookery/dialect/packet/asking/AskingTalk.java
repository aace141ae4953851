package rookery.dialect.packet.asking;

import static rookery.dialect.packet.asking.Meaning.in;
import static rookery.dialect.packet.asking.Meaning.refused;
import static rookery.dialect.packet.asking.Meaning.wanted;

import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.attachment.Attachment;
import rookery.core.history.Stretch;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Emoji;
import rookery.core.message.Extent;
import rookery.core.message.LocalId;
import rookery.core.message.MessageId;
import rookery.core.room.Destination;
import rookery.core.room.Draft;
import rookery.dialect.packet.wire.home.Attached;
import rookery.dialect.packet.wire.home.Failure.Code;
import rookery.dialect.packet.wire.home.MessageTold;
import rookery.dialect.packet.wire.home.Post;
import rookery.dialect.packet.wire.home.Signal;
import rookery.dialect.packet.wire.query.ConversationQuery;
import rookery.dialect.packet.wire.query.HistoryQuery;
import rookery.dialect.packet.wire.query.MessageQuery;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.request.ConversationRequest;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.MessageRequest.Turn;
import rookery.dialect.request.Request;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// What a packet about messages and conversations asks of the server. Pure.
public final class AskingTalk {
    private AskingTalk() {}

    public static Meaning of(Post post) {
        Context plain =
                new Context(
                        post.subject(),
                        post.replyTo(),
                        handles(post.mentions()),
                        post.mentionAll());
        Context context = post.type() == MessageTold.Type.NORMAL ? plain.asLetter() : plain;
        return content(
                post.content(),
                post.body(),
                content ->
                        in(
                                post.to(),
                                to ->
                                        post.type() == MessageTold.Type.HEADLINE
                                                ? headline(to, post.localId(), content, context)
                                                : wanted(
                                                        new Request.Post(
                                                                to,
                                                                post.localId(),
                                                                content,
                                                                context))));
    }

    private static Meaning headline(
            Destination to, LocalId localId, Content content, Context context) {
        return switch (to) {
            case Destination.Direct _ when content instanceof Content.Filed ->
                    refused(Code.NOT_ALLOWED, "A headline is not kept, so it carries no file.");
            case Destination.Direct _ when context.replyTo().number() != 0 ->
                    refused(Code.NOT_ALLOWED, "A headline is not kept, so it answers nothing.");
            case Destination.Direct(AccountName with) ->
                    wanted(new Request.Headline(with, localId, content, context));
            case Destination.Room _ ->
                    refused(Code.MALFORMED, "A headline is for an account, not for a room.");
        };
    }

    private static List<Handle> handles(List<Name> names) {
        return names.stream().map(name -> new Handle(name.text())).toList();
    }

    private static Meaning content(
            Attached attached, Body body, Function<Content, Meaning> meaning) {
        return switch (attached) {
            case Attached.Text _ -> meaning.apply(new Content.Text(body));
            case Attached.Picture(var file, long width, long height) ->
                    meaning.apply(new Content.Picture(body, kept(file), extent(width, height)));
            case Attached.Voice(var file, long milliseconds) ->
                    meaning.apply(
                            new Content.Voice(body, kept(file), Duration.ofMillis(milliseconds)));
            case Attached.Video(var file, long width, long height, long milliseconds) ->
                    meaning.apply(
                            new Content.Video(
                                    body,
                                    kept(file),
                                    extent(width, height),
                                    Duration.ofMillis(milliseconds)));
            case Attached.File(var file) -> meaning.apply(new Content.File(body, kept(file)));
            case Attached.Link(String url, String title) ->
                    meaning.apply(new Content.Link(body, URI.create(url), title));
            case Attached.News(String title, String url, String picture, String memo) ->
                    meaning.apply(new Content.News(body, URI.create(url), title, picture, memo));
            case Attached.Emoji(String name) -> meaning.apply(new Content.Emoji(body, name));
            case Attached.RedPacket(long cents, String memo, String url) ->
                    meaning.apply(new Content.RedPacket(body, cents, memo, url));
            case Attached.Contact(String name, String nickname, String avatar) ->
                    meaning.apply(new Content.ContactCard(body, name, nickname, avatar));
            case Attached.Opaque(String kind) ->
                    body.isBlank()
                            ? refused(
                                    Code.UNKNOWN,
                                    "There is no content " + kind + " here. Say it by the body.")
                            : meaning.apply(new Content.Opaque(body, kind));
        };
    }

    private static Attachment.Kept kept(Attached.Stored file) {
        return new Attachment.Kept(file.key(), file.hash(), file.name(), file.type(), file.size());
    }

    private static Extent extent(long width, long height) {
        return new Extent(Math.toIntExact(width), Math.toIntExact(height));
    }

    public static Meaning of(Signal signal) {
        return switch (signal) {
            case Signal.Typing(Address conversation, boolean off) ->
                    in(
                            conversation,
                            to ->
                                    wanted(
                                            new Request.Type(
                                                    to,
                                                    off
                                                            ? Request.Sign.STOPPED
                                                            : Request.Sign.WRITING)));
            case Signal.Delivered(Address conversation, long seq) ->
                    mark(conversation, ConversationRequest.Reach.DELIVERED, seq);
            case Signal.Displayed(Address conversation, long seq) ->
                    mark(conversation, ConversationRequest.Reach.DISPLAYED, seq);
        };
    }

    private static Meaning mark(Address conversation, ConversationRequest.Reach reach, long seq) {
        return in(conversation, to -> wanted(new ConversationRequest.Mark(to, reach, seq)));
    }

    static Meaning of(ConversationQuery query) {
        return switch (query) {
            case ConversationQuery.ListConversations(String after, long limit) ->
                    wanted(
                            new ConversationRequest.ListConversations(
                                    after, Math.toIntExact(limit)));
            case ConversationQuery.Mute(Address conversation, Instant until) ->
                    in(
                            conversation,
                            to ->
                                    wanted(
                                            new ConversationRequest.Mute(
                                                    to, AskingRooms.quiet(until))));
            case ConversationQuery.SetDraft(Address conversation, Body text) ->
                    in(
                            conversation,
                            to ->
                                    wanted(
                                            new ConversationRequest.SaveDraft(
                                                    to, new Draft(text.text()))));
        };
    }

    static Meaning of(HistoryQuery query) {
        return switch (query) {
            case HistoryQuery.ReadHistory read ->
                    in(
                            read.conversation(),
                            of ->
                                    wanted(
                                            new Request.ReadHistory(
                                                    of,
                                                    Stretches.around(read),
                                                    most(read.limit()))));
            case HistoryQuery.ReadChanges(Address conversation, long since, long limit) ->
                    in(
                            conversation,
                            of -> wanted(new MessageRequest.ReadChanges(of, since, most(limit))));
            case HistoryQuery.Search(var text, var conversations, var from, var after, var limit) ->
                    Meaning.destinations(conversations)
                            .map(
                                    in ->
                                            wanted(
                                                    new MessageRequest.Search(
                                                            text,
                                                            in,
                                                            handles(from),
                                                            after,
                                                            most(limit))))
                            .orElse(
                                    refused(
                                            Code.NO_SUCH_ACCOUNT,
                                            "There are no conversations with guests."));
        };
    }

    private static int most(long limit) {
        return Math.toIntExact(Math.min(limit, Stretch.MOST));
    }

    static Meaning of(MessageQuery query) {
        return switch (query) {
            case MessageQuery.Correct(Address conversation, MessageId id, Body body, var called) ->
                    in(
                            conversation,
                            to ->
                                    wanted(
                                            new MessageRequest.Correct(
                                                    to, id, body, handles(called))));
            case MessageQuery.Retract(Address conversation, MessageId id) ->
                    in(conversation, to -> wanted(new MessageRequest.Retract(to, id)));
            case MessageQuery.React(var conversation, MessageId id, String emoji, boolean off) ->
                    Emoji.isOne(emoji)
                            ? in(conversation, to -> react(to, id, new Emoji(emoji), off))
                            : refused(Code.MALFORMED, "That is no emoji.");
            case MessageQuery.Pin(Address conversation, MessageId id, boolean off) ->
                    in(conversation, to -> wanted(new MessageRequest.Pin(to, id, turn(off))));
            case MessageQuery.ListPins(Address conversation) ->
                    in(conversation, of -> wanted(new MessageRequest.ListPins(of)));
            case MessageQuery.ListReceipts(Address conversation) ->
                    in(conversation, of -> wanted(new ConversationRequest.ListReceipts(of)));
        };
    }

    private static Meaning react(Destination to, MessageId id, Emoji emoji, boolean off) {
        return wanted(new MessageRequest.React(to, id, emoji, turn(off)));
    }

    private static Turn turn(boolean off) {
        return off ? Turn.OFF : Turn.ON;
    }
}
