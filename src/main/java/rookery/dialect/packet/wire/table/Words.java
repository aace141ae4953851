package rookery.dialect.packet.wire.table;

import rookery.core.account.Nickname;
import rookery.core.attachment.ContentHash;
import rookery.core.message.Body;
import rookery.core.message.LocalId;
import rookery.core.message.MessageId;
import rookery.core.room.RoomAlias;
import rookery.dialect.packet.wire.grammar.Kind;
import rookery.dialect.packet.wire.grammar.Kinds;
import rookery.dialect.packet.wire.grammar.Outcome;
import rookery.dialect.packet.wire.tree.Node;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Secret;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The kinds of value that a chat has.
public final class Words {
    private static final String NO_NAME =
            "This is no name: send 1 to 64 letters, digits, '.', '_', '-' or '@'.";

    /// As many as a name takes before it is tidied.
    private static final int LONGEST_NAME = 16 * RoomAlias.MAX_LENGTH;

    public static final Kind<Name> NAME =
            Kinds.parsed(
                    "name",
                    LONGEST_NAME,
                    Optional.empty(),
                    text -> orMalformed(Name.find(text), NO_NAME),
                    Name::text);

    public static final Kind<Optional<Name>> NAME_OR_NONE =
            Kinds.parsed(
                    "name",
                    LONGEST_NAME,
                    Optional.of(Optional.empty()),
                    text -> orMalformed(Name.find(text), NO_NAME).map(Optional::of),
                    name -> name.map(Name::text).orElse(""));

    /// Either, as somebody wrote it.
    public static final Kind<String> NAME_OR_ALIAS =
            Kinds.text(
                    "name | alias",
                    LONGEST_NAME,
                    Optional.empty(),
                    text ->
                            text.isBlank()
                                    ? Outcome.malformed("Send a name or an alias.")
                                    : new Outcome.Fine<>(text));

    public static final Kind<RoomAlias> ALIAS =
            Kinds.parsed(
                    "alias",
                    LONGEST_NAME,
                    Optional.empty(),
                    text ->
                            RoomAlias.parse(text) instanceof RoomAlias.Parsed.Ok(RoomAlias alias)
                                    ? new Outcome.Fine<>(alias)
                                    : Outcome.malformed(
                                            "This is no room's alias: send 1 to 64 letters, digits,"
                                                    + " '.', '_', '-' or '@'."),
                    RoomAlias::text);

    /// A direct, by the plain name.
    public static final Kind<Address> TO_ACCOUNT =
            Kinds.parsed(
                    "name",
                    LONGEST_NAME,
                    Optional.empty(),
                    text -> orMalformed(Name.find(text).map(Address.Direct::new), NO_NAME),
                    Words::plain);

    /// A room, by the plain alias.
    public static final Kind<Address> TO_ROOM =
            Kinds.parsed(
                    "alias",
                    LONGEST_NAME,
                    Optional.empty(),
                    text -> ALIAS.read(new Node.Text(text)).map(Address.Room::new),
                    Words::plain);

    public static final Kind<Address> CONVERSATION =
            Kinds.parsed(
                    "conversation",
                    LONGEST_NAME + 1,
                    Optional.empty(),
                    text ->
                            orMalformed(
                                    Address.find(text),
                                    "This is no conversation: send '#' and a room's alias, or '@'"
                                            + " and an account's name."),
                    Address::text);

    public static final Kind<Nickname> NICKNAME =
            Kinds.parsed(
                    "nickname",
                    LONGEST_NAME,
                    Optional.of(Nickname.NONE),
                    text ->
                            Nickname.parse(text) instanceof Nickname.Parsed.Ok(Nickname nickname)
                                    ? new Outcome.Fine<>(nickname)
                                    : Outcome.malformed(
                                            "This is no nickname: send at most 64 visible"
                                                    + " characters."),
                    Nickname::text);

    public static final Kind<Body> BODY =
            Kinds.parsed(
                    "text(" + Body.MAX_LENGTH + ")",
                    Body.MAX_LENGTH,
                    Optional.of(new Body("")),
                    text ->
                            Body.parse(text) instanceof Body.Parsed.Ok(Body body)
                                    ? new Outcome.Fine<>(body)
                                    : Outcome.malformed(
                                            "The text holds half a character: send whole Unicode."),
                    Body::text);

    public static final Kind<LocalId> LOCAL_ID =
            Kinds.mapped(
                    Kinds.token(LocalId.MAX_LENGTH), Optional.empty(), LocalId::new, LocalId::text);

    public static final Kind<Secret> PASSWORD = secret(Kinds.text(1, 1024));

    public static final Kind<Secret> TOKEN = secret(Kinds.token(256));

    public static final Kind<ContentHash> HASH =
            Kinds.parsed(
                    "hash",
                    64,
                    Optional.empty(),
                    text ->
                            text.matches("[0-9a-f]{64}")
                                    ? new Outcome.Fine<>(new ContentHash(text))
                                    : Outcome.malformed(
                                            "Send SHA-256 as 64 lower-case hexadecimal digits."),
                    ContentHash::hex);

    public static final Kind<MessageId> ID = id(1);

    public static final Kind<MessageId> ID_OR_NONE = id(0);

    public static final Kind<Long> SEQ = seq(1);

    public static final Kind<Long> SEQ_OR_NONE = seq(0);

    public static final Kind<Instant> TIME = time(1);

    public static final Kind<Instant> TIME_OR_NONE = time(0);

    private Words() {}

    private static String plain(Address to) {
        return switch (to) {
            case Address.Room(RoomAlias alias) -> alias.text();
            case Address.Direct(Name with) -> with.text();
        };
    }

    private static Kind<Secret> secret(Kind<String> kind) {
        return Kinds.mapped(kind, Optional.of(Secret.NONE), Secret::new, Secret::text);
    }

    private static <V> Outcome<V> orMalformed(Optional<V> found, String sentence) {
        return found.<Outcome<V>>map(Outcome.Fine::new)
                .orElseGet(() -> Outcome.malformed(sentence));
    }

    private static Kind<MessageId> id(long least) {
        return Kinds.numbered("id", least, Node.MAX_WHOLE, MessageId::new, MessageId::number);
    }

    private static Kind<Long> seq(long least) {
        return Kinds.numbered("seq", least, Node.MAX_WHOLE, seq -> seq, seq -> seq);
    }

    private static Kind<Instant> time(long least) {
        return Kinds.numbered(
                "time",
                least,
                Node.MAX_WHOLE,
                micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                at -> ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }
}
