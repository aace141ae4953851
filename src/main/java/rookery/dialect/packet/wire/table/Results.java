package rookery.dialect.packet.wire.table;

import static rookery.dialect.packet.wire.grammar.Field.may;
import static rookery.dialect.packet.wire.grammar.Field.must;
import static rookery.dialect.packet.wire.grammar.Kinds.ADDRESS;
import static rookery.dialect.packet.wire.grammar.Kinds.COUNT;
import static rookery.dialect.packet.wire.grammar.Kinds.FLAG;
import static rookery.dialect.packet.wire.grammar.Kinds.NUMBER;
import static rookery.dialect.packet.wire.grammar.Kinds.line;
import static rookery.dialect.packet.wire.grammar.Kinds.list;
import static rookery.dialect.packet.wire.grammar.Kinds.token;

import rookery.dialect.packet.wire.grammar.Shape;
import rookery.dialect.packet.wire.home.Result;

/// What answers bring.
final class Results {
    static final Shape<Result.Done> DONE = Shape.of("done", Result.Done.class);

    static final Shape<Result.Session> SESSION =
            Shape.of(
                    "session",
                    Result.Session.class,
                    must("name", Words.NAME),
                    must("account", NUMBER),
                    may("device", COUNT),
                    may("token", Words.TOKEN),
                    may("guest", FLAG));

    private static final Shape<Result.Device> DEVICE =
            Shape.of(
                    "device",
                    Result.Device.class,
                    must("device", NUMBER),
                    may("label", line(0, 64)),
                    must("since", Words.TIME),
                    must("seen", Words.TIME),
                    may("current", FLAG));

    static final Shape<Result.Devices> DEVICES =
            Shape.of("devices", Result.Devices.class, may("devices", list(Entities.PAGE, DEVICE)));

    static final Shape<Result.RosterPage> ROSTER =
            Shape.of(
                    "roster",
                    Result.RosterPage.class,
                    may("contacts", list(Entities.PAGE, Entities.CONTACT)),
                    may("next", token(256)));

    static final Shape<Result.Found> FOUND =
            Shape.of(
                    "found",
                    Result.Found.class,
                    may("profiles", list(Entities.PAGE, Entities.PROFILE)));

    static final Shape<Result.Presences> PRESENCES =
            Shape.of(
                    "presences",
                    Result.Presences.class,
                    may("presences", list(100, Entities.PRESENCE)));

    private static final Shape<Result.Summary> SUMMARY =
            Shape.of(
                    "summary",
                    Result.Summary.class,
                    must("conversation", Words.CONVERSATION),
                    may("title", line(0, 140)),
                    may("picture", ADDRESS),
                    may("seq", Words.SEQ_OR_NONE),
                    may("change", COUNT),
                    may("displayed", Words.SEQ_OR_NONE),
                    may("unread", COUNT),
                    may("mentions", COUNT),
                    may("muted_until", Words.TIME_OR_NONE),
                    may("draft", Words.BODY),
                    may("last", list(1, Entities.MESSAGE)));

    static final Shape<Result.Conversations> CONVERSATIONS =
            Shape.of(
                    "conversations",
                    Result.Conversations.class,
                    may("conversations", list(Entities.PAGE, SUMMARY)),
                    may("next", token(256)));

    static final Shape<Result.Rooms> ROOMS =
            Shape.of(
                    "rooms",
                    Result.Rooms.class,
                    may("rooms", list(Entities.PAGE, Entities.ROOM)),
                    may("next", token(256)));

    static final Shape<Result.Members> MEMBERS =
            Shape.of(
                    "members",
                    Result.Members.class,
                    may("members", list(Entities.PAGE, Entities.MEMBER)),
                    may("next", token(256)));

    static final Shape<Result.Hooks> HOOKS =
            Shape.of("hooks", Result.Hooks.class, may("hooks", list(Entities.PAGE, Entities.HOOK)));

    static final Shape<Result.Accepted> ACCEPTED =
            Shape.of(
                    "accepted",
                    Result.Accepted.class,
                    must("local_id", Words.LOCAL_ID),
                    may("id", Words.ID_OR_NONE),
                    may("seq", Words.SEQ_OR_NONE),
                    must("at", Words.TIME));

    static final Shape<Result.Changed> CHANGED =
            Shape.of("changed", Result.Changed.class, must("change", COUNT));

    private static final Shape<Result.Receipt> RECEIPT =
            Shape.of(
                    "receipt",
                    Result.Receipt.class,
                    must("name", Words.NAME),
                    may("delivered", Words.SEQ_OR_NONE),
                    may("displayed", Words.SEQ_OR_NONE));

    static final Shape<Result.Receipts> RECEIPTS =
            Shape.of(
                    "receipts",
                    Result.Receipts.class,
                    may("receipts", list(Entities.PAGE, RECEIPT)));

    static final Shape<Result.Page> PAGE =
            Shape.of(
                    "page",
                    Result.Page.class,
                    may("messages", list(Entities.PAGE, Entities.MESSAGE)),
                    may("older", FLAG),
                    may("newer", FLAG));

    static final Shape<Result.Changes> CHANGES =
            Shape.of(
                    "changes",
                    Result.Changes.class,
                    may("messages", list(Entities.PAGE, Entities.MESSAGE)),
                    must("change", COUNT),
                    may("more", FLAG));

    static final Shape<Result.FoundMessages> FOUND_MESSAGES =
            Shape.of(
                    "found messages",
                    Result.FoundMessages.class,
                    may("messages", list(Entities.PAGE, Entities.MESSAGE)),
                    may("next", token(256)));

    static final Shape<Result.Upload> UPLOAD =
            Shape.of(
                    "upload",
                    Result.Upload.class,
                    must("upload", token(128)),
                    must("address", ADDRESS),
                    may("offset", COUNT),
                    must("size", COUNT));

    private Results() {}
}
