package rookery.dialect.packet.telling;

import rookery.core.attachment.Attachment;
import rookery.core.attachment.Upload;
import rookery.core.history.FoundMessage;
import rookery.core.history.Summary;
import rookery.core.message.Body;
import rookery.core.message.Heard;
import rookery.core.message.Message;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.dialect.Audience;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.Failure.Code;
import rookery.dialect.packet.wire.home.Happening;
import rookery.dialect.packet.wire.home.MessageTold;
import rookery.dialect.packet.wire.home.Result;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.value.FileAddress;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Secret;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.ConversationReply;
import rookery.dialect.reply.MessageReply;
import rookery.dialect.reply.NumberedReply;
import rookery.dialect.reply.PresenceReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RoomReply;
import rookery.dialect.reply.RosterReply;
import rookery.dialect.reply.UploadReply;

import java.util.List;
import java.util.Optional;

/// What a server's reply brings to the one who asked. Pure.
///
/// @param self what the reader is called
public record Answers(Name self, Audience audience) {
    public Answer of(Reply reply) {
        return switch (reply) {
            case AccountReply account -> new Answer.Brings(account(account));
            case RoomReply room -> new Answer.Brings(room(room));
            case ConversationReply conversation -> new Answer.Brings(conversation(conversation));
            case MessageReply message -> new Answer.Brings(message(message));
            case RosterReply roster -> new Answer.Brings(roster(roster));
            case PresenceReply.Presences(var presences) ->
                    new Answer.Brings(
                            new Result.Presences(
                                    presences.stream()
                                            .map(
                                                    of ->
                                                            Cards.presence(
                                                                    Cards.name(of.whom()),
                                                                    of.presence()))
                                            .toList()));
            case UploadReply upload -> new Answer.Brings(upload(upload));
            case NumberedReply _ ->
                    throw new IllegalArgumentException("packet asks nothing by number: " + reply);
            case Reply.Welcomed welcomed -> new Answer.Brings(Cards.room(welcomed.card()));
            case Reply.Accepted accepted -> new Answer.Brings(Messages.accepted(accepted));
            case Reply.Stretched(Destination conversation, var stretch) ->
                    new Answer.Brings(
                            new Result.Page(
                                    messages(conversation, stretch.messages()),
                                    stretch.older(),
                                    stretch.newer()));
            case Reply.History(RoomAlias room, _, var page) ->
                    new Answer.Brings(
                            new Result.Page(
                                    page.messages().stream()
                                            .map(heard -> told(new Destination.Room(room), heard))
                                            .toList(),
                                    false,
                                    false));
            case Reply.Members(_, var members) ->
                    new Answer.Brings(
                            new Result.Members(members.stream().map(Cards::member).toList(), ""));
            case Reply.Done _ -> new Answer.Brings(new Result.Done());
            case Reply.Refused(_, _, var problem, String sentence) ->
                    new Answer.Fails(failure(problem, sentence));
            case Reply.Denied(var problem, String sentence) ->
                    new Answer.Fails(failure(problem, sentence));
            case Reply.Slowed(_, String sentence) ->
                    new Answer.Fails(failure(Reply.Problem.TOO_OFTEN, sentence));
        };
    }

    /// What is told without having been asked for.
    public static Optional<ServerPacket> unasked(Reply reply) {
        return switch (reply) {
            case AccountReply.LoggedOut(String sentence) ->
                    Optional.of(new ServerPacket.Happened(new Happening.LoggedOut(sentence)));
            case Reply.Refused(_, _, var problem, String sentence) ->
                    Optional.of(new ServerPacket.Trouble(failure(problem, sentence)));
            case Reply.Denied(var problem, String sentence) ->
                    Optional.of(new ServerPacket.Trouble(failure(problem, sentence)));
            case Reply.Slowed(_, String sentence) ->
                    Optional.of(
                            new ServerPacket.Trouble(failure(Reply.Problem.TOO_OFTEN, sentence)));
            case AccountReply _,
                    RoomReply _,
                    ConversationReply _,
                    MessageReply _,
                    RosterReply _,
                    PresenceReply _,
                    UploadReply _,
                    NumberedReply _,
                    Reply.Welcomed _,
                    Reply.Accepted _,
                    Reply.Stretched _,
                    Reply.History _,
                    Reply.Members _,
                    Reply.Done _ ->
                    Optional.empty();
        };
    }

    private static Result account(AccountReply reply) {
        return switch (reply) {
            case AccountReply.Entered entered ->
                    new Result.Session(
                            new Name(entered.handle().text()),
                            entered.id().number(),
                            entered.device(),
                            new Secret(entered.token().text()),
                            entered.handle().isGuest());
            case AccountReply.Devices(var devices) ->
                    new Result.Devices(
                            devices.stream()
                                    .map(
                                            device ->
                                                    new Result.Device(
                                                            device.number(),
                                                            device.name(),
                                                            device.since(),
                                                            device.seen(),
                                                            device.current()))
                                    .toList());
            case AccountReply.ProfileShown(var person) -> Cards.profile(person);
            case AccountReply.LoggedOut _ -> new Result.Done();
        };
    }

    private static Result room(RoomReply reply) {
        return switch (reply) {
            case RoomReply.Shown(RoomCard room) -> Cards.room(room);
            case RoomReply.Rooms(var rooms, String next) ->
                    new Result.Rooms(rooms.stream().map(Cards::room).toList(), next);
            case RoomReply.Hooks(_, var hooks) ->
                    new Result.Hooks(hooks.stream().map(hook -> Cards.hook(hook, "")).toList());
            case RoomReply.HookMade(var hook, String path) -> Cards.hook(hook, path);
            case RoomReply.Cards(_, var members, String next) ->
                    new Result.Members(members.stream().map(Cards::member).toList(), next);
        };
    }

    private Result conversation(ConversationReply reply) {
        return switch (reply) {
            case ConversationReply.Conversations(var conversations, String next) ->
                    new Result.Conversations(
                            conversations.stream().map(this::summary).toList(), next);
            case ConversationReply.Receipts(_, var receipts) ->
                    new Result.Receipts(receipts.stream().map(Cards::receipt).toList());
        };
    }

    private Result.Summary summary(Summary summary) {
        return new Result.Summary(
                Messages.address(summary.conversation()),
                summary.title(),
                FileAddress.of(summary.picture()),
                summary.seq(),
                summary.change(),
                summary.displayed(),
                summary.unread(),
                summary.mentions(),
                Cards.until(summary.muted()),
                new Body(summary.draft().text()),
                messages(summary.conversation(), summary.last()));
    }

    private Result message(MessageReply reply) {
        return switch (reply) {
            case MessageReply.Changed(long change) -> new Result.Changed(change);
            case MessageReply.Pins(Destination conversation, var messages) ->
                    new Result.Page(messages(conversation, messages), false, false);
            case MessageReply.Changes(var conversation, var messages, long change, boolean more) ->
                    new Result.Changes(messages(conversation, messages), change, more);
            case MessageReply.Found(List<FoundMessage> found, String next) ->
                    new Result.FoundMessages(
                            found.stream()
                                    .map(each -> told(each.conversation(), each.message()))
                                    .toList(),
                            next);
        };
    }

    private static Result roster(RosterReply reply) {
        return switch (reply) {
            case RosterReply.Contacts(var contacts, String next) ->
                    new Result.RosterPage(contacts.stream().map(Cards::contact).toList(), next);
            case RosterReply.Found(var people) ->
                    new Result.Found(people.stream().map(Cards::profile).toList());
        };
    }

    private Result upload(UploadReply reply) {
        return switch (reply) {
            case UploadReply.Underway(Upload upload) ->
                    new Result.Upload(upload.name(), upload.path(), upload.offset(), upload.size());
            case UploadReply.Finished(Attachment.Kept kept) -> Messages.stored(kept, "");
        };
    }

    private List<MessageTold> messages(Destination conversation, List<Message> messages) {
        return messages.stream().map(message -> told(conversation, message)).toList();
    }

    private MessageTold told(Destination conversation, Heard heard) {
        return Messages.told(conversation, heard, self, audience);
    }

    public static Failure failure(Reply.Problem problem, String sentence) {
        return new Failure(
                switch (problem) {
                    case MALFORMED, EMPTY -> Code.MALFORMED;
                    case TOO_LARGE -> Code.TOO_LARGE;
                    case BUSY -> Code.BUSY;
                    case TRY_LATER -> Code.FAILED;
                    case QUOTA -> Code.FULL;
                    case NO_SUCH_ROOM -> Code.NO_SUCH_ROOM;
                    case NO_SUCH_MESSAGE -> Code.NO_SUCH_MESSAGE;
                    case NO_SUCH_UPLOAD -> Code.NO_SUCH_UPLOAD;
                    case UNKNOWN -> Code.UNKNOWN;
                    case NOT_ALLOWED -> Code.NOT_ALLOWED;
                    case CONFLICT -> Code.CONFLICT;
                    case NOT_LOGGED_IN -> Code.NOT_LOGGED_IN;
                    case WRONG_PASSWORD -> Code.WRONG_PASSWORD;
                    case WRONG_TOKEN -> Code.WRONG_TOKEN;
                    case CLOSED -> Code.CLOSED;
                    case WRONG_INVITE -> Code.WRONG_INVITE;
                    case NAME_TAKEN -> Code.NAME_TAKEN;
                    case NO_SUCH_ACCOUNT -> Code.NO_SUCH_ACCOUNT;
                    case NO_SUCH_DEVICE -> Code.NO_SUCH_DEVICE;
                    case TOO_OFTEN -> Code.TOO_OFTEN;
                },
                sentence,
                "");
    }

    public sealed interface Answer {
        record Brings(Result result) implements Answer {}

        record Fails(Failure failure) implements Answer {}
    }
}
