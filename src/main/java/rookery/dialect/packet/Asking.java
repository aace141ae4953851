package rookery.dialect.packet;

import rookery.core.account.AccountName;
import rookery.core.account.Avatar;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.core.account.Profile;
import rookery.core.history.Stretch;
import rookery.core.message.Content;
import rookery.core.room.RoomAlias;
import rookery.dialect.packet.wire.home.Attached;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.Failure.Code;
import rookery.dialect.packet.wire.home.MessageTold;
import rookery.dialect.packet.wire.home.Post;
import rookery.dialect.packet.wire.home.Signal;
import rookery.dialect.packet.wire.query.AccountQuery;
import rookery.dialect.packet.wire.query.ConversationQuery;
import rookery.dialect.packet.wire.query.HistoryQuery;
import rookery.dialect.packet.wire.query.MessageQuery;
import rookery.dialect.packet.wire.query.Query;
import rookery.dialect.packet.wire.query.RoomQuery;
import rookery.dialect.packet.wire.query.RosterQuery;
import rookery.dialect.packet.wire.query.UploadQuery;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Secret;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.Request;

import java.util.function.Function;

/// What a client's packet asks of the server. Pure.
final class Asking {
    static final Failure NOT_HERE =
            new Failure(Code.UNKNOWN, "This server does not know how to do that yet.", "");

    private static final Meaning WRONG_PASSWORD =
            refused(Code.WRONG_PASSWORD, "The name or the password is wrong.");
    private static final Meaning GUEST_NAME =
            new Meaning.Refused(
                    new Failure(
                            Code.MALFORMED,
                            "Only guests have a ~: leave it out.",
                            "iq.arguments.name"));

    private Asking() {}

    static Meaning request(Query query) {
        return switch (query) {
            case AccountQuery account -> account(account);
            case RoomQuery room -> room(room);
            case HistoryQuery.ReadHistory read -> history(read);
            case HistoryQuery.ReadChanges _,
                    HistoryQuery.Search _,
                    RosterQuery _,
                    ConversationQuery _,
                    MessageQuery _,
                    UploadQuery _ ->
                    new Meaning.Refused(NOT_HERE);
        };
    }

    private static Meaning account(AccountQuery query) {
        return switch (query) {
            case AccountQuery.Register register when isGuest(register.name()) -> GUEST_NAME;
            case AccountQuery.Register register -> register(register);
            case AccountQuery.Login login when isGuest(login.name()) -> WRONG_PASSWORD;
            case AccountQuery.Login(Name name, Secret password, String device) ->
                    named(
                            name,
                            who ->
                                    tried(
                                            password,
                                            proof ->
                                                    wanted(
                                                            new AccountRequest.LogIn(
                                                                    who, proof, device))));
            case AccountQuery.Resume(Secret token) ->
                    wanted(new AccountRequest.Resume(new AccountRequest.Token(token.text())));
            case AccountQuery.EnterAsGuest(Nickname nickname) ->
                    wanted(new AccountRequest.EnterAsGuest(nickname));
            case AccountQuery.Logout(AccountQuery.Which which, long device) ->
                    wanted(
                            new AccountRequest.LogOut(
                                    switch (which) {
                                        case THIS -> new AccountRequest.Which.This();
                                        case OTHER -> new AccountRequest.Which.Other(device);
                                        case ALL -> new AccountRequest.Which.All();
                                    }));
            case AccountQuery.ChangePassword(Secret old, Secret wanted) ->
                    tried(
                            old,
                            proof ->
                                    chosen(
                                            wanted,
                                            next ->
                                                    wanted(
                                                            new AccountRequest.ChangePassword(
                                                                    proof, next))));
            case AccountQuery.DeleteAccount(Secret password) ->
                    tried(password, proof -> wanted(new AccountRequest.DeleteAccount(proof)));
            case AccountQuery.ListDevices _ -> wanted(new AccountRequest.ListDevices());
            case AccountQuery.ReadProfile(Name name) ->
                    named(name, who -> wanted(new AccountRequest.ReadProfile(who)));
            case AccountQuery.SetProfile profile -> profile(profile);
        };
    }

    private static Meaning register(AccountQuery.Register register) {
        return named(
                register.name(),
                who ->
                        chosen(
                                register.password(),
                                password ->
                                        wanted(
                                                new AccountRequest.Register(
                                                        who,
                                                        password,
                                                        register.nickname(),
                                                        new AccountRequest.Token(
                                                                register.invite().text()),
                                                        register.device()))));
    }

    private static boolean isGuest(Name name) {
        return name.findAccount().isEmpty();
    }

    private static Meaning named(Name name, Function<AccountName, Meaning> meaning) {
        return name.findAccount()
                .map(meaning)
                .orElseGet(
                        () ->
                                refused(
                                        Code.NO_SUCH_ACCOUNT,
                                        "There is no account " + name.text() + "."));
    }

    /// A password that is judged by whether it fits.
    private static Meaning tried(Secret secret, Function<Password, Meaning> meaning) {
        return switch (Password.parse(secret.text())) {
            case Password.Parsed.Ok(Password password) -> meaning.apply(password);
            case Password.Parsed.No _ -> WRONG_PASSWORD;
        };
    }

    /// A password that somebody wants from now on.
    private static Meaning chosen(Secret secret, Function<Password, Meaning> meaning) {
        return switch (Password.parseNew(secret.text())) {
            case Password.Parsed.Ok(Password password) -> meaning.apply(password);
            case Password.Parsed.No(Password.Problem problem) ->
                    refused(
                            Code.WEAK,
                            switch (problem) {
                                case EMPTY, TOO_SHORT ->
                                        "The password needs "
                                                + Password.MIN_LENGTH
                                                + " characters or more.";
                                case TOO_LONG ->
                                        "The password may take "
                                                + Password.MAX_BYTES
                                                + " bytes at most.";
                            });
        };
    }

    private static Meaning profile(AccountQuery.SetProfile query) {
        if (!query.avatar().isEmpty()) {
            return refused(Code.NOT_ALLOWED, "This server keeps no pictures of accounts yet.");
        }
        return switch (Profile.parse(
                query.nickname(), new Avatar.None(), query.status(), query.about())) {
            case Profile.Parsed.Ok(Profile profile) ->
                    wanted(new AccountRequest.ChangeProfile(profile));
            case Profile.Parsed.No(Profile.Problem problem) ->
                    refused(
                            Code.MALFORMED,
                            switch (problem) {
                                case STATUS_TOO_LONG ->
                                        "A status has "
                                                + Profile.MAX_STATUS
                                                + " characters at most.";
                                case ABOUT_TOO_LONG ->
                                        "What you tell about yourself has "
                                                + Profile.MAX_ABOUT
                                                + " characters at most.";
                                case HAS_CONTROL_CHARACTER, NONE ->
                                        "Leave out invisible and direction characters.";
                            });
        };
    }

    private static Meaning room(RoomQuery query) {
        return switch (query) {
            case RoomQuery.Join(RoomAlias room) ->
                    wanted(new Request.Join(room, Nickname.NONE, Request.Keeping.HISTORY));
            case RoomQuery.Leave(RoomAlias room) -> wanted(new Request.Leave(room));
            case RoomQuery.ListMembers(RoomAlias room, boolean banned, _, _) ->
                    banned ? new Meaning.Refused(NOT_HERE) : wanted(new Request.ListMembers(room));
            case RoomQuery.CreateRoom _,
                    RoomQuery.ListRooms _,
                    RoomQuery.ReadRoom _,
                    RoomQuery.SetRoom _,
                    RoomQuery.Invite _,
                    RoomQuery.Unban _,
                    RoomQuery.Kick _,
                    RoomQuery.Ban _,
                    RoomQuery.Silence _,
                    RoomQuery.GiveRole _ ->
                    new Meaning.Refused(NOT_HERE);
        };
    }

    private static Meaning history(HistoryQuery.ReadHistory read) {
        return switch (read.conversation()) {
            case Address.Room(RoomAlias room) ->
                    wanted(
                            new Request.ReadHistory(
                                    room,
                                    Stretches.around(read),
                                    Math.toIntExact(Math.min(read.limit(), Stretch.MOST))));
            case Address.Direct(Name with) ->
                    named(
                            with,
                            who ->
                                    wanted(
                                            new Request.ReadDirect(
                                                    who,
                                                    Stretches.around(read),
                                                    Math.toIntExact(
                                                            Math.min(
                                                                    read.limit(), Stretch.MOST)))));
        };
    }

    static Meaning request(Signal signal) {
        return switch (signal) {
            case Signal.Typing(Address conversation, boolean off) -> {
                Request.Sign sign = off ? Request.Sign.STOPPED : Request.Sign.WRITING;
                yield switch (conversation) {
                    case Address.Room(RoomAlias room) -> wanted(new Request.Type(room, sign));
                    case Address.Direct(Name with) ->
                            named(with, who -> wanted(new Request.TypeTo(who, sign)));
                };
            }
            case Signal.Delivered _, Signal.Displayed _ -> new Meaning.Refused(NOT_HERE);
        };
    }

    static Meaning request(Post post) {
        if (!(post.content() instanceof Attached.Text)) {
            return refused(Code.UNKNOWN, "This server keeps only texts from packets yet.");
        }
        return switch (post.to()) {
            case Address.Room(RoomAlias room) ->
                    wanted(new Request.Post(room, post.localId(), new Content.Text(post.body())));
            case Address.Direct(Name to) when post.type() == MessageTold.Type.CHAT ->
                    named(
                            to,
                            who ->
                                    wanted(
                                            new Request.PostDirect(
                                                    who,
                                                    post.localId(),
                                                    new Content.Text(post.body()))));
            case Address.Direct _ -> new Meaning.Refused(NOT_HERE);
        };
    }

    private static Meaning wanted(Request request) {
        return new Meaning.Wanted(request);
    }

    private static Meaning refused(Code code, String sentence) {
        return new Meaning.Refused(new Failure(code, sentence, ""));
    }

    sealed interface Meaning {
        record Wanted(Request request) implements Meaning {}

        record Refused(Failure failure) implements Meaning {}
    }
}
