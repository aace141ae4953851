package rookery.dialect.packet.wire.table;

import static rookery.dialect.packet.wire.grammar.Field.may;
import static rookery.dialect.packet.wire.grammar.Field.must;
import static rookery.dialect.packet.wire.grammar.Kinds.ADDRESS;
import static rookery.dialect.packet.wire.grammar.Kinds.FLAG;
import static rookery.dialect.packet.wire.grammar.Kinds.NUMBER;
import static rookery.dialect.packet.wire.grammar.Kinds.line;
import static rookery.dialect.packet.wire.grammar.Kinds.oneOf;
import static rookery.dialect.packet.wire.grammar.Kinds.token;
import static rookery.dialect.packet.wire.table.Row.get;
import static rookery.dialect.packet.wire.table.Row.set;

import rookery.dialect.packet.wire.grammar.Shape;
import rookery.dialect.packet.wire.query.RoomQuery;
import rookery.dialect.packet.wire.value.Access;

import java.util.List;

/// Rooms and who is in them.
final class RoomTable {
    static final List<Row> ROWS =
            List.of(
                    set(
                            "create",
                            Shape.of(
                                    "arguments",
                                    RoomQuery.CreateRoom.class,
                                    must("alias", Words.ALIAS),
                                    may("topic", line(0, 140)),
                                    may("picture", ADDRESS),
                                    may("access", oneOf(Access.class), Access.PUBLIC),
                                    may("announcements", FLAG),
                                    may("guests", FLAG),
                                    may("passing", FLAG)),
                            Entities.ROOM),
                    get(
                            "rooms",
                            Shape.of(
                                    "arguments",
                                    RoomQuery.ListRooms.class,
                                    may("text", line(0, 64)),
                                    may("after", token(256)),
                                    may("limit", Entities.LIMIT, 50L)),
                            Results.ROOMS),
                    get(
                            "room",
                            Shape.of(
                                    "arguments",
                                    RoomQuery.ReadRoom.class,
                                    must("room", Words.ALIAS)),
                            Entities.ROOM),
                    set(
                            "settings",
                            Shape.of(
                                    "arguments",
                                    RoomQuery.SetRoom.class,
                                    must("room", Words.ALIAS),
                                    may("topic", line(0, 140)),
                                    may("picture", ADDRESS),
                                    may("access", oneOf(Access.class), Access.PUBLIC),
                                    may("announcements", FLAG),
                                    may("guests", FLAG)),
                            Entities.ROOM),
                    set(
                            "join",
                            Shape.of("arguments", RoomQuery.Join.class, must("room", Words.ALIAS)),
                            Entities.ROOM),
                    set(
                            "leave",
                            Shape.of("arguments", RoomQuery.Leave.class, must("room", Words.ALIAS)),
                            Results.DONE),
                    set(
                            "invite",
                            Shape.of(
                                    "arguments",
                                    RoomQuery.Invite.class,
                                    must("room", Words.ALIAS),
                                    must("name", Words.NAME)),
                            Results.DONE),
                    set(
                            "unban",
                            Shape.of(
                                    "arguments",
                                    RoomQuery.Unban.class,
                                    must("room", Words.ALIAS),
                                    must("name", Words.NAME)),
                            Results.DONE),
                    set(
                            "kick",
                            Shape.of(
                                    "arguments",
                                    RoomQuery.Kick.class,
                                    must("room", Words.ALIAS),
                                    must("name", Words.NAME),
                                    may("reason", line(0, 140))),
                            Results.DONE),
                    set(
                            "ban",
                            Shape.of(
                                    "arguments",
                                    RoomQuery.Ban.class,
                                    must("room", Words.ALIAS),
                                    must("name", Words.NAME),
                                    may("reason", line(0, 140))),
                            Results.DONE),
                    set(
                            "silence",
                            Shape.of(
                                    "arguments",
                                    RoomQuery.Silence.class,
                                    must("room", Words.ALIAS),
                                    must("name", Words.NAME),
                                    may("until", Words.TIME_OR_NONE)),
                            Results.DONE),
                    set(
                            "role",
                            Shape.of(
                                    "arguments",
                                    RoomQuery.GiveRole.class,
                                    must("room", Words.ALIAS),
                                    must("name", Words.NAME),
                                    must("role", Entities.ROLE)),
                            Results.DONE),
                    set(
                            "hook",
                            Shape.of(
                                    "arguments",
                                    RoomQuery.MakeHook.class,
                                    must("room", Words.ALIAS),
                                    must("name", Words.NICKNAME)),
                            Entities.HOOK),
                    get(
                            "hooks",
                            Shape.of(
                                    "arguments",
                                    RoomQuery.ListHooks.class,
                                    must("room", Words.ALIAS)),
                            Results.HOOKS),
                    set(
                            "unhook",
                            Shape.of(
                                    "arguments",
                                    RoomQuery.RemoveHook.class,
                                    must("room", Words.ALIAS),
                                    must("number", NUMBER)),
                            Results.DONE),
                    get(
                            "members",
                            Shape.of(
                                    "arguments",
                                    RoomQuery.ListMembers.class,
                                    must("room", Words.ALIAS),
                                    may("banned", FLAG),
                                    may("after", token(256)),
                                    may("limit", Entities.LIMIT, 50L)),
                            Results.MEMBERS));

    private RoomTable() {}
}
