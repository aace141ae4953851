package rookery.dialect.packet.asking;

import static rookery.dialect.packet.asking.Meaning.named;
import static rookery.dialect.packet.asking.Meaning.refused;
import static rookery.dialect.packet.asking.Meaning.wanted;

import rookery.core.account.Avatar;
import rookery.core.account.Nickname;
import rookery.core.room.Access;
import rookery.core.room.Act;
import rookery.core.room.Keeping;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;
import rookery.dialect.packet.wire.home.Failure.Code;
import rookery.dialect.packet.wire.query.RoomQuery;
import rookery.dialect.packet.wire.value.FileAddress;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.request.Request;
import rookery.dialect.request.RoomRequest;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// What a packet about rooms asks of the server. Pure.
final class AskingRooms {
    private AskingRooms() {}

    static Meaning of(RoomQuery query) {
        return switch (query) {
            case RoomQuery.Join(RoomAlias room) ->
                    wanted(new Request.Join(room, Nickname.NONE, Request.Unmade.REFUSE));
            case RoomQuery.Leave(RoomAlias room) -> wanted(new Request.Leave(room));
            case RoomQuery.ListMembers(RoomAlias room, boolean banned, String after, long limit) ->
                    wanted(
                            new RoomRequest.ListCards(
                                    room,
                                    banned ? RoomRequest.Whom.BANNED : RoomRequest.Whom.MEMBERS,
                                    after,
                                    Math.toIntExact(limit)));
            case RoomQuery.MakeHook(RoomAlias room, Nickname name) ->
                    wanted(new RoomRequest.MakeHook(room, name));
            case RoomQuery.ListHooks(RoomAlias room) -> wanted(new RoomRequest.ListHooks(room));
            case RoomQuery.RemoveHook(RoomAlias room, long number) ->
                    wanted(new RoomRequest.RemoveHook(room, number));
            case RoomQuery.CreateRoom create ->
                    settings(
                            create.topic(),
                            create.picture(),
                            create.access(),
                            create.announcements(),
                            create.guests(),
                            settings ->
                                    wanted(
                                            new RoomRequest.Create(
                                                    create.alias(),
                                                    settings,
                                                    create.passing()
                                                            ? Keeping.NOTHING
                                                            : Keeping.HISTORY)));
            case RoomQuery.SetRoom set ->
                    settings(
                            set.topic(),
                            set.picture(),
                            set.access(),
                            set.announcements(),
                            set.guests(),
                            settings ->
                                    wanted(new RoomRequest.ChangeSettings(set.room(), settings)));
            case RoomQuery.ListRooms(String text, String after, long limit) ->
                    wanted(new RoomRequest.FindRooms(text, after, Math.toIntExact(limit)));
            case RoomQuery.ReadRoom(RoomAlias room) -> wanted(new RoomRequest.ReadRoom(room));
            case RoomQuery.Invite(RoomAlias room, Name name) ->
                    act(room, name, new Act.Invite(), "");
            case RoomQuery.Unban(RoomAlias room, Name name) -> act(room, name, new Act.Unban(), "");
            case RoomQuery.Kick(RoomAlias room, Name name, String reason) ->
                    act(room, name, new Act.Kick(), reason);
            case RoomQuery.Ban(RoomAlias room, Name name, String reason) ->
                    act(room, name, new Act.Ban(), reason);
            case RoomQuery.Silence(RoomAlias room, Name name, Instant until) ->
                    act(room, name, new Act.Silence(quiet(until)), "");
            case RoomQuery.GiveRole(RoomAlias room, Name name, var role) ->
                    act(room, name, new Act.Give(role(role)), "");
        };
    }

    private static Meaning act(RoomAlias room, Name name, Act act, String reason) {
        return named(name, who -> wanted(new RoomRequest.Do(room, who, act, reason)));
    }

    static Quiet quiet(Instant until) {
        return until.equals(Instant.EPOCH) ? Quiet.NONE : new Quiet.Until(until);
    }

    private static Role role(rookery.dialect.packet.wire.value.Role role) {
        return switch (role) {
            case NONE -> Role.NONE;
            case OWNER -> Role.OWNER;
            case MODERATOR -> Role.MODERATOR;
            case MEMBER -> Role.MEMBER;
            case GUEST -> Role.GUEST;
        };
    }

    private static Meaning settings(
            String topic,
            String picture,
            rookery.dialect.packet.wire.value.Access access,
            boolean announcements,
            boolean guests,
            Function<RoomSettings, Meaning> meaning) {
        Optional<Avatar> shown = FileAddress.findAvatar(picture);
        if (shown.isEmpty()) {
            return refused(Code.NOT_ALLOWED, Asking.NO_PICTURE);
        }
        return switch (RoomSettings.parse(
                topic, shown.get(), access(access), announcements, guests)) {
            case RoomSettings.Parsed.Ok(RoomSettings settings) -> meaning.apply(settings);
            case RoomSettings.Parsed.No(RoomSettings.Problem problem) ->
                    refused(
                            Code.MALFORMED,
                            switch (problem) {
                                case TOPIC_TOO_LONG ->
                                        "The topic is too long. "
                                                + RoomSettings.MAX_TOPIC
                                                + " characters at most.";
                                case HAS_CONTROL_CHARACTER, NONE ->
                                        "Leave out invisible and direction characters.";
                            });
        };
    }

    private static Access access(rookery.dialect.packet.wire.value.Access access) {
        return switch (access) {
            case PUBLIC -> Access.PUBLIC;
            case PRIVATE -> Access.PRIVATE;
            case INVITE -> Access.INVITE;
        };
    }
}
