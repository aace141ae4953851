package rookery.dialect.packet;

import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.Audience;
import rookery.dialect.event.Event;
import rookery.dialect.packet.wire.home.Entry;
import rookery.dialect.packet.wire.home.Happening;
import rookery.dialect.packet.wire.home.MessageTold;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.request.Request;

/// What a server tells, as packets say it. Pure.
final class Telling {
    private Telling() {}

    /// @param reader counts only for what is told to one
    static ServerPacket packet(Event event, Name reader, Audience audience) {
        return switch (event) {
            case Event.Posted(RoomAlias room, var heard) ->
                    new ServerPacket.Told(
                            Messages.told(room, new Address.Room(room), heard, audience));
            case Event.PostedDirect(RoomAlias room, var to, var heard) ->
                    new ServerPacket.Told(
                            Messages.told(
                                    room, new Address.Direct(Messages.name(to)), heard, audience));
            case Event.Typing(RoomAlias room, Member who, var sign) ->
                    happened(
                            new Happening.Typing(
                                    room.isDirect()
                                            ? new Address.Direct(Messages.name(who.handle()))
                                            : new Address.Room(room),
                                    Messages.name(who.handle()),
                                    sign == Request.Sign.STOPPED));
            case Event.Joined(RoomAlias room, Member member, _) ->
                    happened(new Happening.Joined(room, Messages.member(member)));
            case Event.Left(RoomAlias room, Member member, _) -> {
                Name gone = Messages.name(member.handle());
                yield happened(new Happening.Left(room, gone, Happening.How.LEFT, gone, ""));
            }
            case Event.Renamed(_, Member member, _) ->
                    happened(
                            new Happening.ProfileChanged(
                                    new Entry.Profile(
                                            Messages.name(member.handle()),
                                            member.nickname(),
                                            "",
                                            "",
                                            "")));
            case Event.Whispered(_, var from, var body, var at) ->
                    new ServerPacket.Told(
                            Messages.passing(
                                    MessageTold.Type.HEADLINE,
                                    from,
                                    new Address.Direct(reader),
                                    body,
                                    at));
            case Event.CalledOut(RoomAlias room, var from, var body, var at) ->
                    new ServerPacket.Told(
                            Messages.passing(
                                    MessageTold.Type.GROUPCHAT,
                                    from,
                                    new Address.Room(room),
                                    body,
                                    at));
        };
    }

    private static ServerPacket happened(Happening happening) {
        return new ServerPacket.Happened(happening);
    }
}
