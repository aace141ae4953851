package rookery.dialect.packet.telling;

import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.message.Body;
import rookery.core.message.Plain;
import rookery.core.room.Departure;
import rookery.core.room.Destination;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.Audience;
import rookery.dialect.event.AccountEvent;
import rookery.dialect.event.ConversationEvent;
import rookery.dialect.event.Event;
import rookery.dialect.event.MessageEvent;
import rookery.dialect.event.RoomEvent;
import rookery.dialect.packet.wire.home.Entry;
import rookery.dialect.packet.wire.home.Happening;
import rookery.dialect.packet.wire.home.MessageTold;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.request.MessageRequest.Turn;
import rookery.dialect.request.Request;

import java.util.Optional;

/// What a server tells, as packets. Pure.
public final class Telling {
    private Telling() {}

    /// Empty where a packet's reader learns it otherwise.
    ///
    /// @param reader counts only for what is said to one connection alone
    public static Optional<ServerPacket> packet(Event event, Name reader, Audience audience) {
        return switch (event) {
            case Event.Posted(RoomAlias room, var heard, _) ->
                    told(Messages.told(new Address.Room(room), heard, audience));
            case Event.PostedDirect(RoomAlias room, Handle to, var heard) ->
                    told(Messages.told(new Address.Direct(Cards.name(to)), heard, audience));
            case Event.Typing(Destination conversation, Member who, var sign) ->
                    happened(
                            new Happening.Typing(
                                    Messages.address(conversation),
                                    Cards.name(who.handle()),
                                    sign == Request.Sign.STOPPED));
            case Event.Joined(RoomAlias room, Member member, _) ->
                    happened(new Happening.Joined(room, Cards.member(member)));
            case Event.Left(RoomAlias room, Member member, var how, Handle by, var reason, _) ->
                    happened(
                            new Happening.Left(
                                    room,
                                    Cards.name(member.handle()),
                                    how(how),
                                    Cards.name(by),
                                    reason));
            // Presence tells it.
            case Event.Arrived _, Event.Departed _ -> Optional.empty();
            case Event.Renamed(_, Member member, _) ->
                    happened(
                            new Happening.ProfileChanged(
                                    new Entry.Profile(
                                            Cards.name(member.handle()),
                                            member.nickname(),
                                            "",
                                            "",
                                            "",
                                            Optional.empty(),
                                            false)));
            case Event.Whispered(_, var from, Body body, var at) ->
                    told(
                            Messages.passing(
                                    MessageTold.Type.HEADLINE,
                                    from,
                                    new Address.Direct(reader),
                                    body,
                                    at));
            case Event.Hailed(_, var said) ->
                    told(
                            Messages.passing(
                                    MessageTold.Type.HEADLINE,
                                    said.author(),
                                    new Address.Direct(reader),
                                    Plain.of(said.content()),
                                    said.at()));
            case Event.CalledOut(RoomAlias room, var from, Body body, var at) ->
                    told(
                            Messages.passing(
                                    MessageTold.Type.GROUPCHAT,
                                    from,
                                    new Address.Room(room),
                                    body,
                                    at));
            case RoomEvent room -> happened(room(room));
            case ConversationEvent conversation -> happened(conversation(conversation));
            case MessageEvent message -> happened(message(message));
            case AccountEvent.ContactChanged(var contact) ->
                    happened(new Happening.ContactChanged(Cards.contact(contact)));
            case AccountEvent.ProfileChanged(var person) ->
                    happened(new Happening.ProfileChanged(Cards.profile(person)));
            case AccountEvent.Seen(AccountName whom, var presence) ->
                    Optional.of(
                            new ServerPacket.Seen(Cards.presence(new Name(whom.text()), presence)));
        };
    }

    private static Happening.How how(Departure departure) {
        return switch (departure) {
            case LEFT -> Happening.How.LEFT;
            case KICKED -> Happening.How.KICKED;
            case BANNED -> Happening.How.BANNED;
        };
    }

    private static Happening room(RoomEvent event) {
        return switch (event) {
            case RoomEvent.RoleGiven(RoomAlias room, Handle whom, var role, Handle by) ->
                    new Happening.RoleGiven(
                            room, Cards.name(whom), Cards.role(role), Cards.name(by));
            case RoomEvent.Silenced(RoomAlias room, Handle whom, var until, Handle by) ->
                    new Happening.Silenced(
                            room, Cards.name(whom), Cards.until(until), Cards.name(by));
            case RoomEvent.RoomChanged(var room) -> new Happening.RoomChanged(Cards.room(room));
            case RoomEvent.Invited(var room, Handle by) ->
                    new Happening.Invited(Cards.room(room), Cards.name(by));
        };
    }

    private static Happening conversation(ConversationEvent event) {
        Address conversation = Messages.address(event.conversation());
        return switch (event) {
            case ConversationEvent.Marked(_, Handle by, var reach, long seq) ->
                    switch (reach) {
                        case DELIVERED ->
                                new Happening.Delivered(conversation, Cards.name(by), seq);
                        case DISPLAYED ->
                                new Happening.Displayed(conversation, Cards.name(by), seq);
                    };
            case ConversationEvent.Drafted(_, var draft) ->
                    new Happening.Drafted(conversation, new Body(draft.text()));
            case ConversationEvent.Muted(_, var until) ->
                    new Happening.Muted(conversation, Cards.until(until));
        };
    }

    private static Happening message(MessageEvent event) {
        Address conversation = Messages.address(event.conversation());
        return switch (event) {
            case MessageEvent.Corrected(_, var id, long change, Body body, var called, var at) ->
                    new Happening.Corrected(
                            conversation,
                            id,
                            change,
                            body,
                            called.stream().map(Cards::name).toList(),
                            at);
            case MessageEvent.Retracted(_, var id, long change, Handle by, var at) ->
                    new Happening.Retracted(conversation, id, change, Cards.name(by), at);
            case MessageEvent.Reacted(_, var id, long change, Handle by, var emoji, Turn turn) ->
                    new Happening.Reacted(
                            conversation,
                            id,
                            change,
                            Cards.name(by),
                            emoji.text(),
                            turn == Turn.OFF);
            case MessageEvent.Pinned(_, var id, long change, Handle by, Turn turn) ->
                    new Happening.Pinned(
                            conversation, id, change, Cards.name(by), turn == Turn.OFF);
        };
    }

    private static Optional<ServerPacket> told(MessageTold message) {
        return Optional.of(new ServerPacket.Told(message));
    }

    private static Optional<ServerPacket> happened(Happening happening) {
        return Optional.of(new ServerPacket.Happened(happening));
    }
}
