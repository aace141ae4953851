package rookery.dialect.packet.account;

import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.history.Around;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.MessageId;
import rookery.core.presence.Appearance;
import rookery.core.room.Destination;
import rookery.dialect.packet.wire.home.ClientPacket;
import rookery.dialect.packet.wire.home.MessageTold;
import rookery.dialect.packet.wire.home.Post;
import rookery.dialect.packet.wire.home.Presence;
import rookery.dialect.packet.wire.home.Signal;
import rookery.dialect.packet.wire.query.ConversationQuery;
import rookery.dialect.packet.wire.query.HistoryQuery;
import rookery.dialect.packet.wire.query.HistoryQuery.Direction;
import rookery.dialect.packet.wire.query.MessageQuery;
import rookery.dialect.packet.wire.query.Query;
import rookery.dialect.packet.wire.query.RosterQuery;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Show;
import rookery.dialect.request.ConversationRequest;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.NumberedRequest;
import rookery.dialect.request.PresenceRequest;
import rookery.dialect.request.Request;
import rookery.dialect.request.RoomRequest;
import rookery.dialect.request.RosterRequest;
import rookery.dialect.request.UploadRequest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What an account asks, as packets. Pure.
final class Wording {
    private Wording() {}

    /// Empty where packet has no word for it.
    static Optional<ClientPacket> of(Request request, String id) {
        return switch (request) {
            case rookery.dialect.request.AccountRequest account ->
                    ask(id, AccountWording.of(account));
            case RosterRequest roster -> ask(id, roster(roster));
            case RoomRequest room -> ask(id, RoomWording.of(room));
            case PresenceRequest presence -> Optional.of(presence(id, presence));
            case ConversationRequest conversation -> Optional.of(conversation(id, conversation));
            case MessageRequest message -> ask(id, message(message));
            case UploadRequest upload -> ask(id, RoomWording.of(upload));
            case NumberedRequest _ -> Optional.empty();
            case Request.Join(var room, _, _) -> ask(id, RoomWording.join(room));
            case Request.Leave(var room) -> ask(id, RoomWording.leave(room));
            case Request.ListMembers(var room) -> ask(id, RoomWording.members(room));
            case Request.Post(var to, var localId, Content content, Context context) ->
                    Contents.attached(content)
                            .map(
                                    attached ->
                                            new ClientPacket.Say(
                                                    id,
                                                    new Post(
                                                            type(to),
                                                            address(to),
                                                            context.subject(),
                                                            content.body(),
                                                            localId,
                                                            attached,
                                                            context.replyTo(),
                                                            names(context.mentions()),
                                                            context.all())));
            case Request.Type(var conversation, var sign) ->
                    Optional.of(
                            new ClientPacket.Sign(
                                    id,
                                    new Signal.Typing(
                                            address(conversation), sign == Request.Sign.STOPPED)));
            case Request.ReadHistory(var conversation, Around around, int limit) ->
                    ask(id, history(address(conversation), around, limit));
            case Request.PostFile _,
                    Request.Rename _,
                    Request.Hail _,
                    Request.Headline _,
                    Request.Whisper _,
                    Request.CallOut _,
                    Request.ReadPage _ ->
                    Optional.empty();
        };
    }

    private static Optional<ClientPacket> ask(String id, Query query) {
        return Optional.of(new ClientPacket.Ask(id, query));
    }

    private static MessageTold.Type type(Destination to) {
        return switch (to) {
            case Destination.Room _ -> MessageTold.Type.GROUPCHAT;
            case Destination.Direct _ -> MessageTold.Type.CHAT;
        };
    }

    static Address address(Destination conversation) {
        return switch (conversation) {
            case Destination.Room(var room) -> new Address.Room(room);
            case Destination.Direct(AccountName with) -> new Address.Direct(new Name(with));
        };
    }

    private static List<Name> names(List<Handle> handles) {
        return handles.stream().map(handle -> new Name(handle.text())).toList();
    }

    private static HistoryQuery history(Address of, Around around, int limit) {
        return switch (around) {
            case Around.Newest() -> read(of, Direction.BEFORE, 0, limit);
            case Around.Oldest() -> read(of, Direction.AFTER, 0, limit);
            case Around.Before(long seq) -> read(of, Direction.BEFORE, seq, limit);
            case Around.After(long seq) -> read(of, Direction.AFTER, seq, limit);
            case Around.At(long seq) -> read(of, Direction.AROUND, seq, limit);
            case Around.Known(MessageId id, var side) ->
                    new HistoryQuery.ReadHistory(of, direction(side), 0, id, Instant.EPOCH, limit);
            case Around.Moment(Instant time, var side) ->
                    new HistoryQuery.ReadHistory(
                            of, direction(side), 0, MessageId.NONE, time, limit);
        };
    }

    private static HistoryQuery read(Address of, Direction direction, long seq, int limit) {
        return new HistoryQuery.ReadHistory(
                of, direction, seq, MessageId.NONE, Instant.EPOCH, limit);
    }

    private static Direction direction(Around.Side side) {
        return switch (side) {
            case BEFORE -> Direction.BEFORE;
            case AFTER -> Direction.AFTER;
            case BOTH -> Direction.AROUND;
        };
    }

    private static Query message(MessageRequest request) {
        return switch (request) {
            case MessageRequest.Correct(var in, MessageId id, Body body, var mentions) ->
                    new MessageQuery.Correct(address(in), id, body, names(mentions));
            case MessageRequest.Retract(var in, MessageId id) ->
                    new MessageQuery.Retract(address(in), id);
            case MessageRequest.React(var in, MessageId id, var emoji, var turn) ->
                    new MessageQuery.React(address(in), id, emoji.text(), isOff(turn));
            case MessageRequest.Pin(var in, MessageId id, var turn) ->
                    new MessageQuery.Pin(address(in), id, isOff(turn));
            case MessageRequest.ListPins(var in) -> new MessageQuery.ListPins(address(in));
            case MessageRequest.ReadChanges(var in, long since, int limit) ->
                    new HistoryQuery.ReadChanges(address(in), since, limit);
            case MessageRequest.Search(var text, var in, var from, var after, int limit) ->
                    new HistoryQuery.Search(
                            text,
                            in.stream().map(Wording::address).toList(),
                            names(from),
                            after,
                            limit);
        };
    }

    private static boolean isOff(MessageRequest.Turn turn) {
        return turn == MessageRequest.Turn.OFF;
    }

    private static ClientPacket conversation(String id, ConversationRequest request) {
        return switch (request) {
            case ConversationRequest.ListConversations(String after, int limit) ->
                    new ClientPacket.Ask(id, new ConversationQuery.ListConversations(after, limit));
            case ConversationRequest.Mute(var in, var until) ->
                    new ClientPacket.Ask(
                            id, new ConversationQuery.Mute(address(in), RoomWording.until(until)));
            case ConversationRequest.SaveDraft(var in, var draft) ->
                    new ClientPacket.Ask(
                            id,
                            new ConversationQuery.SetDraft(address(in), new Body(draft.text())));
            case ConversationRequest.ListReceipts(var in) ->
                    new ClientPacket.Ask(id, new MessageQuery.ListReceipts(address(in)));
            case ConversationRequest.Mark(var in, var reach, long seq) ->
                    new ClientPacket.Sign(
                            id,
                            switch (reach) {
                                case DELIVERED -> new Signal.Delivered(address(in), seq);
                                case DISPLAYED -> new Signal.Displayed(address(in), seq);
                            });
        };
    }

    private static Query roster(RosterRequest request) {
        return switch (request) {
            case RosterRequest.ListContacts(String after, int limit) ->
                    new RosterQuery.ReadRoster(after, limit);
            case RosterRequest.FindAccounts(String text, int limit) ->
                    new RosterQuery.Find(text, limit);
            case RosterRequest.Step(AccountName whom, var step, String text) ->
                    switch (step) {
                        case ASK -> new RosterQuery.AskContact(new Name(whom), text);
                        case ACCEPT -> new RosterQuery.Accept(new Name(whom));
                        case REFUSE -> new RosterQuery.Refuse(new Name(whom));
                        case REMOVE -> new RosterQuery.Remove(new Name(whom));
                        case BLOCK -> new RosterQuery.Block(new Name(whom));
                        case UNBLOCK -> new RosterQuery.Unblock(new Name(whom));
                    };
            case RosterRequest.Remark(AccountName whom, var remarks) ->
                    new RosterQuery.SetContact(
                            new Name(whom), remarks.groups(), remarks.note(), remarks.department());
        };
    }

    private static ClientPacket presence(String id, PresenceRequest request) {
        return switch (request) {
            case PresenceRequest.Appear(var appearance) ->
                    new ClientPacket.Appear(id, appearance(appearance));
            case PresenceRequest.Watch(AccountName whom) ->
                    new ClientPacket.Appear(id, new Presence.Subscribe(new Name(whom)));
            case PresenceRequest.Unwatch(AccountName whom) ->
                    new ClientPacket.Appear(id, new Presence.Unsubscribe(new Name(whom)));
            case PresenceRequest.ReadPresences(var whom) ->
                    new ClientPacket.Ask(id, new RosterQuery.ReadPresences(names(whom)));
        };
    }

    private static Presence appearance(Appearance appearance) {
        return switch (appearance) {
            case Appearance.Shown(var show, String status) ->
                    new Presence.Available(
                            switch (show) {
                                case ONLINE -> Show.ONLINE;
                                case AWAY -> Show.AWAY;
                                case BUSY -> Show.BUSY;
                            },
                            status);
            case Appearance.Invisible(String status) ->
                    new Presence.Available(Show.INVISIBLE, status);
            case Appearance.Gone(String status) -> new Presence.Unavailable(status);
        };
    }
}
