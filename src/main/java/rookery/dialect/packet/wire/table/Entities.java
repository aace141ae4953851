package rookery.dialect.packet.wire.table;

import static rookery.dialect.packet.wire.grammar.Choice.row;
import static rookery.dialect.packet.wire.grammar.Field.may;
import static rookery.dialect.packet.wire.grammar.Field.must;
import static rookery.dialect.packet.wire.grammar.Kinds.ADDRESS;
import static rookery.dialect.packet.wire.grammar.Kinds.COUNT;
import static rookery.dialect.packet.wire.grammar.Kinds.FLAG;
import static rookery.dialect.packet.wire.grammar.Kinds.NUMBER;
import static rookery.dialect.packet.wire.grammar.Kinds.line;
import static rookery.dialect.packet.wire.grammar.Kinds.list;
import static rookery.dialect.packet.wire.grammar.Kinds.oneOf;
import static rookery.dialect.packet.wire.grammar.Kinds.text;
import static rookery.dialect.packet.wire.grammar.Kinds.token;
import static rookery.dialect.packet.wire.grammar.Kinds.whole;

import rookery.dialect.packet.wire.grammar.Choice;
import rookery.dialect.packet.wire.grammar.Kind;
import rookery.dialect.packet.wire.grammar.Kinds;
import rookery.dialect.packet.wire.grammar.Outcome;
import rookery.dialect.packet.wire.grammar.Shape;
import rookery.dialect.packet.wire.home.Attached;
import rookery.dialect.packet.wire.home.Entry;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.MessageTold;
import rookery.dialect.packet.wire.home.Post;
import rookery.dialect.packet.wire.home.PresenceTold;
import rookery.dialect.packet.wire.value.Access;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Role;
import rookery.dialect.packet.wire.value.Show;

import java.util.List;
import java.util.Optional;

/// The objects that stand in several packets.
public final class Entities {
    static final int PAGE = 500;

    static final Kind<Long> LIMIT = whole(1, PAGE);

    static final Kind<String> EMOJI = line(1, 32);

    static final Kind<List<Name>> MENTIONS = list(64, Words.NAME);

    static final Kind<Role> ROLE =
            oneOf(List.of(Role.OWNER, Role.MODERATOR, Role.MEMBER, Role.GUEST));

    public static final Shape<Failure> ERROR =
            Shape.of(
                    "error",
                    Failure.class,
                    must("code", Kinds.oneOf(Failure.Code.class)),
                    must("sentence", text(0, 1000)),
                    may("field", text(0, 200)));

    public static final Shape<PresenceTold> PRESENCE =
            Shape.of(
                    "presence",
                    PresenceTold.class,
                    must("type", oneOf(PresenceTold.Type.class)),
                    must("from", Words.NAME),
                    may("show", oneOf(List.of(Show.ONLINE, Show.AWAY, Show.BUSY)), Show.ONLINE),
                    may("status", line(0, 140)),
                    may("last_seen", Words.TIME_OR_NONE));

    public static final Shape<Entry.Profile> PROFILE =
            Shape.of(
                    "profile",
                    Entry.Profile.class,
                    must("name", Words.NAME),
                    may("nickname", Words.NICKNAME),
                    may("avatar", ADDRESS),
                    may("status", line(0, 140)),
                    may("about", text(0, 1000)),
                    may("looks_like", Words.NAME_OR_NONE),
                    may("bot", FLAG));

    public static final Shape<Entry.Contact> CONTACT =
            Shape.of(
                    "contact",
                    Entry.Contact.class,
                    must("name", Words.NAME),
                    may("nickname", Words.NICKNAME),
                    may("avatar", ADDRESS),
                    must("state", oneOf(Entry.State.class)),
                    may("groups", list(32, line(1, 64))),
                    may("note", text(0, 1000)),
                    may("department", line(0, 64)),
                    may("text", text(0, 500)),
                    may("looks_like", Words.NAME_OR_NONE),
                    may("bot", FLAG));

    public static final Shape<Entry.Room> ROOM =
            Shape.of(
                    "room",
                    Entry.Room.class,
                    must("alias", Words.ALIAS),
                    may("topic", line(0, 140)),
                    may("picture", ADDRESS),
                    may("access", oneOf(Access.class), Access.PUBLIC),
                    may("announcements", FLAG),
                    may("guests", FLAG),
                    may("passing", FLAG),
                    may("members", COUNT),
                    may("role", oneOf(Role.class), Role.NONE));

    public static final Shape<Entry.Hook> HOOK =
            Shape.of(
                    "hook",
                    Entry.Hook.class,
                    must("number", NUMBER),
                    must("name", Words.NICKNAME),
                    must("prefix", token(64)),
                    must("since", Words.TIME),
                    must("used", Words.TIME),
                    may("address", ADDRESS));

    public static final Shape<Entry.Member> MEMBER =
            Shape.of(
                    "member",
                    Entry.Member.class,
                    must("name", Words.NAME),
                    may("nickname", Words.NICKNAME),
                    may("avatar", ADDRESS),
                    may("role", oneOf(Role.class), Role.MEMBER),
                    may("since", Words.TIME_OR_NONE),
                    may("silenced_until", Words.TIME_OR_NONE),
                    may(
                            "show",
                            oneOf(List.of(Show.OFFLINE, Show.ONLINE, Show.AWAY, Show.BUSY)),
                            Show.OFFLINE),
                    may("bot", FLAG));

    private static final Shape<MessageTold.Reaction> REACTION =
            Shape.of(
                    "reaction",
                    MessageTold.Reaction.class,
                    must("emoji", EMOJI),
                    must("count", NUMBER),
                    may("mine", FLAG));

    private static final Kind<MessageTold.Type> TYPES = oneOf(MessageTold.Type.class);

    private static final Kind<MessageTold.Type> TO_SOMEBODY =
            oneOf(
                    List.of(
                            MessageTold.Type.CHAT,
                            MessageTold.Type.NORMAL,
                            MessageTold.Type.HEADLINE));

    private static final Kind<MessageTold.Type> TO_ALL = oneOf(List.of(MessageTold.Type.GROUPCHAT));

    public static final Choice<Post> POST =
            byType(post(TO_SOMEBODY, Words.TO_ACCOUNT), post(TO_ALL, Words.TO_ROOM));

    public static final Choice<MessageTold> MESSAGE =
            byType(message(TO_SOMEBODY, Words.TO_ACCOUNT), message(TO_ALL, Words.TO_ROOM));

    private Entities() {}

    private static <R extends Record> Choice<R> byType(Shape<R> direct, Shape<R> room) {
        return Choice.of(
                "message",
                "type",
                _ -> Outcome.malformed("The word is not known: send " + TYPES.words() + "."),
                row("chat", direct),
                row("groupchat", room),
                row("normal", direct),
                row("headline", direct));
    }

    private static Shape<Post> post(Kind<MessageTold.Type> type, Kind<Address> to) {
        return Shape.of(
                        "message",
                        Post.class,
                        must("type", type),
                        must("to", to),
                        may("subject", line(0, 140)),
                        may("body", Words.BODY),
                        must("local_id", Words.LOCAL_ID),
                        may("content", ContentTable.CONTENT, new Attached.Text()),
                        may("reply_to", Words.ID_OR_NONE),
                        may("mentions", MENTIONS),
                        may("mention_all", FLAG))
                .where(Entities::checkPost);
    }

    private static Shape<MessageTold> message(Kind<MessageTold.Type> type, Kind<Address> to) {
        return Shape.of(
                "message",
                MessageTold.class,
                must("type", type),
                must("from", Words.NAME),
                may("nickname", Words.NICKNAME),
                must("to", to),
                may("subject", line(0, 140)),
                may("body", Words.BODY),
                must("local_id", Words.LOCAL_ID),
                may("content", ContentTable.CONTENT, new Attached.Text()),
                may("reply_to", Words.ID_OR_NONE),
                may("mentions", MENTIONS),
                may("mention_all", FLAG),
                may("id", Words.ID_OR_NONE),
                may("seq", Words.SEQ_OR_NONE),
                must("at", Words.TIME),
                may("change", COUNT),
                may("corrected_at", Words.TIME_OR_NONE),
                may("retracted_at", Words.TIME_OR_NONE),
                may("pinned", FLAG),
                may("reactions", list(64, REACTION)));
    }

    private static Optional<Outcome.Fault<Post>> checkPost(Post post) {
        return post.body().isBlank() && post.content() instanceof Attached.Text
                ? Optional.of(
                        Outcome.<Post>malformed(
                                        "The message says nothing: send a body or a content.")
                                .under("body"))
                : Optional.empty();
    }
}
