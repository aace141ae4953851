package rookery.dialect.packet.account;

import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Emoji;
import rookery.core.message.Heard;
import rookery.core.message.MessageId;
import rookery.core.room.Departure;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.dialect.event.AccountEvent;
import rookery.dialect.event.ConversationEvent;
import rookery.dialect.event.Event;
import rookery.dialect.event.MessageEvent;
import rookery.dialect.event.RoomEvent;
import rookery.dialect.packet.wire.home.Happening;
import rookery.dialect.packet.wire.home.MessageTold;
import rookery.dialect.packet.wire.home.PresenceTold;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.request.ConversationRequest.Reach;
import rookery.dialect.request.MessageRequest.Turn;
import rookery.dialect.request.Request;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// What a packet tells. Empty where it is about somebody that nothing can be known of. Pure.
final class News {
    private News() {}

    static Event message(MessageTold told, Name self) {
        Heard heard = Contents.heard(told, self);
        RoomAlias room = Contents.room(told.to(), self, told.from());
        return switch (told.to()) {
            case Address.Room _ -> new Event.Posted(room, heard);
            case Address.Direct(Name to) -> new Event.PostedDirect(room, People.handle(to), heard);
        };
    }

    /// As its reader names it.
    static Optional<Destination> conversation(MessageTold told, Name self) {
        return switch (told.to()) {
            case Address.Room(RoomAlias room) -> Optional.of(new Destination.Room(room));
            case Address.Direct(Name to) ->
                    (to.equals(self) ? told.from() : to).findAccount().map(Destination.Direct::new);
        };
    }

    static Optional<Event> presence(PresenceTold told) {
        return told.from()
                .findAccount()
                .map(whom -> new AccountEvent.Seen(whom, People.presence(told)));
    }

    /// A logging out is no event.
    static Optional<Event> happened(Happening happening, Instant now) {
        return switch (happening) {
            case Happening.Typing(Address in, Name by, boolean off) ->
                    in(
                            in,
                            conversation ->
                                    new Event.Typing(
                                            conversation,
                                            People.member(by, Nickname.NONE),
                                            off ? Request.Sign.STOPPED : Request.Sign.WRITING));
            case Happening.Delivered(Address in, Name by, long seq) ->
                    marked(in, by, Reach.DELIVERED, seq);
            case Happening.Displayed(Address in, Name by, long seq) ->
                    marked(in, by, Reach.DISPLAYED, seq);
            case Happening.Corrected(
                            var in,
                            MessageId id,
                            long change,
                            Body body,
                            var who,
                            var at) ->
                    in(
                            in,
                            conversation ->
                                    new MessageEvent.Corrected(
                                            conversation,
                                            id,
                                            change,
                                            body,
                                            who.stream().map(People::handle).toList(),
                                            at));
            case Happening.Retracted(var in, MessageId id, long change, Name by, var at) ->
                    in(
                            in,
                            conversation ->
                                    new MessageEvent.Retracted(
                                            conversation, id, change, People.handle(by), at));
            case Happening.Reacted(
                            var in,
                            var id,
                            long change,
                            Name by,
                            String emoji,
                            boolean off) ->
                    Emoji.isOne(emoji)
                            ? in(
                                    in,
                                    conversation ->
                                            new MessageEvent.Reacted(
                                                    conversation,
                                                    id,
                                                    change,
                                                    People.handle(by),
                                                    new Emoji(emoji),
                                                    turn(off)))
                            : Optional.empty();
            case Happening.Pinned(var in, MessageId id, long change, Name by, boolean off) ->
                    in(
                            in,
                            conversation ->
                                    new MessageEvent.Pinned(
                                            conversation,
                                            id,
                                            change,
                                            People.handle(by),
                                            turn(off)));
            case Happening.Drafted(Address in, Body text) ->
                    in(
                            in,
                            conversation ->
                                    new ConversationEvent.Drafted(
                                            conversation, People.draft(text.text())));
            case Happening.Muted(Address in, Instant until) ->
                    in(
                            in,
                            conversation ->
                                    new ConversationEvent.Muted(conversation, People.quiet(until)));
            case Happening.ContactChanged(var contact) ->
                    People.contact(contact).map(AccountEvent.ContactChanged::new);
            case Happening.ProfileChanged(var profile) ->
                    People.person(profile).map(AccountEvent.ProfileChanged::new);
            case Happening.LoggedOut _ -> Optional.empty();
            case Happening.Joined _,
                    Happening.Left _,
                    Happening.RoleGiven _,
                    Happening.Silenced _,
                    Happening.RoomChanged _,
                    Happening.Invited _ ->
                    Optional.of(room(happening, now));
        };
    }

    private static Event room(Happening happening, Instant now) {
        return switch (happening) {
            case Happening.Joined(RoomAlias room, var member) ->
                    new Event.Joined(room, People.member(member.name(), member.nickname()), now);
            case Happening.Left(RoomAlias room, Name name, var how, Name by, String reason) ->
                    new Event.Left(
                            room,
                            People.member(name, Nickname.NONE),
                            switch (how) {
                                case LEFT -> Departure.LEFT;
                                case KICKED -> Departure.KICKED;
                                case BANNED -> Departure.BANNED;
                            },
                            People.handle(by),
                            reason,
                            now);
            case Happening.RoleGiven(RoomAlias room, Name name, var role, Name by) ->
                    new RoomEvent.RoleGiven(
                            room, People.handle(name), People.role(role), People.handle(by));
            case Happening.Silenced(RoomAlias room, Name name, Instant until, Name by) ->
                    new RoomEvent.Silenced(
                            room, People.handle(name), People.quiet(until), People.handle(by));
            case Happening.RoomChanged(var room) -> new RoomEvent.RoomChanged(People.room(room));
            case Happening.Invited(var room, Name by) ->
                    new RoomEvent.Invited(People.room(room), People.handle(by));
            default -> throw new IllegalArgumentException("nothing of a room: " + happening);
        };
    }

    private static Optional<Event> in(Address address, Function<Destination, Event> event) {
        return People.destination(address).map(event);
    }

    private static Optional<Event> marked(Address in, Name by, Reach reach, long seq) {
        Handle who = People.handle(by);
        return in(in, conversation -> new ConversationEvent.Marked(conversation, who, reach, seq));
    }

    private static Turn turn(boolean off) {
        return off ? Turn.OFF : Turn.ON;
    }
}
