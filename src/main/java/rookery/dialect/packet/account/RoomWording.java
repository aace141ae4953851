package rookery.dialect.packet.account;

import rookery.core.account.AccountName;
import rookery.core.room.Act;
import rookery.core.room.Keeping;
import rookery.core.room.Quiet;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;
import rookery.dialect.packet.wire.query.Query;
import rookery.dialect.packet.wire.query.RoomQuery;
import rookery.dialect.packet.wire.query.UploadQuery;
import rookery.dialect.packet.wire.value.Access;
import rookery.dialect.packet.wire.value.FileAddress;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Role;
import rookery.dialect.request.RoomRequest;
import rookery.dialect.request.UploadRequest;

import java.time.Instant;

/// What is asked about rooms and files, as packets. Pure.
final class RoomWording {
    private static final int MOST_MEMBERS = 500;

    private RoomWording() {}

    static Query join(RoomAlias room) {
        return new RoomQuery.Join(room);
    }

    static Query leave(RoomAlias room) {
        return new RoomQuery.Leave(room);
    }

    static Query members(RoomAlias room) {
        return new RoomQuery.ListMembers(room, false, "", MOST_MEMBERS);
    }

    static Query of(RoomRequest request) {
        return switch (request) {
            case RoomRequest.Create(RoomAlias room, RoomSettings settings, var keeping) ->
                    new RoomQuery.CreateRoom(
                            room,
                            settings.topic(),
                            FileAddress.of(settings.picture()),
                            access(settings),
                            settings.announcements(),
                            settings.guests(),
                            keeping == Keeping.NOTHING);
            case RoomRequest.ChangeSettings(RoomAlias room, RoomSettings settings) ->
                    new RoomQuery.SetRoom(
                            room,
                            settings.topic(),
                            FileAddress.of(settings.picture()),
                            access(settings),
                            settings.announcements(),
                            settings.guests());
            case RoomRequest.FindRooms(String text, String after, int limit) ->
                    new RoomQuery.ListRooms(text, after, limit);
            case RoomRequest.ReadRoom(RoomAlias room) -> new RoomQuery.ReadRoom(room);
            case RoomRequest.ListCards(RoomAlias room, var whom, String after, int limit) ->
                    new RoomQuery.ListMembers(room, whom == RoomRequest.Whom.BANNED, after, limit);
            case RoomRequest.MakeHook(RoomAlias room, var name) ->
                    new RoomQuery.MakeHook(room, name);
            case RoomRequest.ListHooks(RoomAlias room) -> new RoomQuery.ListHooks(room);
            case RoomRequest.RemoveHook(RoomAlias room, long number) ->
                    new RoomQuery.RemoveHook(room, number);
            case RoomRequest.Do(RoomAlias room, AccountName whom, Act act, String reason) ->
                    act(room, new Name(whom), act, reason);
        };
    }

    private static Query act(RoomAlias room, Name whom, Act act, String reason) {
        return switch (act) {
            case Act.Invite() -> new RoomQuery.Invite(room, whom);
            case Act.Unban() -> new RoomQuery.Unban(room, whom);
            case Act.Kick() -> new RoomQuery.Kick(room, whom, reason);
            case Act.Ban() -> new RoomQuery.Ban(room, whom, reason);
            case Act.Silence(Quiet until) -> new RoomQuery.Silence(room, whom, until(until));
            case Act.Give(var role) ->
                    new RoomQuery.GiveRole(
                            room,
                            whom,
                            switch (role) {
                                case OWNER -> Role.OWNER;
                                case MODERATOR -> Role.MODERATOR;
                                case MEMBER -> Role.MEMBER;
                                case GUEST -> Role.GUEST;
                                case NONE -> Role.NONE;
                            });
        };
    }

    private static Access access(RoomSettings settings) {
        return switch (settings.access()) {
            case PUBLIC -> Access.PUBLIC;
            case PRIVATE -> Access.PRIVATE;
            case INVITE -> Access.INVITE;
        };
    }

    static Instant until(Quiet quiet) {
        return switch (quiet) {
            case Quiet.None _ -> Instant.EPOCH;
            case Quiet.Until(Instant end) -> end;
        };
    }

    static Query of(UploadRequest request) {
        return switch (request) {
            case UploadRequest.Begin(String name, long size, var hash) ->
                    new UploadQuery.BeginUpload(name, size, hash);
            case UploadRequest.ReadUpload(String upload) -> new UploadQuery.ReadUpload(upload);
            case UploadRequest.Finish(String upload) -> new UploadQuery.FinishUpload(upload);
            case UploadRequest.Cancel(String upload) -> new UploadQuery.CancelUpload(upload);
        };
    }
}
