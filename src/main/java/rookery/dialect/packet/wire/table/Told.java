package rookery.dialect.packet.wire.table;

import static rookery.dialect.packet.wire.grammar.Choice.row;
import static rookery.dialect.packet.wire.grammar.Field.may;
import static rookery.dialect.packet.wire.grammar.Field.must;
import static rookery.dialect.packet.wire.grammar.Kinds.COUNT;
import static rookery.dialect.packet.wire.grammar.Kinds.FLAG;
import static rookery.dialect.packet.wire.grammar.Kinds.line;
import static rookery.dialect.packet.wire.grammar.Kinds.list;
import static rookery.dialect.packet.wire.grammar.Kinds.oneOf;
import static rookery.dialect.packet.wire.grammar.Kinds.token;
import static rookery.dialect.packet.wire.grammar.Kinds.whole;

import rookery.dialect.packet.wire.grammar.Choice;
import rookery.dialect.packet.wire.grammar.Shape;
import rookery.dialect.packet.wire.home.Happening;
import rookery.dialect.packet.wire.home.Presence;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.home.Signal;
import rookery.dialect.packet.wire.value.Show;

import java.util.List;

/// What is told by either side, and the welcome packet.
public final class Told {
    public static final Choice<Signal> SIGNAL =
            Choice.of(
                    "event",
                    "type",
                    Choice.unknown("event"),
                    row(
                            "typing",
                            Shape.of(
                                    "typing",
                                    Signal.Typing.class,
                                    must("conversation", Words.CONVERSATION),
                                    may("off", FLAG))),
                    row(
                            "delivered",
                            Shape.of(
                                    "delivered",
                                    Signal.Delivered.class,
                                    must("conversation", Words.CONVERSATION),
                                    must("seq", Words.SEQ))),
                    row(
                            "displayed",
                            Shape.of(
                                    "displayed",
                                    Signal.Displayed.class,
                                    must("conversation", Words.CONVERSATION),
                                    must("seq", Words.SEQ))));

    public static final Choice<Presence> PRESENCE =
            Choice.of(
                    "presence",
                    "type",
                    Choice.unknown("presence"),
                    row(
                            "available",
                            Shape.of(
                                    "available",
                                    Presence.Available.class,
                                    may(
                                            "show",
                                            oneOf(
                                                    List.of(
                                                            Show.ONLINE,
                                                            Show.AWAY,
                                                            Show.BUSY,
                                                            Show.INVISIBLE)),
                                            Show.ONLINE),
                                    may("status", line(0, 140)))),
                    row(
                            "unavailable",
                            Shape.of(
                                    "unavailable",
                                    Presence.Unavailable.class,
                                    may("status", line(0, 140)))),
                    row(
                            "subscribe",
                            Shape.of(
                                    "subscribe", Presence.Subscribe.class, must("to", Words.NAME))),
                    row(
                            "unsubscribe",
                            Shape.of(
                                    "unsubscribe",
                                    Presence.Unsubscribe.class,
                                    must("to", Words.NAME))));

    public static final Choice<Happening> HAPPENING =
            Choice.of(
                    "event",
                    "type",
                    Choice.unknown("event"),
                    row(
                            "typing",
                            Shape.of(
                                    "typing",
                                    Happening.Typing.class,
                                    must("conversation", Words.CONVERSATION),
                                    must("by", Words.NAME),
                                    may("off", FLAG))),
                    row(
                            "delivered",
                            Shape.of(
                                    "delivered",
                                    Happening.Delivered.class,
                                    must("conversation", Words.CONVERSATION),
                                    must("by", Words.NAME),
                                    must("seq", Words.SEQ))),
                    row(
                            "displayed",
                            Shape.of(
                                    "displayed",
                                    Happening.Displayed.class,
                                    must("conversation", Words.CONVERSATION),
                                    must("by", Words.NAME),
                                    must("seq", Words.SEQ))),
                    row(
                            "corrected",
                            Shape.of(
                                    "corrected",
                                    Happening.Corrected.class,
                                    must("conversation", Words.CONVERSATION),
                                    must("id", Words.ID),
                                    must("change", COUNT),
                                    must("body", Words.BODY),
                                    may("mentions", Entities.MENTIONS),
                                    must("at", Words.TIME))),
                    row(
                            "retracted",
                            Shape.of(
                                    "retracted",
                                    Happening.Retracted.class,
                                    must("conversation", Words.CONVERSATION),
                                    must("id", Words.ID),
                                    must("change", COUNT),
                                    must("by", Words.NAME),
                                    must("at", Words.TIME))),
                    row(
                            "reacted",
                            Shape.of(
                                    "reacted",
                                    Happening.Reacted.class,
                                    must("conversation", Words.CONVERSATION),
                                    must("id", Words.ID),
                                    must("change", COUNT),
                                    must("by", Words.NAME),
                                    must("emoji", Entities.EMOJI),
                                    may("off", FLAG))),
                    row(
                            "pinned",
                            Shape.of(
                                    "pinned",
                                    Happening.Pinned.class,
                                    must("conversation", Words.CONVERSATION),
                                    must("id", Words.ID),
                                    must("change", COUNT),
                                    must("by", Words.NAME),
                                    may("off", FLAG))),
                    row(
                            "drafted",
                            Shape.of(
                                    "drafted",
                                    Happening.Drafted.class,
                                    must("conversation", Words.CONVERSATION),
                                    may("text", Words.BODY))),
                    row(
                            "muted",
                            Shape.of(
                                    "muted",
                                    Happening.Muted.class,
                                    must("conversation", Words.CONVERSATION),
                                    may("until", Words.TIME_OR_NONE))),
                    row(
                            "joined",
                            Shape.of(
                                    "joined",
                                    Happening.Joined.class,
                                    must("room", Words.ALIAS),
                                    must("member", Entities.MEMBER))),
                    row(
                            "left",
                            Shape.of(
                                    "left",
                                    Happening.Left.class,
                                    must("room", Words.ALIAS),
                                    must("name", Words.NAME),
                                    may("how", oneOf(Happening.How.class), Happening.How.LEFT),
                                    must("by", Words.NAME),
                                    may("reason", line(0, 140)))),
                    row(
                            "role_given",
                            Shape.of(
                                    "role_given",
                                    Happening.RoleGiven.class,
                                    must("room", Words.ALIAS),
                                    must("name", Words.NAME),
                                    must("role", Entities.ROLE),
                                    must("by", Words.NAME))),
                    row(
                            "silenced",
                            Shape.of(
                                    "silenced",
                                    Happening.Silenced.class,
                                    must("room", Words.ALIAS),
                                    must("name", Words.NAME),
                                    may("until", Words.TIME_OR_NONE),
                                    must("by", Words.NAME))),
                    row(
                            "room_changed",
                            Shape.of(
                                    "room_changed",
                                    Happening.RoomChanged.class,
                                    must("room", Entities.ROOM))),
                    row(
                            "invited",
                            Shape.of(
                                    "invited",
                                    Happening.Invited.class,
                                    must("room", Entities.ROOM),
                                    must("by", Words.NAME))),
                    row(
                            "contact_changed",
                            Shape.of(
                                    "contact_changed",
                                    Happening.ContactChanged.class,
                                    must("contact", Entities.CONTACT))),
                    row(
                            "profile_changed",
                            Shape.of(
                                    "profile_changed",
                                    Happening.ProfileChanged.class,
                                    must("profile", Entities.PROFILE))),
                    row(
                            "logged_out",
                            Shape.of(
                                    "logged_out",
                                    Happening.LoggedOut.class,
                                    may("reason", line(0, 140)))));

    public static final Shape<ServerPacket.Bounced> BOUNCED =
            Shape.of(
                    "message of type error",
                    ServerPacket.Bounced.class,
                    must("to", Words.NAME_OR_ALIAS),
                    must("local_id", Words.LOCAL_ID),
                    must("error", Entities.ERROR));

    private static final Shape<ServerPacket.Limits> LIMITS =
            Shape.of(
                    "limits",
                    ServerPacket.Limits.class,
                    must("frame_bytes", whole(1, 16_777_216)),
                    must("body_chars", whole(1, 16_384)),
                    must("upload_bytes", COUNT),
                    must("page", whole(1, Entities.PAGE)),
                    must("heartbeat_seconds", whole(1, 3600)));

    public static final Shape<ServerPacket.Welcome> WELCOME =
            Shape.of(
                    "welcome",
                    ServerPacket.Welcome.class,
                    must("server", line(0, 64)),
                    must("software", line(0, 64)),
                    must("registration", oneOf(ServerPacket.Registration.class)),
                    may("guests", FLAG),
                    must("limits", LIMITS),
                    may("capabilities", list(64, token(32))));

    private Told() {}
}
