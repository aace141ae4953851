package rookery.dialect.packet.wire.table;

import static rookery.dialect.packet.wire.grammar.Choice.row;
import static rookery.dialect.packet.wire.grammar.Field.may;
import static rookery.dialect.packet.wire.grammar.Field.must;
import static rookery.dialect.packet.wire.grammar.Kinds.ADDRESS;
import static rookery.dialect.packet.wire.grammar.Kinds.COUNT;
import static rookery.dialect.packet.wire.grammar.Kinds.line;
import static rookery.dialect.packet.wire.grammar.Kinds.text;
import static rookery.dialect.packet.wire.grammar.Kinds.token;
import static rookery.dialect.packet.wire.grammar.Kinds.whole;

import rookery.dialect.packet.wire.grammar.Choice;
import rookery.dialect.packet.wire.grammar.Kind;
import rookery.dialect.packet.wire.grammar.Outcome;
import rookery.dialect.packet.wire.grammar.Shape;
import rookery.dialect.packet.wire.home.Attached;
import rookery.dialect.packet.wire.tree.Node;

/// What a message can carry beside its body.
public final class ContentTable {
    private static final Kind<Long> PIXELS = whole(0, 100_000);

    private static final Kind<Long> MILLISECONDS = whole(0, 86_400_000);

    public static final Shape<Attached.Stored> FILE =
            Shape.of(
                    "file",
                    Attached.Stored.class,
                    must("key", token(64)),
                    may("name", line(0, 255)),
                    must("type", token(127)),
                    must("size", COUNT),
                    must("hash", Words.HASH),
                    may("url", ADDRESS),
                    may("thumbnail", ADDRESS));

    public static final Choice<Attached> CONTENT =
            Choice.<Attached>of(
                            "content",
                            "kind",
                            ContentTable::opaque,
                            row("text", Shape.of("text", Attached.Text.class)),
                            row(
                                    "picture",
                                    Shape.of(
                                            "picture",
                                            Attached.Picture.class,
                                            must("file", FILE),
                                            may("width", PIXELS),
                                            may("height", PIXELS))),
                            row(
                                    "voice",
                                    Shape.of(
                                            "voice",
                                            Attached.Voice.class,
                                            must("file", FILE),
                                            may("milliseconds", MILLISECONDS))),
                            row(
                                    "video",
                                    Shape.of(
                                            "video",
                                            Attached.Video.class,
                                            must("file", FILE),
                                            may("width", PIXELS),
                                            may("height", PIXELS),
                                            may("milliseconds", MILLISECONDS))),
                            row("file", Shape.of("file", Attached.File.class, must("file", FILE))),
                            row(
                                    "link",
                                    Shape.of(
                                            "link",
                                            Attached.Link.class,
                                            must("url", ADDRESS),
                                            may("title", line(0, 140)))),
                            row(
                                    "news",
                                    Shape.of(
                                            "news",
                                            Attached.News.class,
                                            must("title", line(1, 140)),
                                            must("url", ADDRESS),
                                            may("picture", ADDRESS),
                                            may("memo", text(0, 1000)))),
                            row(
                                    "emoji",
                                    Shape.of(
                                            "emoji",
                                            Attached.Emoji.class,
                                            must("name", line(1, 64)))),
                            row(
                                    "red_packet",
                                    Shape.of(
                                            "red_packet",
                                            Attached.RedPacket.class,
                                            must("cents", whole(0, 1_000_000_000)),
                                            may("memo", line(0, 140)),
                                            may("url", ADDRESS))),
                            row(
                                    "contact",
                                    Shape.of(
                                            "contact",
                                            Attached.Contact.class,
                                            must("name", line(1, 64)),
                                            may("nickname", line(0, 64)),
                                            may("avatar", ADDRESS))))
                    .alsoWriting(
                            Shape.of("content", Attached.Opaque.class, must("kind", token(64))));

    private ContentTable() {}

    private static Outcome<Attached> opaque(String kind) {
        return token(64).read(new Node.Text(kind)).map(Attached.Opaque::new);
    }
}
