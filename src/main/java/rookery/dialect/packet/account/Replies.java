package rookery.dialect.packet.account;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.attachment.Attachment;
import rookery.core.attachment.Upload;
import rookery.core.history.FoundMessage;
import rookery.core.history.Stretch;
import rookery.core.message.Content;
import rookery.core.message.Heard;
import rookery.core.message.Message;
import rookery.core.message.Revision;
import rookery.core.message.Said;
import rookery.core.receipt.Receipt;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.dialect.packet.wire.home.Attached;
import rookery.dialect.packet.wire.home.Entry;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.MessageTold;
import rookery.dialect.packet.wire.home.Result;
import rookery.dialect.packet.wire.value.FileAddress;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.ConversationReply;
import rookery.dialect.reply.MessageReply;
import rookery.dialect.reply.PresenceReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.Reply.Problem;
import rookery.dialect.reply.RoomReply;
import rookery.dialect.reply.RosterReply;
import rookery.dialect.reply.UploadReply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.ConversationRequest;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.Request;
import rookery.dialect.request.RoomRequest;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What a packet answers. Pure.
///
/// @param self what the reader is called
/// @param server by HTTP, without a path
record Replies(Name self, URI server) {
    Reply of(Request asked, Result result) {
        return switch (result) {
            case Result.Done() -> new Reply.Done();
            case Result.Session session ->
                    new AccountReply.Entered(
                            new AccountId(Math.max(1, session.account())),
                            People.handle(session.name()),
                            Nickname.NONE,
                            session.device(),
                            new AccountRequest.Token(session.token().text()));
            case Result.Devices(var devices) ->
                    new AccountReply.Devices(devices.stream().map(Replies::device).toList());
            case Result.RosterPage(var contacts, String next) ->
                    new RosterReply.Contacts(
                            contacts.stream()
                                    .map(People::contact)
                                    .flatMap(Optional::stream)
                                    .toList(),
                            next);
            case Result.Found(var profiles) ->
                    new RosterReply.Found(
                            profiles.stream()
                                    .map(People::person)
                                    .flatMap(Optional::stream)
                                    .toList());
            case Result.Presences(var presences) ->
                    new PresenceReply.Presences(
                            presences.stream()
                                    .map(
                                            told ->
                                                    new PresenceReply.Of(
                                                            People.handle(told.from()),
                                                            People.presence(told)))
                                    .toList());
            case Result.Conversations(var conversations, String next) ->
                    new ConversationReply.Conversations(
                            conversations.stream()
                                    .map(each -> People.summary(each, self))
                                    .flatMap(Optional::stream)
                                    .toList(),
                            next);
            case Result.Rooms(var rooms, String next) ->
                    new RoomReply.Rooms(rooms.stream().map(People::room).toList(), next);
            case Result.Hooks(var hooks) when asked instanceof RoomRequest.ListHooks list ->
                    new RoomReply.Hooks(list.room(), hooks.stream().map(People::hook).toList());
            case Result.Hooks _ -> strange();
            case Entry.Hook hook -> new RoomReply.HookMade(People.hook(hook), hook.address());
            case Result.Members(var members, String next) -> members(asked, members, next);
            case Result.Accepted accepted -> accepted(asked, accepted);
            case Result.Changed(long change) -> new MessageReply.Changed(change);
            case Result.Receipts(var receipts) ->
                    new ConversationReply.Receipts(
                            conversation(asked), receipts.stream().map(Replies::receipt).toList());
            case Result.Page(var messages, boolean older, boolean newer) ->
                    page(asked, messages, older, newer);
            case Result.Changes(var messages, long change, boolean more) ->
                    new MessageReply.Changes(
                            conversation(asked), Contents.messages(messages, self), change, more);
            case Result.FoundMessages(var messages, String next) ->
                    new MessageReply.Found(
                            messages.stream().map(this::found).flatMap(Optional::stream).toList(),
                            next);
            case Result.Upload(String name, String path, long offset, long size) ->
                    new UploadReply.Underway(new Upload(name, path, offset, size));
            case Attached.Stored file -> new UploadReply.Finished(Contents.kept(file));
            case Entry.Room room -> new RoomReply.Shown(People.room(room));
            case Entry.Profile profile ->
                    People.person(profile)
                            .<Reply>map(AccountReply.ProfileShown::new)
                            .orElseGet(Replies::strange);
            case Entry.Contact _, Entry.Member _ -> strange();
        };
    }

    private static Reply strange() {
        return new Reply.Denied(Problem.UNKNOWN, "The server answered something else.");
    }

    private static AccountReply.Device device(Result.Device device) {
        return new AccountReply.Device(
                device.device(), device.label(), device.since(), device.seen(), device.current());
    }

    private static Receipt receipt(Result.Receipt receipt) {
        return new Receipt(
                People.handle(receipt.name()),
                Math.max(receipt.delivered(), receipt.displayed()),
                receipt.displayed());
    }

    private static Reply members(Request asked, List<Entry.Member> members, String next) {
        return switch (asked) {
            case Request.ListMembers(RoomAlias room) ->
                    new Reply.Members(
                            room,
                            members.stream()
                                    .map(each -> People.member(each.name(), each.nickname()))
                                    .toList());
            case RoomRequest.ListCards(RoomAlias room, _, _, _) ->
                    new RoomReply.Cards(room, members.stream().map(People::card).toList(), next);
            default -> strange();
        };
    }

    private Reply page(Request asked, List<MessageTold> messages, boolean older, boolean newer) {
        List<Message> numbered = Contents.messages(messages, self);
        return asked instanceof MessageRequest.ListPins(Destination conversation)
                ? new MessageReply.Pins(conversation, numbered)
                : new Reply.Stretched(conversation(asked), new Stretch(numbered, older, newer));
    }

    private static Destination conversation(Request asked) {
        return switch (asked) {
            case Request.ReadHistory(Destination of, _, _) -> of;
            case MessageRequest.ReadChanges(Destination of, _, _) -> of;
            case ConversationRequest.ListReceipts(Destination of) -> of;
            default -> new Destination.Room(new RoomAlias("-"));
        };
    }

    private Reply accepted(Request asked, Result.Accepted accepted) {
        if (!(asked instanceof Request.Post(var to, _, var content, var context))) {
            return strange();
        }
        Author author = Contents.author(self, Nickname.NONE);
        Content told = onServer(content);
        Heard heard =
                accepted.id().number() == 0
                        ? new Said(author, told, accepted.at(), Said.Precision.INSTANT, context)
                        : new Message(
                                accepted.id(),
                                Contents.room(Wording.address(to), self, self),
                                accepted.seq(),
                                author,
                                accepted.localId(),
                                accepted.at(),
                                told,
                                context,
                                Revision.NONE);
        return new Reply.Accepted(accepted.localId(), heard);
    }

    /// A file is where others find it, too.
    private Content onServer(Content content) {
        return content instanceof Content.Filed filed
                        && filed.attachment() instanceof Attachment.Kept kept
                ? filed.at(new Attachment.Linked(server.resolve(FileAddress.of(kept.key()))))
                : content;
    }

    private Optional<FoundMessage> found(MessageTold told) {
        return Contents.heard(told, self) instanceof Message message
                ? News.conversation(told, self).map(in -> new FoundMessage(in, message))
                : Optional.empty();
    }

    static Reply refused(Failure failure) {
        return new Reply.Denied(
                switch (failure.code()) {
                    case MALFORMED, WEAK -> Problem.MALFORMED;
                    case UNKNOWN -> Problem.UNKNOWN;
                    case NOT_LOGGED_IN -> Problem.NOT_LOGGED_IN;
                    case WRONG_PASSWORD -> Problem.WRONG_PASSWORD;
                    case WRONG_TOKEN -> Problem.WRONG_TOKEN;
                    case CLOSED -> Problem.CLOSED;
                    case WRONG_INVITE -> Problem.WRONG_INVITE;
                    case NAME_TAKEN -> Problem.NAME_TAKEN;
                    case NOT_ALLOWED -> Problem.NOT_ALLOWED;
                    case NO_SUCH_ACCOUNT -> Problem.NO_SUCH_ACCOUNT;
                    case NO_SUCH_ROOM -> Problem.NO_SUCH_ROOM;
                    case NO_SUCH_MESSAGE -> Problem.NO_SUCH_MESSAGE;
                    case NO_SUCH_UPLOAD -> Problem.NO_SUCH_UPLOAD;
                    case NO_SUCH_DEVICE -> Problem.NO_SUCH_DEVICE;
                    case CONFLICT -> Problem.CONFLICT;
                    case TOO_LARGE -> Problem.TOO_LARGE;
                    case FULL -> Problem.QUOTA;
                    case TOO_OFTEN -> Problem.TOO_OFTEN;
                    case BUSY -> Problem.BUSY;
                    case FAILED -> Problem.TRY_LATER;
                },
                failure.sentence());
    }
}
