package rookery.dialect.packet;

import rookery.core.message.Heard;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.Audience;
import rookery.dialect.packet.wire.home.Entry;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.Failure.Code;
import rookery.dialect.packet.wire.home.Happening;
import rookery.dialect.packet.wire.home.Result;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.value.Access;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Secret;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.Reply;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a server's reply brings to the one who asked. Pure.
final class Answers {
    private static final Comparator<Entry.Member> BY_NAME =
            Comparator.comparing(member -> member.name().text());

    private Answers() {}

    /// @param addressed to whom a message of the conversation that was asked about is said
    static Answer of(
            Reply reply, Part part, Function<Heard, Address> addressed, Audience audience) {
        return switch (reply) {
            case AccountReply account -> account(account);
            case Reply.Welcomed welcomed ->
                    brings(room(welcomed.room(), welcomed.members().size(), welcomed.self()));
            case Reply.Accepted accepted -> brings(Messages.accepted(accepted));
            case Reply.Stretched(RoomAlias room, var stretch) ->
                    brings(
                            new Result.Page(
                                    stretch.messages().stream()
                                            .map(
                                                    heard ->
                                                            Messages.told(
                                                                    room,
                                                                    addressed.apply(heard),
                                                                    heard,
                                                                    audience))
                                            .toList(),
                                    stretch.older(),
                                    stretch.newer()));
            case Reply.History(RoomAlias room, _, var page) ->
                    brings(
                            new Result.Page(
                                    page.messages().stream()
                                            .map(
                                                    heard ->
                                                            Messages.told(
                                                                    room,
                                                                    addressed.apply(heard),
                                                                    heard,
                                                                    audience))
                                            .toList(),
                                    false,
                                    false));
            case Reply.Members(_, List<Member> members) -> brings(members(members, part));
            case Reply.Done _ -> brings(new Result.Done());
            case Reply.Refused(_, _, var problem, String sentence) ->
                    new Answer.Fails(failure(problem, sentence));
            case Reply.Denied(var problem, String sentence) ->
                    new Answer.Fails(failure(problem, sentence));
        };
    }

    /// What is told without having been asked for.
    static Optional<ServerPacket> unasked(Reply reply) {
        return switch (reply) {
            case AccountReply.LoggedOut(String sentence) ->
                    Optional.of(new ServerPacket.Happened(new Happening.LoggedOut(sentence)));
            case Reply.Refused(_, _, var problem, String sentence) ->
                    Optional.of(new ServerPacket.Trouble(failure(problem, sentence)));
            case Reply.Denied(var problem, String sentence) ->
                    Optional.of(new ServerPacket.Trouble(failure(problem, sentence)));
            case AccountReply _,
                    Reply.Welcomed _,
                    Reply.Accepted _,
                    Reply.Stretched _,
                    Reply.History _,
                    Reply.Members _,
                    Reply.Done _ ->
                    Optional.empty();
        };
    }

    private static Answer account(AccountReply reply) {
        return switch (reply) {
            case AccountReply.Entered entered ->
                    brings(
                            new Result.Session(
                                    new Name(entered.handle().text()),
                                    entered.id().number(),
                                    entered.device(),
                                    new Secret(entered.token().text()),
                                    entered.handle().isGuest()));
            case AccountReply.Devices(var devices) ->
                    brings(
                            new Result.Devices(
                                    devices.stream()
                                            .map(
                                                    device ->
                                                            new Result.Device(
                                                                    device.number(),
                                                                    device.name(),
                                                                    device.since(),
                                                                    device.seen(),
                                                                    device.current()))
                                            .toList()));
            case AccountReply.ProfileShown(var name, var profile) ->
                    brings(
                            new Entry.Profile(
                                    new Name(name.text()),
                                    profile.name(),
                                    "",
                                    profile.status(),
                                    profile.about()));
            case AccountReply.LoggedOut _ -> brings(new Result.Done());
        };
    }

    private static Entry.Room room(RoomAlias room, int members, Member self) {
        return new Entry.Room(
                room, "", "", Access.PRIVATE, false, true, false, members, Messages.role(self));
    }

    private static Result members(List<Member> members, Part part) {
        List<Entry.Member> all =
                members.stream()
                        .map(Messages::member)
                        .sorted(BY_NAME)
                        .filter(member -> member.name().text().compareTo(part.after) > 0)
                        .limit(part.limit + 1)
                        .toList();
        boolean more = all.size() > part.limit;
        List<Entry.Member> shown = more ? all.subList(0, Math.toIntExact(part.limit)) : all;
        return new Result.Members(shown, more ? shown.getLast().name().text() : "");
    }

    private static Answer brings(Result result) {
        return new Answer.Brings(result);
    }

    private static Failure failure(Reply.Problem problem, String sentence) {
        return new Failure(
                switch (problem) {
                    case MALFORMED, EMPTY -> Code.MALFORMED;
                    case TOO_LARGE -> Code.TOO_LARGE;
                    case BUSY -> Code.BUSY;
                    case TRY_LATER -> Code.FAILED;
                    case QUOTA -> Code.FULL;
                    case NO_SUCH_ROOM -> Code.NO_SUCH_ROOM;
                    case NOT_ALLOWED -> Code.NOT_ALLOWED;
                    case CONFLICT -> Code.CONFLICT;
                    case NOT_LOGGED_IN -> Code.NOT_LOGGED_IN;
                    case WRONG_PASSWORD -> Code.WRONG_PASSWORD;
                    case WRONG_TOKEN -> Code.WRONG_TOKEN;
                    case CLOSED -> Code.CLOSED;
                    case WRONG_INVITE -> Code.WRONG_INVITE;
                    case NAME_TAKEN -> Code.NAME_TAKEN;
                    case NO_SUCH_ACCOUNT -> Code.NO_SUCH_ACCOUNT;
                    case NO_SUCH_DEVICE -> Code.NO_SUCH_DEVICE;
                    case TOO_OFTEN -> Code.TOO_OFTEN;
                },
                sentence,
                "");
    }

    /// Which page of a list was asked for.
    ///
    /// @param after the last of the page before; empty for the first
    record Part(String after, long limit) {
        static final Part ALL = new Part("", Integer.MAX_VALUE);
    }

    sealed interface Answer {
        record Brings(Result result) implements Answer {}

        record Fails(Failure failure) implements Answer {}
    }
}
